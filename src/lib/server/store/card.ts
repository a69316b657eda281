/** Cards that young people and guardians sign in with, and their visits. Codes and tokens are stored as hashes only. */
import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm';
import { handedInFor } from '$lib/domain/account/kept-form';
import type { Owner } from '$lib/domain/account/place';
import type { Decider } from '$lib/domain/consent/rule';
import type { Change, Db } from '../db/open';
import { card, ownDevice, setting, visit } from '../db/schema';
import * as kept from './kept-form';

/** The live card of a young person, or of a guardian: when it was made and by whom. */
export async function findLive(
	db: Db,
	storytellerId: string,
	holder: Decider
): Promise<{ id: string; createdAt: number; createdBy: string } | undefined> {
	const [row] = await db.read
		.select({ id: card.id, createdAt: card.createdAt, createdBy: card.createdBy })
		.from(card)
		.where(liveOf(storytellerId, holder))
		.orderBy(desc(card.createdAt))
		.limit(1);
	return row;
}

/** Whose live card a code hash is. */
export async function findByHash(
	db: Db,
	codeHash: string
): Promise<{ id: string; storytellerId: string; holder: Decider } | undefined> {
	const [row] = await db.read
		.select({ id: card.id, storytellerId: card.storytellerId, holder: card.holder })
		.from(card)
		.where(and(eq(card.codeHash, codeHash), isNull(card.revokedAt)));
	return row && { ...row, holder: row.holder as Decider };
}

/** All earlier cards of the holder end, with the visits made by them; the new one begins. */
export function replace(db: Db, row: typeof card.$inferInsert & { holder: Decider }): Change[] {
	return [...end(db, row, row.createdAt), db.read.insert(card).values(row)];
}

/** The holder's card ends, and with it the visits made by it, the devices that remember it and what was kept unsent. @param at ms */
export function end(
	db: Db,
	{ storytellerId, holder }: { storytellerId: string; holder: Decider },
	at: number | null
): Change[] {
	const theirs = db.read.select({ id: card.id }).from(card).where(liveOf(storytellerId, holder));
	return [
		db.read.delete(visit).where(inArray(visit.cardId, theirs)),
		db.read.delete(ownDevice).where(inArray(ownDevice.cardId, theirs)),
		kept.eraseOf(db, { storytellerId, holder }),
		db.read.update(card).set({ revokedAt: at }).where(liveOf(storytellerId, holder))
	];
}

const liveOf = (storytellerId: string, holder: Decider) =>
	and(eq(card.storytellerId, storytellerId), eq(card.holder, holder), isNull(card.revokedAt));

/** Begins a visit, and clears away those that are long over. */
export function insertVisit(db: Db, row: typeof visit.$inferInsert): Change[] {
	return [
		db.read.delete(visit).where(lt(visit.expiresAt, row.createdAt - handedInFor)),
		db.read.insert(visit).values(row)
	];
}

/** The latest use, whose the device is, or that it has closed. */
export function changeVisit(
	db: Db,
	id: string,
	change: Partial<Pick<typeof visit.$inferInsert, 'owner' | 'lastAt' | 'closedAt'>>
): Change {
	return db.read.update(visit).set(change).where(eq(visit.id, id));
}

/** A young person's visit; undefined when it is another's. */
export async function findVisit(
	db: Db,
	id: string,
	storytellerId: string
): Promise<{ id: string; cardId: string; owner: Owner } | undefined> {
	const [row] = await db.read
		.select({ id: visit.id, cardId: visit.cardId, owner: visit.owner })
		.from(visit)
		.where(and(eq(visit.id, id), eq(visit.storytellerId, storytellerId)));
	return row && { ...row, owner: row.owner as Owner };
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
