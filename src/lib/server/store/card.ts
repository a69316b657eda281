/** Cards that young people sign in with, and their visits. Codes and tokens are stored as hashes only. */
import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { card, setting, visit } from '../db/schema';

/** The live card of a young person: when it was made and by whom. */
export async function findLive(
	db: Db,
	storytellerId: string
): Promise<{ id: string; createdAt: number; createdBy: string } | undefined> {
	const [row] = await db.read
		.select({ id: card.id, createdAt: card.createdAt, createdBy: card.createdBy })
		.from(card)
		.where(and(eq(card.storytellerId, storytellerId), isNull(card.revokedAt)))
		.orderBy(desc(card.createdAt))
		.limit(1);
	return row;
}

/** Whose live card a code hash is. */
export async function findByHash(
	db: Db,
	codeHash: string
): Promise<{ id: string; storytellerId: string } | undefined> {
	const [row] = await db.read
		.select({ id: card.id, storytellerId: card.storytellerId })
		.from(card)
		.where(and(eq(card.codeHash, codeHash), isNull(card.revokedAt)));
	return row;
}

/** Two changes: all earlier cards of the person end, with the visits made by them; the new one begins. */
export function replace(db: Db, row: typeof card.$inferInsert): Change[] {
	const earlier = and(eq(card.storytellerId, row.storytellerId), isNull(card.revokedAt));
	return [
		db.read.update(card).set({ revokedAt: row.createdAt }).where(earlier),
		db.read.delete(visit).where(eq(visit.storytellerId, row.storytellerId)),
		db.read.insert(card).values(row)
	];
}

/** Begins a visit, and clears away those that have ended. */
export function insertVisit(db: Db, row: typeof visit.$inferInsert): Change[] {
	return [
		db.read.delete(visit).where(lt(visit.expiresAt, row.createdAt)),
		db.read.insert(visit).values(row)
	];
}

export function deleteVisit(db: Db, id: string): Change {
	return db.read.delete(visit).where(eq(visit.id, id));
}

const saltKey = 'card_salt';

/** The install's own salt for card codes; undefined until the first card is made. */
export async function findSalt(db: Db): Promise<string | undefined> {
	const [row] = await db.read
		.select({ value: setting.value })
		.from(setting)
		.where(eq(setting.key, saltKey));
	return row?.value;
}

/** Whoever comes first sets it; later ones change nothing. */
export function insertSalt(db: Db, value: string): Change {
	return db.read.insert(setting).values({ key: saltKey, value }).onConflictDoNothing();
}
