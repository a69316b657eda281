/** All rows of a database, to be compared with those of another. */
import type { Db } from '$lib/server/db/open';

/** The keys of backups, and what is only kept for a moment, are others in a restored database. */
const others = ['seal_key', 'backup', 'kept_form'];

/** By table, each row as a text, in an order that the words alone give; of the full-text index its words. */
export async function dump(db: Db): Promise<Record<string, string[]>> {
	const tables = await db.raw<{ name: string }>(
		`select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
			and name not like 'search\\_words\\_%' escape '\\' and name <> 'search_vocabulary' order by name`
	);
	const all: Record<string, string[]> = {};
	for (const { name } of tables.filter((table) => !others.includes(table.name))) {
		const rowid = name === 'search_words' ? 'rowid as row, ' : '';
		const rows = await db.raw(`select ${rowid}* from "${name}"`);
		all[name] = rows.map((row) => JSON.stringify(row, readable)).sort();
	}
	return all;
}

const readable = (_: string, value: unknown) =>
	value instanceof ArrayBuffer ? Buffer.from(value).toString('base64') : value;
