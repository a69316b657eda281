/**
 * Opens the database: an embedded libSQL file with one writer and one reader connection, or a remote libSQL server.
 *
 * The file client hands out a pool whose connections answer SQLITE_BUSY to each other and can then lose an acknowledged
 * write (libsql-client-ts#352). Therefore exactly one connection writes, behind one queue, and one reads.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Client, InStatement, InValue } from '@libsql/client/sqlite3';
import { sql, type SQL } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { endIfBusy, failureOf } from './failure';
import { openFile, openReader } from './file';
import { sealedAs } from './inspect';
import { migrate } from './migrate';
import { guard as guardTable } from './schema/guard';
import { takeGroup } from './take-group';

/** One statement of a batch: a drizzle query, or `statement(sql…)`. */
export interface Change {
	toSQL(): { sql: string; params: unknown[] };
}

/** What is put together by drizzle; the rest, which reads rows by their names, is {@link Db.raw}. */
export type Queries = Pick<
	LibSQLDatabase,
	'select' | 'selectDistinct' | '$count' | 'insert' | 'update' | 'delete' | 'with' | '$with'
>;

export interface Db {
	/** Queries. On an embedded file this connection cannot write. */
	readonly read: Queries;
	/**
	 * Runs all changes in one atomic batch through the single writer, in order of the calls.
	 *
	 * @returns the number of rows each change touched
	 * @throws DomainError `stale` when a guard does not hold, `id_taken` when a key exists already, `disk_full`
	 */
	commit(changes: Change[]): Promise<number[]>;
	/** Moves the log into the file and truncates it, so that erased words leave the disk. No-op on a remote server. */
	checkpoint(): Promise<void>;
	/** Copies a consistent database to a new file. Embedded file only. */
	backup(file: string): Promise<void>;
	/** Rows of one query in SQL, by the names of their columns. */
	raw<Row = Record<string, unknown>>(query: SQL | string, args?: InValue[]): Promise<Row[]>;
	close(): void;
}

export interface DbSettings {
	/** `file:` and a path as it is, or `libsql://…` for a remote server. */
	url: string;
	authToken?: string;
}

const casing = 'snake_case' as const;
const dialect = new SQLiteAsyncDialect({ casing });

/** A raw statement for {@link Db.commit}. */
export function statement(query: SQL): Change {
	return { toSQL: () => dialect.sqlToQuery(query) };
}

/** A guard for {@link Db.commit}: unless the condition is true, nothing of the batch happens (`stale`). */
export function guard(condition: SQL): Change {
	return statement(sql`insert into ${guardTable} (ok) select (${condition})`);
}

/** Guard: the row of `table` with this id still has the version that the change was decided on. */
export function guardVersion(table: string, id: string, version: number): Change {
	return guard(sql`(select version from ${sql.identifier(table)} where id = ${id}) = ${version}`);
}

/** Opens, migrates and checks the database; refuses a database that is newer than the code. */
export async function openDb(settings: DbSettings): Promise<Db> {
	const embedded = settings.url.startsWith('file:');
	const path = settings.url.slice('file:'.length);
	if (embedded) {
		mkdirSync(dirname(path), { recursive: true });
	}
	// Only a remote server needs the clients that talk over a network.
	const writer = embedded
		? openFile(path)
		: (await import('@libsql/client')).createClient({ ...settings, concurrency: 20 });
	await (embedded ? prepareWriter(writer) : checkServer(writer));
	await migrate(drizzle(writer, { casing }));
	const reader = embedded ? openReader(path) : writer;
	if (embedded) {
		await reader.execute('PRAGMA query_only = ON');
		await reader.execute('PRAGMA trusted_schema = OFF');
		await reader.execute(`PRAGMA cache_size = -${pagesKept}`);
	}
	return new LibsqlDb(writer, reader, embedded);
}

/**
 * kB of pages that reading keeps in memory, once they were read. A search over 100,000 excerpts looks at rows all over the
 * file: in the 2 MB that SQLite would keep, each would be fetched anew by each search.
 */
const pagesKept = 32_000;

/** A commit that waits for its turn. */
interface Waiting {
	statements: Exclude<InStatement, string>[];
	/** How many of them the caller named. */
	length: number;
	resolve: (touched: number[]) => void;
	reject: (error: Error) => void;
}

/** Statements that are written at once: more would keep readers of the same process waiting. */
const mostAtOnce = 1_000;

class LibsqlDb implements Db {
	readonly read: Queries;
	#queue: Promise<unknown> = Promise.resolve();
	readonly #waiting: Waiting[] = [];

