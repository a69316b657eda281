/**
 * An embedded libSQL file on one connection that keeps the statements it has prepared. SQLite prepares a query with the
 * consent gate in it for longer than it runs it, and the client would have each prepared anew.
 */
import {
	ConnectionPool,
	Sqlite3Client,
	type Client,
	type InStatement,
	type InValue,
	type ResultSet,
	type Row
} from '@libsql/client/sqlite3';

/** Statements that are kept; the one that nobody has asked for longest goes first. */
const mostKept = 200;
/** UTF-16 units. Longer ones are written for one list of rows, and hardly ever come again. */
const longestKept = 50_000;

type Connection = ReturnType<ConnectionPool['acquireSync']>;

/** @param path of the file, in a folder that is there */
export function openFile(path: string): Client {
	return new Sqlite3Client(open(path).pool, 'number');
}

/**
 * For queries alone. Rows are arrays as the engine hands them over: the client's own, which go by name and by place, cost
 * more to make than most queries take to run.
 *
 * @param path of the file, in a folder that is there
 */
export function openReader(path: string): Client {
	const { pool, connection } = open(path);
	return new Reader(pool, connection);
}

function open(path: string): { pool: ConnectionPool; connection: Connection } {
	const pool = new ConnectionPool(path, { timeout: 0 }, 1);
	const connection = pool.acquireSync();
	const prepare = keeping(connection.prepare.bind(connection));
	pool.release(Object.assign(connection, { prepare }));
	return { pool, connection };
}

class Reader extends Sqlite3Client {
	constructor(
		pool: ConnectionPool,
		private readonly connection: Connection
	) {
		super(pool, 'number');
	}

	/** Settings are said as bare text, once, and give no rows to speak of. */
	override execute(asked: InStatement | string): Promise<ResultSet> {
		if (typeof asked === 'string') return super.execute(asked);
		return new Promise((resolve) => resolve(this.#rows(asked)));
	}

	#rows({ sql, args = [] }: Exclude<InStatement, string>): ResultSet {
		const prepared = this.connection.prepare(sql).raw(true);
		const rows = prepared.all((args as InValue[]).map(bound)) as Row[];
		return {
			rows,
			get columns() {
				return prepared.columns().map(({ name }) => name);
			}
		} as ResultSet;
	}
}

/** The engine knows no truth values. */
const bound = (value: InValue) => (typeof value === 'boolean' ? Number(value) : value);

function keeping<Statement>(prepare: (text: string) => Statement): (text: string) => Statement {
	const kept = new Map<string, Statement>();
	return (text) => {
		const statement = kept.get(text) ?? prepare(text);
		kept.delete(text);
		if (text.length <= longestKept) kept.set(text, statement);
		const [oldest] = kept.keys();
		if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
		return statement;
	};
}
