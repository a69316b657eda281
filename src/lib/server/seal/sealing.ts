/** Makes a sealed backup of a copy of the database that is thrown away afterwards. */
import { randomBytes } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { sealedMark } from '../db/inspect';
import { openDb, statement, type Db } from '../db/open';
import * as settings from '../store/setting';
import { Rewriting, rowsOf } from './copy';
import { newKeyId } from './key-list';
import { owned } from './owned';
import { sealText, type SealKey } from './token';
import { sealWritten } from './written';

export interface Sealed {
	/** The keys that were used and that there are by now, by what they are of. */
	keys: ReadonlyMap<string, SealKey>;
	/** The files of media in the backup, and the item that each is of. */
	files: { name: string; mediaId: string }[];
}

/**
 * @param copy a copy of the database; it is changed, and to be removed afterwards
 * @param backup the id of the backup, and the file that it goes to
 * @param live keys by what they are of
 */
export async function seal(
	copy: string,
	backup: { id: string; file: string },
	live: ReadonlyMap<string, SealKey>
): Promise<Sealed> {
	const db = await openDb({ url: `file:${copy}` });
	try {
		const keys = await keysIn(db, live);
		await breath();
		await sealWritten(db, (itemId) => keys.get(itemId));
		for (const { table, columns, of } of owned) {
			await sealTable(db, { table, columns, of }, keys);
		}
		const files = await db.raw<{ name: string; mediaId: string }>(
			'select name, media_id as mediaId from media_file order by name'
		);
		await finish(db, backup.id, keys);
		await breath();
		await db.backup(backup.file);
		return { keys, files };
	} finally {
		db.close();
	}
}

/**
 * A key for everything that was not taken back when the copy was made. What was taken back since, or came between the keys
 * and the copy, is sealed with a key that nobody will have.
 */
async function keysIn(
	db: Db,
	live: ReadonlyMap<string, SealKey>
): Promise<ReadonlyMap<string, SealKey>> {
	const items = await db.raw<{ id: string }>(`select id from story where withdrawn_at is null
		union all select id from media where withdrawn_at is null union all select id from storyteller`);
	return new Map(
		items.map(({ id }) => [id, live.get(id) ?? { id: newKeyId(), key: randomBytes(32) }])
	);
}

async function sealTable(
	db: Db,
	{ table, columns, of }: (typeof owned)[number],
	keys: ReadonlyMap<string, SealKey>
): Promise<void> {
	const rewriting = new Rewriting(db, table, columns);
	for await (const { row, of: owners, texts } of rowsOf(db, table, columns, of)) {
		// What is left of what was taken back holds no words.
		const own = (owners?.split(',') ?? []).flatMap((id) => keys.get(id) ?? []);
		const found = Object.entries(texts);
		if (own.length > 0 && found.length > 0) {
			const sealed = found.map(([column, text]) => [
				column,
				sealText(text, own, `${table}.${column}`)
			]);
			await rewriting.put(row, Object.fromEntries(sealed) as Record<string, string>);
		}
	}
	await rewriting.finish();
}

/** The keys go, what they are of stays; the index is made anew from the words when they are opened. */
async function finish(db: Db, id: string, keys: ReadonlyMap<string, SealKey>): Promise<void> {
	const known = JSON.stringify([...keys].map(([itemId, key]) => ({ id: key.id, itemId })));
	const made = await db.raw<{ name: string; sql: string }>(
		"select name, sql from sqlite_master where name in ('search_words', 'search_vocabulary') order by name desc"
	);
	await db.commit([
		statement(sql`delete from seal_key where key is not null`),
		statement(sql`insert into seal_key (id, item_id, key)
			select r.value ->> 'id', r.value ->> 'itemId', null from json_each(${known}) r`),
		statement(sql`delete from kept_form`),
		statement(sql`drop table search_vocabulary`),
		statement(sql`drop table search_words`),
		...made.map(({ sql: create }) => statement(sql.raw(create))),
		statement(sql`insert into search_words(search_words, rank) values ('secure-delete', 1)`),
		statement(sql`update search_item set form = 0`),
		settings.put(db, sealedMark, id),
		statement(sql.raw('PRAGMA user_version = 1'))
	]);
}
