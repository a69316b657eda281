/** Coding rounds: rows ↔ domain values. What their coders marked comes through the consent gate like all words. */
import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Blindness, RoundCoder } from '$lib/domain/codebook/round';
import { guardVersion, type Change, type Db } from '../db/open';
import {
	codingRound,
	excerpt,
	roundCoder,
	roundStory,
	story,
	storyteller,
	user
} from '../db/schema';
import { readable, type Reader } from './story';

const columns = {
	id: codingRound.id,
	initiativeId: codingRound.initiativeId,
	title: codingRound.title,
	blind: codingRound.blind,
	tagIds: codingRound.tagIds,
	openedBy: codingRound.openedBy,
	createdAt: codingRound.createdAt,
	closedAt: codingRound.closedAt,
	closedBy: codingRound.closedBy,
	version: codingRound.version
};

export type StoredRound = NonNullable<Awaited<ReturnType<typeof find>>>;

export async function find(db: Db, id: string) {
	const [row] = await db.read.select(columns).from(codingRound).where(eq(codingRound.id, id));
	return row && { ...row, blind: row.blind as Blindness };
}

/** The newest first, from before the id `after`; ids are made in the order of time. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number }
): Promise<StoredRound[]> {
	const ours = eq(codingRound.initiativeId, initiativeId);
	const rows = await db.read
		.select(columns)
		.from(codingRound)
		.where(page.after ? and(ours, lt(codingRound.id, page.after)) : ours)
		.orderBy(desc(codingRound.id))
		.limit(page.limit);
	return rows.map((row) => ({ ...row, blind: row.blind as Blindness }));
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: codingRound.inputHash })
		.from(codingRound)
		.where(eq(codingRound.id, id));
	return row?.hash;
}

/** The stories of a round that the reader may read, in the order of their ids. */
export async function storiesOf(db: Db, { id, initiativeId }: StoredRound, reader: Reader) {
	return db.read
		.select({
			id: story.id,
			storytellerId: story.storytellerId,
			title: story.title,
			secretName: storyteller.secretName,
			length: story.length,
			language: story.language
		})
		.from(roundStory)
		.innerJoin(story, eq(story.id, roundStory.storyId))
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(
			and(eq(roundStory.roundId, id), isNull(story.withdrawnAt), readable(reader, { initiativeId }))
		)
		.orderBy(asc(story.id));
}

/** How many stories a round has, whoever may read them. */
export async function countStories(db: Db, roundId: string): Promise<number> {
	return db.read.$count(roundStory, eq(roundStory.roundId, roundId));
}

/** The coders by name, with how much each has marked. */
export async function codersOf(db: Db, roundId: string): Promise<RoundCoder[]> {
	const own = sql`from ${excerpt} e join ${roundStory} rs on rs.story_id = e.story_id
		where rs.round_id = ${roundId} and e.created_by = ${roundCoder.userId} and e.state <> 'withdrawn'`;
	const rows = await db.read
		.select({
			id: roundCoder.userId,
			name: user.name,
			finishedAt: roundCoder.finishedAt,
			stories: sql<number>`(select count(distinct e.story_id) ${own})`,
			excerpts: sql<number>`(select count(*) ${own})`
		})
		.from(roundCoder)
		.innerJoin(user, eq(user.id, roundCoder.userId))
		.where(eq(roundCoder.roundId, roundId))
		.orderBy(asc(user.name), asc(user.id));
	return rows.map((row) => ({
		...row,
		finishedAt: row.finishedAt === null ? null : new Date(row.finishedAt).toISOString()
	}));
}

/** Names of users, by id. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	const rows = await db.read
		.select({ id: user.id, name: user.name })
		.from(user)
		.where(inArray(user.id, [...ids]));
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** How many of the stories are the initiative's, and there. */
export async function countOwnStories(db: Db, initiativeId: string, ids: string[]) {
	const ours = and(eq(story.initiativeId, initiativeId), isNull(story.withdrawnAt));
	return db.read.$count(story, and(ours, inArray(story.id, ids)));
}

export function insert(
	db: Db,
	row: typeof codingRound.$inferInsert,
	of: { storyIds: string[]; coderIds: string[] }
): Change[] {
	return [
		db.read.insert(codingRound).values(row),
		db.read.insert(roundStory).values(of.storyIds.map((storyId) => ({ roundId: row.id, storyId }))),
		db.read.insert(roundCoder).values(of.coderIds.map((userId) => ({ roundId: row.id, userId })))
	];
}

/** Two changes: the guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof codingRound.$inferInsert>
): Change[] {
	return [
		guardVersion('coding_round', id, version),
		db.read
			.update(codingRound)
			.set({ ...change, version: version + 1 })
			.where(eq(codingRound.id, id))
	];
}

export function finish(db: Db, roundId: string, userId: string, at: number | null): Change {
	return db.read
		.update(roundCoder)
		.set({ finishedAt: at })
		.where(and(eq(roundCoder.roundId, roundId), eq(roundCoder.userId, userId)));
}
