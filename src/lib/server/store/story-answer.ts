/** Answers to stories: rows ↔ domain values, and which stories wait for their first one. */
import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { heldStories } from './consent';
import type { Change, Db } from '../db/open';
import { story, storyAnswer, storyteller, user } from '../db/schema';

export interface StoryAnswer {
	id: string;
	storyId: string;
	text: string;
	/** Name of the adult; empty when the account is gone. */
	by: string;
	/** ms */
	at: number;
}

/** By story, the first answer first. */
export async function listOf(db: Db, storyIds: readonly string[]): Promise<StoryAnswer[]> {
	const rows = await db.read
		.select({
			id: storyAnswer.id,
			storyId: storyAnswer.storyId,
			text: storyAnswer.text,
			by: user.name,
			at: storyAnswer.at
		})
		.from(storyAnswer)
		.leftJoin(user, eq(user.id, storyAnswer.by))
		.where(inArray(storyAnswer.storyId, [...storyIds]))
		.orderBy(asc(storyAnswer.at), asc(storyAnswer.id));
	return rows.map((row) => ({ ...row, by: row.by ?? '' }));
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: storyAnswer.inputHash })
		.from(storyAnswer)
		.where(eq(storyAnswer.id, id));
	return row?.hash;
}

export function insert(db: Db, row: typeof storyAnswer.$inferInsert): Change {
	return db.read.insert(storyAnswer).values(row);
}

/** A story that has not been answered in any way. */
export interface Unanswered {
	storyId: string;
	storytellerId: string;
	secretName: string;
	/** ms */
	toldAt: number;
}

/**
 * Stories of an initiative without a first answer: neither one of its own, nor one to the note that it was, nor one to a
 * what-if that rests on its words. What waits at a kiosk is in its own queue.
 */
export async function unanswered(db: Db, initiativeId: string): Promise<Unanswered[]> {
	return db.read
		.select({
			storyId: story.id,
			storytellerId: storyteller.id,
			secretName: storyteller.secretName,
			toldAt: story.createdAt
		})
		.from(story)
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(
			sql`${story.initiativeId} = ${initiativeId} and ${story.withdrawnAt} is null
				and ${firstAnswer} is null and ${story.id} not in (${heldStories({ initiativeId })})`
		)
		.orderBy(asc(story.createdAt));
}

/** What tells whether an answer is owed: times in ms. */
export async function clocksOf(db: Db, storyIds: readonly string[]) {
	return db.read
		.select({
			storyId: story.id,
			toldAt: story.createdAt,
			answeredAt: firstAnswer,
			withdrawnAt: story.withdrawnAt
		})
		.from(story)
		.where(inArray(story.id, [...storyIds]))
		.orderBy(desc(story.createdAt));
}

// Written out: of a single table drizzle names the column alone, and inside it would be another table's.
const firstAnswer = sql<number | null>`(select min(a.at) from (
	select s.at from story_answer s where s.story_id = story.id
	union all select c.decided_at from contribution c
		where c.story_id = story.id and c.answer <> '' and c.decided_at is not null
	union all select t.at from excerpt x
		join evidence e on e.excerpt_id = x.id
		join opportunity_insight o on o.insight_id = e.insight_id
		join opportunity_transition t on t.opportunity_id = o.opportunity_id
		where x.story_id = story.id and t."to" not in ('draft', 'open') and t.taken_back_at is null) a)`;
