/** Keys of sealed backups, and the backups that were made. */
import { and, asc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm';
import { statement, type Change, type Db } from '../db/open';
import { backup, sealKey } from '../db/schema';

/** A key as it is kept: `key` is base64, null once it was shredded. */
export interface StoredKey {
	id: string;
	itemId: string;
	key: string | null;
}

/** All that a key can be of and that is still there. */
const items = sql`(select id from story where withdrawn_at is null
	union all select id from media where withdrawn_at is null union all select id from storyteller)`;

/** What has no key yet: stories, items of media, young people. */
export async function without(db: Db): Promise<string[]> {
	const rows = await db.raw<{ id: string }>(sql`select i.id from ${items} i
		where not exists (select 1 from seal_key k where k.item_id = i.id and k.key is not null)`);
	return rows.map(({ id }) => id);
}

/** Gives keys to what has none; what was taken back meanwhile gets none. */
export function make(rows: readonly StoredKey[]): Change {
	return statement(sql`insert into seal_key (id, item_id, key)
		select r.value ->> 'id', r.value ->> 'itemId', r.value ->> 'key' from json_each(${JSON.stringify(rows)}) r
		where exists (select 1 from story s where s.id = r.value ->> 'itemId' and s.withdrawn_at is null)
			or exists (select 1 from media m where m.id = r.value ->> 'itemId' and m.withdrawn_at is null)
			or exists (select 1 from storyteller p where p.id = r.value ->> 'itemId')
		on conflict do nothing`);
}

/** The same, of all that there was in another database: also of what is not in this one, which a later backup may hold. */
export function bring(rows: readonly StoredKey[]): Change {
	return statement(sql`insert into seal_key (id, item_id, key)
		select r.value ->> 'id', r.value ->> 'itemId', r.value ->> 'key' from json_each(${JSON.stringify(rows)}) r
		where true on conflict do nothing`);
}

/** Those that open something. */
export async function list(db: Db): Promise<{ id: string; itemId: string; key: string }[]> {
	return db.read
		.select({ id: sealKey.id, itemId: sealKey.itemId, key: sql<string>`${sealKey.key}` })
		.from(sealKey)
		.where(isNotNull(sealKey.key));
}

/** Ids of those that were shredded. */
export async function shredded(db: Db): Promise<Set<string>> {
	const rows = await db.read.select({ id: sealKey.id }).from(sealKey).where(isNull(sealKey.key));
	return new Set(rows.map(({ id }) => id));
}

/** To be written with what erases the last words of a young person; of stories and media triggers see to it. */
export function shred(db: Db, itemId: string): Change {
	return db.read
		.update(sealKey)
		.set({ key: null })
		.where(and(eq(sealKey.itemId, itemId), isNotNull(sealKey.key)));
}

/** Puts keys in their place again. */
export function fill(rows: readonly { id: string; key: string }[]): Change {
	return statement(sql`update seal_key set key = r.value ->> 'key' from json_each(${JSON.stringify(rows)}) r
		where seal_key.id = r.value ->> 'id'`);
}

export type StoredBackup = typeof backup.$inferSelect;
/** What another database knew of a backup. */
export type BroughtBackup = Omit<StoredBackup, 'owed'>;

export function insertBackup(db: Db, row: Omit<StoredBackup, 'unreachedAt'>): Change {
	return db.read.insert(backup).values(row);
}

/** Backups that another database knew of; what was shredded by now is owed to all of them. */
export function bringBackups(rows: readonly BroughtBackup[]): Change {
	return statement(sql`insert into backup (keys, made_at, owed, unreached_at)
		select r.value ->> 'keys', r.value ->> 'madeAt', 1, r.value ->> 'unreachedAt'
		from json_each(${JSON.stringify(rows)}) r where true on conflict (keys) do update set owed = 1`);
}

/** Those whose file may still hold keys that were shredded, the oldest first. */
export async function owing(db: Db): Promise<StoredBackup[]> {
	return db.read.select().from(backup).where(gt(backup.owed, 0)).orderBy(asc(backup.madeAt));
}

/** Its file was gone through; what was shredded meanwhile is still owed. */
export function settle(db: Db, { keys, owed }: StoredBackup): Change {
	return db.read
		.update(backup)
		.set({ owed: sql`${backup.owed} - ${owed}`, unreachedAt: null })
		.where(eq(backup.keys, keys));
}

/** Its file could not be gone through. @param at ms */
export function noteUnreached(db: Db, keys: string, at: number): Change {
	return db.read
		.update(backup)
		.set({ unreachedAt: at })
		.where(and(eq(backup.keys, keys), isNull(backup.unreachedAt)));
}

/** Whether the keys of a backup lay there. */
export async function isKnown(db: Db, keys: string): Promise<boolean> {
	const rows = await db.read
		.select({ keys: backup.keys })
		.from(backup)
		.where(eq(backup.keys, keys));
	return rows.length > 0;
}

export function forgetBackup(db: Db, keys: string): Change {
	return db.read.delete(backup).where(eq(backup.keys, keys));
}
