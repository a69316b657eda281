/** Who was asked at home, since when, and who said so: rows ↔ domain values. What stands now is with the young person. */
import { desc, eq } from 'drizzle-orm';
import type { CustodyChange } from '$lib/domain/consent/custody';
import type { Change, Db } from '../db/open';
import { custodyChange, user } from '../db/schema';

/** For the staff alone: with why it was decided by hand. */
export type NotedChange = CustodyChange & {
	/** Empty where it was not decided by hand. */
	note: string;
};

/** The latest first. */
export async function list(db: Db, storytellerId: string): Promise<NotedChange[]> {
	const { id, custody, guardianRelation, otherRelation, note, at } = custodyChange;
	const rows = await db.read
		.select({ id, custody, guardianRelation, otherRelation, note, at, by: user.name })
		.from(custodyChange)
		.leftJoin(user, eq(user.id, custodyChange.by))
		.where(eq(custodyChange.storytellerId, storytellerId))
		.orderBy(desc(at), desc(id));
	return rows.map((row) => ({ ...row, by: row.by ?? '' }) as NotedChange);
}

/** {@link list} for those at home: without why it was decided. */
export async function listTold(db: Db, storytellerId: string): Promise<CustodyChange[]> {
	const all = await list(db, storytellerId);
	return all.map(({ note: _, ...change }) => change);
}

export function insert(db: Db, row: typeof custodyChange.$inferInsert): Change {
	return db.read.insert(custodyChange).values(row);
}

/** What tells who somebody is goes; which of the three it was, and since when, stays for the proof of what was consented to. */
export function forget(db: Db, storytellerId: string): Change {
	return db.read
		.update(custodyChange)
		.set({ guardianRelation: '', otherRelation: '', note: '', by: '' })
		.where(eq(custodyChange.storytellerId, storytellerId));
}
