/** Who a young person is, sealed, and who has looked it up: rows ↔ domain values. */
import { desc, eq } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { identity, identityLookUp, user } from '../db/schema';

export interface LookUp {
	id: string;
	/** Empty when the account is gone. */
	who: string;
	reason: string;
	/** ms */
	at: number;
}

/** Undefined where nothing is kept. */
export async function findSealed(db: Db, storytellerId: string): Promise<string | undefined> {
	const [row] = await db.read
		.select({ sealed: identity.sealed })
		.from(identity)
		.where(eq(identity.storytellerId, storytellerId));
	return row?.sealed;
}

export function put(db: Db, row: typeof identity.$inferInsert): Change {
	return db.read
		.insert(identity)
		.values(row)
		.onConflictDoUpdate({ target: identity.storytellerId, set: row });
}

export function remove(db: Db, storytellerId: string): Change {
	return db.read.delete(identity).where(eq(identity.storytellerId, storytellerId));
}

/** The latest first. */
export async function lookUps(db: Db, storytellerId: string): Promise<LookUp[]> {
	const rows = await db.read
		.select({
			id: identityLookUp.id,
			who: user.name,
			reason: identityLookUp.reason,
			at: identityLookUp.at
		})
		.from(identityLookUp)
		.leftJoin(user, eq(user.id, identityLookUp.userId))
		.where(eq(identityLookUp.storytellerId, storytellerId))
		.orderBy(desc(identityLookUp.at), desc(identityLookUp.id));
	return rows.map((row) => ({ ...row, who: row.who ?? '' }));
}

export function insertLookUp(db: Db, row: typeof identityLookUp.$inferInsert): Change {
	return db.read.insert(identityLookUp).values(row);
}
