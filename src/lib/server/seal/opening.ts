/** Opens a sealed backup that is about to take the database's place, before anything else touches it. */
import type { Client, InStatement } from '@libsql/client/sqlite3';
import { gap } from '$lib/domain/consent/quoted';
import { openFile } from '../db/file';
import { sealedMark } from '../db/inspect';
import { mayHoldSealed, openText } from './token';

export interface OpenedBackup {
	/** Stories, items of media and young people whose words are lost, as their keys are gone. */
	lost: string[];
}

/**
 * Opens every text of a database file. Where a key is gone nothing stands, or a gap among the words of somebody else.
 *
 * @param keyOf undefined for a key that is gone
 * @throws SealBroken when something was changed, or a key is another one; the file is then of no use
 */
export async function openCopy(
	file: string,
	keyOf: (keyId: string) => Buffer | undefined
): Promise<OpenedBackup> {
	const client = openFile(file);
	try {
		await client.execute('PRAGMA foreign_keys = OFF');
		const lost = new Set<string>();
		for (const table of await namesOf(client)) {
			await openTable(client, table, keyOf, lost);
		}
		const items = await itemsOf(client, lost);
		await client.batch(
			[
				{ sql: 'delete from setting where key = ?', args: [sealedMark] },
				{ sql: 'PRAGMA user_version = 0', args: [] }
			],
			'write'
		);
		return { lost: items };
	} finally {
		client.close();
	}
}

/** Ids of the keys that a sealed backup was made with, as it names them. */
export async function keysNamed(file: string): Promise<string[]> {
	const client = openFile(file);
	try {
		const { rows } = await client.execute('select id from seal_key');
		return rows.map(({ id }) => String(id));
	} finally {
		client.close();
	}
}

/** Tables whose rows can hold texts of somebody's; those of the full-text index are empty. */
async function namesOf(client: Client): Promise<string[]> {
	const { rows } = await client.execute(
		`select name from sqlite_master where type = 'table' and name not like 'sqlite\\_%' escape '\\'
			and name not like 'search\\_words%' escape '\\' and name not like 'search\\_vocabulary%' escape '\\'`
	);
	return rows.map(({ name }) => String(name));
}

const atOnce = 100;

async function openTable(
	client: Client,
	table: string,
	keyOf: (keyId: string) => Buffer | undefined,
	lost: Set<string>
): Promise<void> {
	const { rows: info } = await client.execute(`PRAGMA table_info("${table}")`);
	const columns = info
		.filter(({ type }) => String(type).toLowerCase() === 'text')
		.map(({ name }) => String(name));
	if (columns.length === 0) return;
	const names = columns.map((name) => `"${name}"`).join(', ');
	for (let after = 0; ;) {
		const { rows } = await client.execute({
			sql: `select rowid as "row id", ${names} from "${table}" where rowid > ? order by rowid limit ${atOnce}`,
			args: [after]
		});
		const changes = rows.flatMap((row): InStatement[] => {
			const opened = columns.flatMap((column) => {
				const text = row[column];
				if (typeof text !== 'string' || !mayHoldSealed(text)) return [];
				const found = openText(text, keyOf, `${table}.${column}`, gap);
				found.lost.forEach((id) => lost.add(id));
				return found.text === text ? [] : [{ column, text: found.text }];
			});
			if (opened.length === 0) return [];
			const set = opened.map(({ column }) => `"${column}" = ?`).join(', ');
			return [
				{
					// Words that are part of a key are all the same when they are lost: one row of them is enough.
					sql: `update or replace "${table}" set ${set} where rowid = ?`,
					args: [...opened.map(({ text }) => text), Number(row['row id'])]
				}
			];
		});
		if (changes.length > 0) await client.batch(changes, 'write');
		if (rows.length < atOnce) return;
		after = Number(rows.at(-1)?.['row id']);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

async function itemsOf(client: Client, lost: ReadonlySet<string>): Promise<string[]> {
	const { rows } = await client.execute({
		sql: `select item_id from seal_key where id in (select value from json_each(?))`,
		args: [JSON.stringify([...lost])]
	});
	return rows.map((row) => String(row.item_id));
}
