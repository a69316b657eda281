/** What young people say of their stories: rows ↔ domain values. */
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { RemarkKind } from '$lib/domain/story/remark';
import { guard, type Change, type Db } from '../db/open';
import { remark, story, storyteller, user } from '../db/schema';
import { heldStories } from './consent';
import { readable, type Reader } from './story';

export interface Remark {
	id: string;
	storyId: string;
	kind: RemarkKind;
	/** Empty where somebody disagrees without saying why. */
	text: string;
	/** ms */
	at: number;
	answer: string;
	/** Name of the adult; empty while there is no answer, or when the account is gone. */
	answeredBy: string;
	/** ms */
	answeredAt: number | null;
}

/** By story, the first one first. */
export async function listOf(db: Db, storyIds: readonly string[]): Promise<Remark[]> {
	const rows = await db.read
		.select({
			id: remark.id,
			storyId: remark.storyId,
			kind: remark.kind,
			text: remark.text,
			at: remark.at,
			answer: remark.answer,
			answeredBy: user.name,
			answeredAt: remark.answeredAt
		})
		.from(remark)
		.leftJoin(user, eq(user.id, remark.answeredBy))
		.where(inArray(remark.storyId, [...storyIds]))
		.orderBy(asc(remark.at), asc(remark.id));
	return rows.map((row) => ({
		...row,
		kind: row.kind as RemarkKind,
		answeredBy: row.answeredBy ?? ''
	}));
}

/** What the policy and an answer need to know of one; none of its words. */
export async function find(db: Db, id: string) {
	const [row] = await db.read
		.select({
			id: remark.id,
			storyId: remark.storyId,
			initiativeId: story.initiativeId,
			storytellerId: story.storytellerId,
			kind: remark.kind,
			answeredAt: remark.answeredAt
		})
		.from(remark)
		.innerJoin(story, eq(story.id, remark.storyId))
		.where(eq(remark.id, id));
	return row && { ...row, kind: row.kind as RemarkKind };
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: remark.inputHash })
		.from(remark)
		.where(eq(remark.id, id));
	return row?.hash;
}

/** A remark that nobody has answered. */
export interface OpenRemark {
	storyId: string;
	secretName: string;
	kind: RemarkKind;
	/** ms */
	at: number;
}

/**
 * Of the stories of an initiative that somebody may read, the oldest first.
 *
 * @param maySettle then also where somebody does not agree with a story that is closed to the reader
 */
export async function open(
	db: Db,
	initiativeId: string,
	reader: Reader,
	maySettle: boolean
): Promise<OpenRemark[]> {
	const isRead = readable(reader, { initiativeId });
	const rows = await db.read
		.select({
			storyId: story.id,
			secretName: storyteller.secretName,
			kind: remark.kind,
			at: remark.at
		})
		.from(remark)
		.innerJoin(story, eq(story.id, remark.storyId))
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(
			and(
				eq(story.initiativeId, initiativeId),
				isNull(remark.answeredAt),
				maySettle ? or(isRead, toSettle) : isRead
			)
		)
		.orderBy(asc(remark.at), asc(remark.id));
	return rows.map((row) => ({ ...row, kind: row.kind as RemarkKind }));
}

/** A note that nobody let in yet has no use that could be stopped, and its maker is known to nobody. */
const toSettle = and(
	eq(remark.kind, 'disagree' satisfies RemarkKind),
	isNull(story.withdrawnAt),
	sql`${story.id} not in (${heldStories()})`
);

/** Whether somebody does not agree with a story, or did not. */
export async function isDisagreedWith(db: Db, storyId: string): Promise<boolean> {
	const rows = await db.read
		.select({ id: remark.id })
		.from(remark)
		.innerJoin(story, eq(story.id, remark.storyId))
		.where(and(eq(story.id, storyId), toSettle))
		.limit(1);
	return rows.length > 0;
}

export function insert(db: Db, row: typeof remark.$inferInsert): Change {
	return db.read.insert(remark).values(row);
}

/** Two changes: the guard that nobody answered meanwhile, and the answer. */
export function answer(
	db: Db,
	id: string,
	given: { answer: string; answeredBy: string; answeredAt: number }
): Change[] {
	return [
		guard(sql`(select count(*) from remark where id = ${id} and answered_at is null) = 1`),
		db.read.update(remark).set(given).where(eq(remark.id, id))
	];
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(remark).where(eq(remark.id, id));
}
