/** Answers to stories: rows ↔ domain values, and which stories wait for their first one. */
import { asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { heldStories } from './consent';
import type { Change, Db } from '../db/open';
import { story, storyAnswer, storyteller, user } from '../db/schema';

export interface StoryAnswer {
	id: string;
	storyId: string;
	text: string;
	/** Why it is a no; empty for any other answer. */
	reason: string;
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
			reason: storyAnswer.reason,
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

/** Somebody who told something that has not been answered in any way. */
export interface Unanswered {
	storytellerId: string;
	secretName: string;
	/** The first such story, ms. */
	toldAt: number;
}

/**
 * Young people with a story without a first answer: neither one of its own, nor one to the note that it was, nor one to
 * a what-if that rests on its words. What waits at a kiosk is in its own queue.
 */
export async function unanswered(db: Db, initiativeId: string): Promise<Unanswered[]> {
	const toldAt = sql<number>`min(${story.createdAt})`;
	return db.read
		.select({ storytellerId: storyteller.id, secretName: storyteller.secretName, toldAt })
		.from(story)
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(
			sql`${toldIn(initiativeId)} and ${story.id} not in (select a.story_id from (${answersTo(ownStories(initiativeId))}) a)`
		)
		.groupBy(storyteller.id)
		.orderBy(asc(toldAt));
}

/** How long stories of an initiative waited for something: whole days, and how many waited so long. */
export interface Waited {
	for: 'answer' | 'agreed' | 'active';
	days: number;
	stories: number;
}

/** How long the stories waited for the first answer, the first agreed what-if, and the first thing that took place. */
export async function waited(db: Db, initiativeId: string): Promise<Waited[]> {
	const is = ownStories(initiativeId);
	const lists = await Promise.all(
		(['answer', 'agreed', 'active'] as const).map((what) => {
			const first = sql`(select (min(event.at) - story.created_at) / 86400000 as days from story
				join (${events[what](is)}) event on event.story_id = story.id
				where ${toldIn(initiativeId)} group by story.id)`;
			const days = sql<number>`first.days`;
			return db.read
				.select({ for: sql<typeof what>`${what}`, days, stories: sql<number>`count(*)` })
				.from(sql`${first} first`)
				.groupBy(days);
		})
	);
	return lists.flat();
}

/** How many stories there are that an answer is owed to, or was given. */
export async function countTold(db: Db, initiativeId: string): Promise<number> {
	return db.read.$count(story, toldIn(initiativeId));
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

/** Of which stories: a condition on the row that a name stands for. */
type OfStory = (row: 's' | 'c' | 'x') => SQL;

const toldIn = (initiativeId: string) =>
	sql`${story.initiativeId} = ${initiativeId} and ${story.withdrawnAt} is null
		and ${story.id} not in (${heldStories({ initiativeId })})`;

/** Those of an initiative. Answers do not say which it is; whoever asks keeps to its stories anyway. */
const ownStories =
	(initiativeId: string): OfStory =>
	(row) =>
		row === 's' ? sql`true` : sql`${sql.raw(row)}.initiative_id = ${initiativeId}`;

/** What-ifs that rest on the words of stories. */
const restingOn = (is: OfStory) => sql`excerpt x
	join evidence e on e.excerpt_id = x.id
	join opportunity_insight o on o.insight_id = e.insight_id
	join opportunity_transition t on t.opportunity_id = o.opportunity_id and t.taken_back_at is null
	where ${is('x')}`;

/** All that counts as an answer to a story. Written out: of a single table drizzle names the column alone. */
const answersTo = (is: OfStory) => sql`select s.story_id, s.at from story_answer s where ${is('s')}
	union all select c.story_id, c.decided_at from contribution c
		where ${is('c')} and c.answer <> '' and c.decided_at is not null
	union all select x.story_id, t.at from ${restingOn(is)} and t."to" not in ('draft', 'open')`;

const events = {
	answer: answersTo,
	agreed: (is: OfStory) => sql`select x.story_id, t.at from ${restingOn(is)} and t."to" = 'agreed'`,
	active: (is: OfStory) => sql`select x.story_id, t.at from ${restingOn(is)} and t."to" = 'running'`
};

const firstAnswer = sql<
	number | null
>`(select min(a.at) from (${answersTo((row) => sql`${sql.raw(row)}.story_id = story.id`)}) a)`;
