/** Youth checks: rows ↔ domain values. A young person's words go no further than the team's gate lets them. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { AgeBand } from '$lib/domain/consent/rule';
import type { Check } from '$lib/domain/insight/youth-check';
import type { CheckAnswer, OwnCheck } from '$lib/domain/insight/check-answer';
import type { ContributionState } from '$lib/domain/kiosk/contribution';
import type { Change, Db } from '../db/open';
import {
	contribution,
	evidence,
	excerpt,
	insight,
	opportunityInsight,
	story,
	storyteller,
	user,
	youthCheck
} from '../db/schema';
import { consentGate } from './consent';
import { notHeld } from './storyteller';

const facts = {
	insightId: youthCheck.insightId,
	storytellerId: youthCheck.storytellerId,
	wording: youthCheck.wording,
	answer: youthCheck.answer,
	answeredAt: youthCheck.answeredAt,
	settledAt: youthCheck.settledAt
};

/** All that was asked and answered about some insights, wordless. */
export async function listOf(
	db: Db,
	insightIds: readonly string[]
): Promise<(Check & { insightId: string })[]> {
	const rows = await db.read
		.select(facts)
		.from(youthCheck)
		.where(inArray(youthCheck.insightId, [...insightIds]));
	return rows.map((row) => ({ ...row, answer: row.answer as CheckAnswer | null }));
}

/** The same by what-if: the checks of the insights that each rests on. */
export async function listBehind(
	db: Db,
	opportunityIds: readonly string[]
): Promise<(Check & { insightId: string; opportunityId: string })[]> {
	const rows = await db.read
		.select({ ...facts, opportunityId: opportunityInsight.opportunityId })
		.from(youthCheck)
		.innerJoin(opportunityInsight, eq(opportunityInsight.insightId, youthCheck.insightId))
		.where(inArray(opportunityInsight.opportunityId, [...opportunityIds]));
	return rows.map((row) => ({ ...row, answer: row.answer as CheckAnswer | null }));
}

/** An answer as the team sees it. `words` is null when they may not be read (any more). */
export interface ToldCheck extends Check {
	id: string;
	secretName: string | null;
	words: string | null;
	/** What was drawn or spoken as the answer; whether it may be seen is asked where it is. */
	storyId: string | null;
	/** The adult who passed it on; null for the young person's own. */
	passedOnBy: string | null;
	settlement: string;
	settledBy: string;
}

const writer = alias(user, 'writer');

/** What each of those who were asked about an insight has said, the latest first. @param today `YYYY-MM-DD` */
export async function told(
	db: Db,
	initiativeId: string,
	insightId: string,
	today: string
): Promise<ToldCheck[]> {
	const gate = consentGate('team', today, { storytellerId: storyteller.id }, { initiativeId });
	const rows = await db.read
		.select({
			...facts,
			id: youthCheck.id,
			secretName: storyteller.secretName,
			words: youthCheck.words,
			storyId: youthCheck.storyId,
			mayRead: sql<number>`(${storyteller.id} is null or ${gate})`,
			writtenBy: youthCheck.writtenBy,
			writer: writer.name,
			settlement: youthCheck.settlement,
			settledBy: user.name
		})
		.from(youthCheck)
		.leftJoin(storyteller, eq(storyteller.id, youthCheck.storytellerId))
		.leftJoin(user, eq(user.id, youthCheck.settledBy))
		.leftJoin(writer, eq(writer.id, youthCheck.writtenBy))
		.where(eq(youthCheck.insightId, insightId))
		.orderBy(desc(youthCheck.wording), desc(youthCheck.answeredAt), asc(youthCheck.id));
	return rows.map(({ mayRead, words, settledBy, writtenBy, writer, insightId: _, ...row }) => ({
		...row,
		passedOnBy: isOwn(writtenBy) ? null : (writer ?? ''),
		answer: row.answer as CheckAnswer | null,
		words: mayRead === 1 ? words : null,
		settledBy: settledBy ?? ''
	}));
}

/** What a young person is asked about the wordings as they stand, the latest first. */
export async function listOwn(db: Db, storytellerId: string): Promise<OwnCheck[]> {
	const rows = await db.read
		.select({
			id: youthCheck.id,
			insightId: youthCheck.insightId,
			plainText: insight.plainText,
			askedBy: user.name,
			answer: youthCheck.answer,
			words: youthCheck.words,
			made: story.id
		})
		.from(youthCheck)
		.innerJoin(insight, eq(insight.id, youthCheck.insightId))
		.leftJoin(user, eq(user.id, youthCheck.askedBy))
		.leftJoin(story, and(eq(story.id, youthCheck.storyId), isNull(story.withdrawnAt)))
		.where(
			and(eq(youthCheck.storytellerId, storytellerId), eq(youthCheck.wording, insight.wording))
		)
		.orderBy(desc(youthCheck.askedAt), desc(youthCheck.id));
	return rows.map(({ made, ...row }) => ({
		...row,
		isMade: made !== null,
		askedBy: row.askedBy ?? '',
		answer: row.answer as CheckAnswer | null
	}));
}

/** A story that was drawn or spoken as an answer. */
export interface MadeAnswer {
	storyId: string;
	insightId: string;
	state: ContributionState;
	/** It stands by the answer; false once something new was made in its place. */
	isLatest: boolean;
}

