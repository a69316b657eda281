/**
 * An embedded libSQL file on one connection that keeps the statements it has prepared. SQLite prepares a query with the
 * consent gate in it for longer than it runs it, and the client would have each prepared anew.
 */
import { ConnectionPool, Sqlite3Client, type Client } from '@libsql/client/sqlite3';

/** Statements that are kept; the one that nobody has asked for longest goes first. */
const mostKept = 200;
/** UTF-16 units. Longer ones are written for one list of rows, and hardly ever come again. */
const longestKept = 50_000;

/** @param path of the file, in a folder that is there */
export function openFile(path: string): Client {
	const pool = new ConnectionPool(path, { timeout: 0 }, 1);
	const connection = pool.acquireSync();
	const prepare = keeping(connection.prepare.bind(connection));
	pool.release(Object.assign(connection, { prepare }));
	return new Sqlite3Client(pool, 'number');
}

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
