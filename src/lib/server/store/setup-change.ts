/** Who changed which rule of consent, and when: rows ↔ domain values. */
import { desc, eq } from 'drizzle-orm';
import type { RulingChange } from '$lib/domain/initiative/ruling';
import type { Change, Db } from '../db/open';
import { setupChange, user } from '../db/schema';

export type StoredChange = RulingChange & {
	id: string;
	/** Who changed it; empty when the account is gone. */
	who: string;
	/** ms */
	at: number;
};

/** The latest first. */
export async function list(db: Db, initiativeId: string): Promise<StoredChange[]> {
	const { id, ruling, before, after, at } = setupChange;
	const rows = await db.read
		.select({ id, ruling, before, after, at, who: user.name })
		.from(setupChange)
		.leftJoin(user, eq(user.id, setupChange.by))
		.where(eq(setupChange.initiativeId, initiativeId))
		.orderBy(desc(at), desc(id));
	return rows.map((row) => ({ ...row, who: row.who ?? '' }) as StoredChange);
}

export function insert(db: Db, row: typeof setupChange.$inferInsert): Change {
	return db.read.insert(setupChange).values(row);
}
