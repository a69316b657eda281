/** Devices of young people's own that remember a card until they are forgotten. */
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import { pinTries } from '$lib/domain/account/pin';
import type { Change, Db } from '../db/open';
import { card, ownDevice } from '../db/schema';

export interface OwnDevice {
	id: string;
	storytellerId: string;
	cardId: string;
	pinHash: string;
	failures: number;
}

/** A device that still remembers, by a card that still counts. */
export async function find(db: Db, id: string, now: number): Promise<OwnDevice | undefined> {
	const [row] = await db.read
		.select({
			id: ownDevice.id,
			storytellerId: ownDevice.storytellerId,
			cardId: ownDevice.cardId,
			pinHash: ownDevice.pinHash,
			failures: ownDevice.failures
		})
		.from(ownDevice)
		.innerJoin(card, eq(card.id, ownDevice.cardId))
		.where(and(eq(ownDevice.id, id), gt(ownDevice.expiresAt, now), isNull(card.revokedAt)));
	return row;
}

/** Begins to remember, and clears away those that have run out. */
export function insert(db: Db, row: typeof ownDevice.$inferInsert): Change[] {
	return [
		db.read.delete(ownDevice).where(lt(ownDevice.expiresAt, row.createdAt)),
		db.read.insert(ownDevice).values(row)
	];
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(ownDevice).where(eq(ownDevice.id, id));
}

/** Counts one wrong PIN before it is looked at, so that many at once count too; no row once all are used up. */
export function countTry(db: Db, id: string): Change {
	return db.read
		.update(ownDevice)
		.set({ failures: sql`${ownDevice.failures} + 1` })
		.where(and(eq(ownDevice.id, id), lt(ownDevice.failures, pinTries)));
}

/** The right PIN: the tries begin anew, and so does the time for which it is remembered. */
export function use(db: Db, id: string, expiresAt: number): Change {
	return db.read.update(ownDevice).set({ failures: 0, expiresAt }).where(eq(ownDevice.id, id));
}
