/** How people can be found again, sealed: rows ↔ domain values. */
import { and, eq, ne, sql } from 'drizzle-orm';
import { statement, type Change, type Db } from '../db/open';
import { contactKey, storyteller } from '../db/schema';

export interface StoredContact {
	id: string;
	sealed: string;
}

/** Undefined where nothing is kept. */
export async function find(db: Db, storytellerId: string): Promise<StoredContact | undefined> {
	const [row] = await db.read
		.select({ id: contactKey.id, sealed: contactKey.sealed })
		.from(storyteller)
		.innerJoin(contactKey, eq(contactKey.id, storyteller.contactKeyId))
		.where(and(eq(storyteller.id, storytellerId), ne(contactKey.sealed, '')));
	return row;
}

export interface KeptContact extends StoredContact {
	storytellerId: string;
	/** Since when there has been no yes to both, ms; null while there is one. */
	shutAt: number | null;
}

/** Of whom it is kept, in all initiatives. */
export async function listKept(db: Db): Promise<KeptContact[]> {
	return db.read
		.select({
			id: contactKey.id,
			sealed: contactKey.sealed,
			storytellerId: storyteller.id,
			shutAt: contactKey.shutAt
		})
		.from(storyteller)
		.innerJoin(contactKey, eq(contactKey.id, storyteller.contactKeyId))
		.where(ne(contactKey.sealed, ''));
}

/** In place of what was kept before. @param at ms */
export function put(
	db: Db,
	storytellerId: string,
	row: StoredContact & { initiativeId: string; at: number }
): Change[] {
	return [
		erase(storytellerId, row.at),
		db.read.insert(contactKey).values(row),
		db.read
			.update(storyteller)
			.set({ contactKeyId: row.id })
			.where(eq(storyteller.id, storytellerId))
	];
}

/** Writes down since when there has been no yes to both, or that there is one again. @param at ms */
export function shut(db: Db, id: string, at: number | null): Change {
	return db.read.update(contactKey).set({ shutAt: at }).where(eq(contactKey.id, id));
}

/** It is gone from here at once; that it was erased stays. @param now ms */
export function erase(storytellerId: string, now: number): Change {
	return statement(sql`update contact_key set sealed = '', at = ${now}
		where sealed <> '' and id = (select s.contact_key_id from storyteller s where s.id = ${storytellerId})`);
}
