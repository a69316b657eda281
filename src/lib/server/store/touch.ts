/** Whom stories touch: rows ↔ domain values. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Relation, StoredTouch, TouchAnswer } from '$lib/domain/story/touch-kind';
import type { Change, Db } from '../db/open';
import { storyTouch } from '../db/schema';

const { storyId, relation, isNeeded, answer, on, how } = storyTouch;

/** Those of some stories. */
export async function listOf(
	db: Db,
	ids: readonly string[]
): Promise<(StoredTouch & { storyId: string })[]> {
	const rows = await db.read
		.select({ storyId, relation, isNeeded, answer, on, how })
		.from(storyTouch)
		.where(inArray(storyId, [...ids]))
		.orderBy(asc(storyTouch.at), asc(relation));
	return rows.map((row) => ({
		...row,
		relation: row.relation as Relation,
		answer: row.answer as TouchAnswer,
		how: row.how as StoredTouch['how']
	}));
}

/** Puts a mark in the place of the one for the same relation. */
export function put(db: Db, row: typeof storyTouch.$inferInsert): Change {
	const { storyId: _, relation: __, ...set } = row;
	return db.read
		.insert(storyTouch)
		.values(row)
		.onConflictDoUpdate({ target: [storyId, relation], set });
}

export function remove(db: Db, of: { storyId: string; relation: Relation }): Change {
	return db.read.delete(storyTouch).where(and(eq(storyId, of.storyId), eq(relation, of.relation)));
}
