/** Looks at a database file without changing it: a backup, or the file of a server that is stopped. */
import { createClient, type Client } from '@libsql/client/sqlite3';

export interface Inspection {
	/** What is wrong, in SQLite's words; empty when nothing is. */
	faults: string[];
	/** When its newest migration was generated (ms); 0 for a database that is not one of Tråd. */
	version: number;
	/** The id of the backup, where words are sealed in it; null where they stand as they are. */
	sealedAs: string | null;
}

/** What names a sealed backup in its settings. */
export const sealedMark = 'sealed_backup';

/** Reads every page of a file. A file that is no database at all has that as its fault. */
export async function inspectFile(file: string): Promise<Inspection> {
	const client = createClient({ url: `file:${file}`, concurrency: 1, timeout: 0 });
	try {
		await client.execute('PRAGMA query_only = ON');
		const faults = await faultsOf(client);
		return { faults, version: await versionOf(client), sealedAs: await sealedAs(client) };
	} catch (error) {
		const fault = error instanceof Error ? error.message : String(error);
		return { faults: [fault], version: 0, sealedAs: null };
	} finally {
		client.close();
	}
}

async function faultsOf(client: Client): Promise<string[]> {
	const integrity = await client.execute('PRAGMA integrity_check(20)');
	const references = await client.execute('PRAGMA foreign_key_check');
	return [
		...integrity.rows.map((row) => String(row[0])).filter((line) => line !== 'ok'),
		...references.rows.map((row) => `${String(row[0])} points at a missing ${String(row[2])}`)
	];
}

async function versionOf(client: Client): Promise<number> {
	const { rows } = await client.execute('select max(created_at) from __drizzle_migrations');
	return Number(rows[0]?.[0] ?? 0);
}

/** Null for a database whose words stand as they are. */
export async function sealedAs(client: Client): Promise<string | null> {
	const { rows: pragma } = await client.execute('PRAGMA user_version');
	if (Number(pragma[0]?.[0]) === 0) return null;
	const asked = { sql: 'select value from setting where key = ?', args: [sealedMark] };
	const { rows } = await client.execute(asked);
	return rows[0] ? String(rows[0][0]) : null;
}
