/**
 * A libSQL server on this machine: Hrana over HTTP, version 2 (the protocol's specification is in libSQL's docs/), with an
 * embedded libSQL file behind it. It answers as the real one does where the app can tell: foreign keys hold on every
 * connection, and a refusal names the general code alone, with SQLite's own words in the message.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Database from 'libsql';

export interface LibsqlServer {
	/** What `DATABASE_URL` names. */
	url: string;
	/** Runs a statement on the connection that all clients share, such as a setting. */
	run: (sql: string) => void;
	close: () => Promise<void>;
}

type Value =
	| { type: 'null' }
	| { type: 'integer' | 'text'; value: string }
	| { type: 'float'; value: number }
	| { type: 'blob'; base64: string };

interface Statement {
	sql?: string;
	sql_id?: number;
	args?: Value[];
}

interface Condition {
	type: 'ok' | 'error' | 'not' | 'and' | 'or';
	step?: number;
	cond?: Condition;
	conds?: Condition[];
}

interface Request {
	type: string;
	sql?: string;
	sql_id?: number;
	stmt?: Statement;
	batch?: { steps: { stmt: Statement; condition?: Condition }[] };
}

/** @param token what a client has to bring, when it has to bring one */
export async function startLibsqlServer(file: string, token?: string): Promise<LibsqlServer> {
	const connection = new Connection(file);
	const server = createServer((request, response) => {
		void textOf(request).then((body) => {
			const known = token === undefined || request.headers.authorization === `Bearer ${token}`;
			response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
			response.end(known ? JSON.stringify(connection.pipeline(JSON.parse(body))) : '{}');
		});
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		run: (sql) => connection.run(sql),
		close: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
			connection.close();
		}
	};
}

/** All streams share it: what is not over within one request is rolled back, as after the five seconds of a real one. */
class Connection {
	readonly #db: Database.Database;
	readonly #stored = new Map<number, string>();

	constructor(file: string) {
		this.#db = new Database(file);
		this.#db.exec('PRAGMA foreign_keys = ON');
	}

	close(): void {
		this.#db.close();
	}

	run(sql: string): void {
		this.#db.exec(sql);
	}

	pipeline({ requests }: { requests: Request[] }) {
		this.#stored.clear();
		const results = requests.map((request) => this.#answer(request));
		if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
		return { baton: null, base_url: null, results };
	}

	#answer(request: Request) {
		const { type } = request;
		try {
			return { type: 'ok', response: { type, ...this.#response(request) } };
		} catch (error) {
			return { type: 'error', error: refusalOf(error) };
		}
	}

	#response({ type, sql, sql_id: id = 0, stmt, batch }: Request): { result?: unknown } {
		if (type === 'execute' && stmt) return { result: this.#execute(stmt) };
		if (type === 'batch' && batch) return { result: this.#batch(batch.steps) };
		if (type === 'store_sql' && sql) this.#stored.set(id, sql);
		return {};
	}

	#batch(steps: { stmt: Statement; condition?: Condition }[]) {
		const results: unknown[] = [];
		const errors: unknown[] = [];
		for (const [i, { stmt, condition }] of steps.entries()) {
			results[i] = errors[i] = null;
			if (condition && !holds(condition)) continue;
			try {
				results[i] = this.#execute(stmt);
			} catch (error) {
				errors[i] = refusalOf(error);
			}
		}
		return { step_results: results, step_errors: errors };

		function holds({ type, step = -1, cond, conds = [] }: Condition): boolean {
			if (type === 'ok') return results[step] !== null && results[step] !== undefined;
			if (type === 'error') return errors[step] !== null && errors[step] !== undefined;
			if (type === 'not') return !cond || !holds(cond);
			return type === 'and' ? conds.every(holds) : conds.some(holds);
		}
	}

	#execute({ sql, sql_id: id = 0, args = [] }: Statement) {
		const statement = this.#db.prepare(sql ?? this.#stored.get(id) ?? '');
		const values = args.map(fromWire);
		if (!statement.reader) {
			const { changes, lastInsertRowid } = statement.run(values);
			const at = String(lastInsertRowid);
			return { cols: [], rows: [], affected_row_count: changes, last_insert_rowid: at };
		}
		const before = this.#totalChanges();
		const rows = statement.safeIntegers().raw().all(values) as unknown[][];
		return {
			cols: statement.columns().map(({ name, type }) => ({ name, decltype: type })),
			rows: rows.map((row) => row.map(toWire)),
			affected_row_count: this.#totalChanges() - before,
			last_insert_rowid: null
		};
	}

	#totalChanges(): number {
		const [count] = this.#db.prepare('select total_changes()').raw().get() as [number];
		return count;
	}
}

function fromWire(value: Value) {
	if (value.type === 'null') return null;
	if (value.type === 'blob') return Buffer.from(value.base64, 'base64');
	return value.type === 'integer' ? BigInt(value.value) : value.value;
}

function toWire(value: unknown): Value {
	if (typeof value === 'bigint') return { type: 'integer', value: String(value) };
	if (typeof value === 'number') return { type: 'float', value };
	if (typeof value === 'string') return { type: 'text', value };
	if (value instanceof Uint8Array) {
		return { type: 'blob', base64: Buffer.from(value).toString('base64').replace(/=+$/, '') };
	}
	return { type: 'null' };
}

/** The general code (`SQLITE_CONSTRAINT`): the protocol carries no finer one. */
function refusalOf(error: unknown) {
	const { message, code = 'SQLITE_ERROR' } = error as Error & { code?: string };
	return {
		message: `SQLite error: ${message}`,
		code: code.split('_').slice(0, 2).join('_')
	};
}

async function textOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString('utf8');
}