	constructor(
		private readonly writer: Client,
		private readonly reader: Client,
		private readonly embedded: boolean
	) {
		this.read = drizzle(reader, { casing });
	}

	commit(changes: Change[]): Promise<number[]> {
		const statements = changes.map(toStatement);
		if (statements.some(({ sql }) => sql.startsWith('insert into "guard"'))) {
			statements.push({ sql: 'delete from guard', args: [] });
		}
		return new Promise((resolve, reject) => {
			this.#waiting.push({ statements, length: changes.length, resolve, reject });
			void this.#enqueue(() => this.#writeWaiting());
		});
	}

	/**
	 * Writes what waits by now in one batch: whoever waits for the disk waits for one turn of it together. Where the
	 * batch does not go through, each is written for itself and gets the answer that is its own.
	 */
	async #writeWaiting(): Promise<void> {
		const group = takeGroup(this.#waiting, ({ statements }) => statements.length, mostAtOnce);
		// Over a network one cannot tell a batch that was refused from one whose answer was lost.
		if (group.length > 1 && this.embedded) {
			try {
				const results = await this.writer.batch(
					group.flatMap(({ statements }) => statements),
					'write'
				);
				let at = 0;
				for (const { statements, length, resolve } of group) {
					resolve(results.slice(at, at + length).map(({ rowsAffected }) => rowsAffected));
					at += statements.length;
				}
				return;
			} catch (error) {
				// One of them was refused: below, each for itself.
				endIfBusy(error);
			}
		}
		for (const { statements, length, resolve, reject } of group) {
			try {
				const results = await this.writer.batch(statements, 'write');
				resolve(results.slice(0, length).map(({ rowsAffected }) => rowsAffected));
			} catch (error) {
				reject(this.#failure(error));
			}
		}
	}

	async checkpoint(): Promise<void> {
		if (this.embedded) {
			await this.#enqueue(() => this.writer.execute('PRAGMA wal_checkpoint(TRUNCATE)'));
		}
	}

	async backup(file: string): Promise<void> {
		await this.#enqueue(() => this.writer.execute({ sql: 'VACUUM INTO ?', args: [file] }));
	}

	async raw<Row>(query: SQL | string, args: InValue[] = []): Promise<Row[]> {
		const asked = typeof query === 'string' ? { sql: query, args } : toStatement(statement(query));
		const { rows, columns } = await this.reader.execute(asked);
		return rows.map(
			(row) => Object.fromEntries(columns.map((name, place) => [name, row[place]])) as Row
		);
	}

	close(): void {
		this.reader.close();
		this.writer.close();
	}

	#enqueue<T>(work: () => Promise<T>): Promise<T> {
		const done = this.#queue.then(work).catch((error: unknown) => {
			throw this.#failure(error);
		});
		this.#queue = done.catch(() => undefined);
		return done;
	}

	#failure(error: unknown): Error {
		if (this.embedded) endIfBusy(error);
		return failureOf(error) as Error;
	}
}

function toStatement(change: Change): Exclude<InStatement, string> {
	const { sql: text, params } = change.toSQL();
	return { sql: text, args: params as InValue[] };
}

/** A server keeps its own settings; without this one, deleting a story would leave its excerpts behind. */
async function checkServer(server: Client): Promise<void> {
	const { rows } = await server.execute('PRAGMA foreign_keys');
	if (Number(rows[0]?.[0]) !== 1) {
		throw new Error('The database server does not enforce foreign keys: set them on there.');
	}
}

/** The settings hold per connection, so they are read back: a writer without them would not be safe. */
async function prepareWriter(writer: Client): Promise<void> {
	await writer.execute('PRAGMA journal_mode = WAL');
	for (const [name, value] of [
		['synchronous', 2],
		['foreign_keys', 1],
		['secure_delete', 1],
		['trusted_schema', 0]
	] as const) {
		await writer.execute(`PRAGMA ${name} = ${value}`);
		const held = await writer.execute(`PRAGMA ${name}`);
		if (Number(Object.values(held.rows[0] ?? {})[0]) !== value) {
			throw new Error(`The database refuses the setting ${name} = ${value}`);
		}
	}
	const check = await writer.execute('PRAGMA quick_check(1)');
	if (Object.values(check.rows[0] ?? {})[0] !== 'ok') {
		throw new Error('The database file is damaged: restore a backup (see README).');
	}
	if ((await sealedAs(writer)) !== null) {
		throw new Error(
			'The database is a backup, in which words are sealed: restore it (see README).'
		);
	}
}