/** Which of some stories are answers to how an insight is, or was, worded. */
export async function answersAmong(db: Db, storyIds: readonly string[]): Promise<MadeAnswer[]> {
	const rows = await db.read
		.select({
			storyId: contribution.storyId,
			insightId: youthCheck.insightId,
			state: contribution.state,
			latest: youthCheck.storyId
		})
		.from(contribution)
		.innerJoin(youthCheck, eq(youthCheck.id, contribution.checkId))
		.where(inArray(contribution.storyId, [...storyIds]));
	return rows.map(({ latest, ...row }) => ({
		...row,
		state: row.state as ContributionState,
		isLatest: latest === row.storyId
	}));
}

/** With the initiative it belongs to, to ask the policy about. */
export async function find(db: Db, id: string) {
	const { storytellerId: asked, ...rest } = facts;
	const [row] = await db.read
		.select({
			...rest,
			asked,
			id: youthCheck.id,
			words: youthCheck.words,
			initiativeId: insight.initiativeId
		})
		.from(youthCheck)
		.innerJoin(insight, eq(insight.id, youthCheck.insightId))
		.where(eq(youthCheck.id, id));
	return row;
}

/** The question to one young person about one wording, if it was put, and whether they have answered it themselves. */
export async function findOf(
	db: Db,
	insightId: string,
	storytellerId: string,
	wording: number
): Promise<{ id: string; isOwnAnswer: boolean } | undefined> {
	const [row] = await db.read
		.select({ id: youthCheck.id, answer: youthCheck.answer, writtenBy: youthCheck.writtenBy })
		.from(youthCheck)
		.where(
			and(
				eq(youthCheck.insightId, insightId),
				eq(youthCheck.storytellerId, storytellerId),
				eq(youthCheck.wording, wording)
			)
		);
	return row && { id: row.id, isOwnAnswer: row.answer !== null && isOwn(row.writtenBy) };
}

/** Somebody who may be asked. */
export interface Askable {
	id: string;
	secretName: string;
	ageBand: AgeBand;
	birthYear: number | null;
	/** Has words in the insight, or in one that the what-if rests on. */
	isBehind: boolean;
}

/**
 * Young people whose words the team may use today; those behind the insight or the what-if first.
 *
 * @param today `YYYY-MM-DD`
 */
export async function askable(
	db: Db,
	initiativeId: string,
	about: { insightId: string } | { opportunityId: string },
	today: string
): Promise<Askable[]> {
	const insights =
		'insightId' in about
			? sql`${about.insightId}`
			: sql`select r.insight_id from ${opportunityInsight} r where r.opportunity_id = ${about.opportunityId}`;
	// Written out: of a single table drizzle names the column alone, and inside it would be the excerpt's own.
	const behind = sql<number>`exists (select 1 from ${evidence} v join ${excerpt} x on x.id = v.excerpt_id
		where v.insight_id in (${insights}) and x.storyteller_id = storyteller.id)`;
	const rows = await db.read
		.select({
			id: storyteller.id,
			secretName: storyteller.secretName,
			ageBand: storyteller.ageBand,
			birthYear: storyteller.birthYear,
			isBehind: behind
		})
		.from(storyteller)
		.where(
			and(
				eq(storyteller.initiativeId, initiativeId),
				notHeld(initiativeId),
				consentGate('team', today, { storytellerId: storyteller.id }, { initiativeId })
			)
		)
		.orderBy(desc(behind), asc(storyteller.secretName));
	return rows.map((row) => ({
		...row,
		ageBand: row.ageBand as AgeBand,
		isBehind: row.isBehind === 1
	}));
}

/** Puts the question, once for each person and wording. */
export function ask(db: Db, rows: (typeof youthCheck.$inferInsert)[]): Change[] {
	return rows.map((row) => db.read.insert(youthCheck).values(row).onConflictDoNothing());
}

export function insert(db: Db, row: typeof youthCheck.$inferInsert): Change {
	return db.read.insert(youthCheck).values(row);
}

export function update(
	db: Db,
	id: string,
	change: Partial<typeof youthCheck.$inferInsert>
): Change {
	return db.read.update(youthCheck).set(change).where(eq(youthCheck.id, id));
}

/** Takes back questions about a wording that is no more, where nobody has answered. */
export function dropUnanswered(db: Db, insightId: string): Change {
	return db.read
		.delete(youthCheck)
		.where(and(eq(youthCheck.insightId, insightId), isNull(youthCheck.answer)));
}

/**
 * Erases what a young person said to wordings, and takes back what they have not answered. That they answered, and what,
 * stays as a number.
 */
export function eraseOf(db: Db, storytellerId: string): Change[] {
	return [
		db.read
			.update(youthCheck)
			.set({ words: '', storyId: null })
			.where(eq(youthCheck.storytellerId, storytellerId)),
		db.read
			.delete(youthCheck)
			.where(and(eq(youthCheck.storytellerId, storytellerId), isNull(youthCheck.answer)))
	];
}

/** Of answers from before it was noted who wrote them, nobody knows: they are left to the young person. */
const isOwn = (writtenBy: string) => writtenBy === '' || writtenBy.startsWith('young:');
