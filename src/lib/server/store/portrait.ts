/** Members' portraits: rows ↔ domain values. */
import { eq } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { member, portrait } from '../db/schema';

/** A square WebP; undefined when there is none. */
export async function content(db: Db, userId: string): Promise<Uint8Array | undefined> {
	const [row] = await db.read
		.select({ content: portrait.content })
		.from(portrait)
		.where(eq(portrait.userId, userId));
	return row?.content;
}

export async function isThere(db: Db, userId: string): Promise<boolean> {
	const rows = await db.read
		.select({ userId: portrait.userId })
		.from(portrait)
		.where(eq(portrait.userId, userId));
	return rows.length > 0;
}

/** Ids of the initiatives that somebody belongs to. */
export async function initiativesOf(db: Db, userId: string): Promise<string[]> {
	const rows = await db.read
		.selectDistinct({ id: member.initiativeId })
		.from(member)
		.where(eq(member.userId, userId));
	return rows.map(({ id }) => id);
}

export function put(db: Db, row: typeof portrait.$inferInsert): Change {
	const { content: picture, updatedAt } = row;
	return db.read
		.insert(portrait)
		.values(row)
		.onConflictDoUpdate({ target: portrait.userId, set: { content: picture, updatedAt } });
}

export function remove(db: Db, userId: string): Change {
	return db.read.delete(portrait).where(eq(portrait.userId, userId));
}
