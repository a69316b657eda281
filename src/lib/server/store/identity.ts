/** Who a young person is, sealed, and who has looked it up: rows ↔ domain values. */
import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { LookedUp } from '$lib/domain/story/identity';
import type { Change, Db } from '../db/open';
import { identity, identityLookUp, storyteller, user } from '../db/schema';

export interface LookUp {
	id: string;
	/** Empty when the account is gone. */
	who: string;
	reason: string;
	of: LookedUp;
	/** ms */
	at: number;
}

/** Undefined where nothing is kept. */
export async function findSealed(db: Db, storytellerId: string): Promise<string | undefined> {
	const [row] = await db.read
		.select({ sealed: identity.sealed })
		.from(identity)
		.where(and(eq(identity.storytellerId, storytellerId), ne(identity.sealed, '')));
	return row?.sealed;
}

/** All that are kept, for the operator's check alone. */
export async function listSealed(db: Db): Promise<{ storytellerId: string; sealed: string }[]> {
	return db.read
		.select({ storytellerId: identity.storytellerId, sealed: identity.sealed })
		.from(identity)
		.where(ne(identity.sealed, ''));
}

export function put(db: Db, row: typeof identity.$inferInsert): Change {
	return db.read
		.insert(identity)
		.values(row)
		.onConflictDoUpdate({ target: identity.storytellerId, set: row });
}

/** That it was forgotten stays, so that no backup brings the name back. */
export function forget(db: Db, storytellerId: string, now: number): Change {
	return db.read
		.update(identity)
		.set({ sealed: '', at: now })
		.where(eq(identity.storytellerId, storytellerId));
}

/** The latest first. */
export async function lookUps(db: Db, storytellerId: string): Promise<LookUp[]> {
	const rows = await db.read
		.select({
			id: identityLookUp.id,
			who: user.name,
			reason: identityLookUp.reason,
			of: identityLookUp.of,
			at: identityLookUp.at
		})
		.from(identityLookUp)
		.leftJoin(user, eq(user.id, identityLookUp.userId))
		.where(eq(identityLookUp.storytellerId, storytellerId))
		.orderBy(desc(identityLookUp.at), desc(identityLookUp.id));
	return rows.map((row) => ({ ...row, of: row.of as LookedUp, who: row.who ?? '' }));
}

export function insertLookUp(db: Db, row: typeof identityLookUp.$inferInsert): Change {
	return db.read.insert(identityLookUp).values(row);
}

/** Takes away who looked something up in a month. @param month `YYYY-MM` */
export function removeLookUpsOf(db: Db, initiativeId: string, month: string): Change {
	const ours = db.read
		.select({ id: storyteller.id })
		.from(storyteller)
		.where(eq(storyteller.initiativeId, initiativeId));
	const inMonth = sql`strftime('%Y-%m', ${identityLookUp.at} / 1000, 'unixepoch') = ${month}`;
	return db.read
		.delete(identityLookUp)
		.where(and(inArray(identityLookUp.storytellerId, ours), inMonth));
}
