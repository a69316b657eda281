/** What young people say to what-ifs: rows ↔ domain values. Their words go no further than the team's gate lets them. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { CheckAnswer } from '$lib/domain/insight/check-answer';
import type { Change, Db } from '../db/open';
import {
	evidence,
	excerpt,
	opportunity,
	opportunityCheck,
	opportunityInsight,
	storyteller,
	user
} from '../db/schema';
import { consentGate } from './consent';

/** An answer as the team sees it. `words` is null when they may not be read (any more). */
export interface SaidToWhatIf {
	id: string;
	storytellerId: string | null;
	secretName: string | null;
	/** The number of the wording that was answered. */
	wording: number;
	answer: CheckAnswer;
	words: string | null;
	/** The adult who passed it on; null for the young person's own. */
	passedOnBy: string | null;
	answeredAt: number;
}

/** What was said to a what-if, the latest first. @param today `YYYY-MM-DD` */
export async function told(
	db: Db,
	initiativeId: string,
	opportunityId: string,
	today: string
): Promise<SaidToWhatIf[]> {
	const gate = consentGate('team', today, { storytellerId: storyteller.id }, { initiativeId });
	const rows = await db.read
		.select({
			id: opportunityCheck.id,
			storytellerId: opportunityCheck.storytellerId,
			secretName: storyteller.secretName,
			wording: opportunityCheck.wording,
			answer: opportunityCheck.answer,
			words: opportunityCheck.words,
			answeredAt: opportunityCheck.answeredAt,
			writtenBy: opportunityCheck.writtenBy,
			writer: user.name,
			mayRead: sql<number>`(${storyteller.id} is null or ${gate})`
		})
		.from(opportunityCheck)
		.leftJoin(storyteller, eq(storyteller.id, opportunityCheck.storytellerId))
		.leftJoin(user, eq(user.id, opportunityCheck.writtenBy))
		.where(eq(opportunityCheck.opportunityId, opportunityId))
		.orderBy(desc(opportunityCheck.answeredAt), desc(opportunityCheck.id));
	return rows.map(({ mayRead, words, answeredAt, answer, writtenBy, writer, ...row }) => ({
		...row,
		passedOnBy: writtenBy.startsWith('young:') ? null : (writer ?? ''),
		answer: answer as CheckAnswer,
		words: mayRead === 1 ? words : null,
		answeredAt: answeredAt ?? 0
	}));
}

/** An answer as whoever gave it is told. */
export async function find(db: Db, id: string) {
	const [row] = await db.read
		.select({
			id: opportunityCheck.id,
			opportunityId: opportunityCheck.opportunityId,
			storytellerId: opportunityCheck.storytellerId,
			wording: opportunityCheck.wording,
			answer: opportunityCheck.answer,
			words: opportunityCheck.words
		})
		.from(opportunityCheck)
		.where(eq(opportunityCheck.id, id));
	return row;
}

/** What somebody has answered to a wording, and who wrote it down. */
export async function findOf(
	db: Db,
	opportunityId: string,
	storytellerId: string,
	wording: number
): Promise<{ id: string; writtenBy: string } | undefined> {
	const [row] = await db.read
		.select({ id: opportunityCheck.id, writtenBy: opportunityCheck.writtenBy })
		.from(opportunityCheck)
		.where(
			and(
				eq(opportunityCheck.opportunityId, opportunityId),
				eq(opportunityCheck.storytellerId, storytellerId),
				eq(opportunityCheck.wording, wording)
			)
		);
	return row;
}

/** Whether a young person's words are in an insight that the what-if rests on. */
export async function isBehind(
	db: Db,
	opportunityId: string,
	storytellerId: string
): Promise<boolean> {
	const [row] = await db.read
		.select({ id: excerpt.id })
		.from(opportunityInsight)
		.innerJoin(evidence, eq(evidence.insightId, opportunityInsight.insightId))
		.innerJoin(excerpt, eq(excerpt.id, evidence.excerptId))
		.where(
			and(
				eq(opportunityInsight.opportunityId, opportunityId),
				eq(excerpt.storytellerId, storytellerId)
			)
		)
		.limit(1);
	return row !== undefined;
}

/** Of some what-ifs those that young people have answered as they are worded now; since when (ms) somebody calls one wrong. */
export async function answeredAmong(
	db: Db,
	ids: readonly string[]
): Promise<{ id: string; wrongSince: number | null }[]> {
	return db.read
		.select({
			id: opportunityCheck.opportunityId,
			wrongSince: sql<
				number | null
			>`min(case ${opportunityCheck.answer} when 'wrong' then ${opportunityCheck.answeredAt} end)`
		})
		.from(opportunityCheck)
		.innerJoin(opportunity, eq(opportunity.id, opportunityCheck.opportunityId))
		.where(
			and(
				inArray(opportunityCheck.opportunityId, [...ids]),
				eq(opportunityCheck.wording, opportunity.wording)
			)
		)
		.groupBy(opportunityCheck.opportunityId);
}

/** Writes an answer down, in place of what the same person said to the same wording. */
export function put(db: Db, row: typeof opportunityCheck.$inferInsert): Change {
	const { answer, words, writtenBy, answeredAt } = row;
	return db.read.insert(opportunityCheck).values(row).onConflictDoUpdate({
		target: opportunityCheck.id,
		set: { answer, words, writtenBy, answeredAt }
	});
}

/** Erases what a young person said to what-ifs. That they answered, and what, stays as a number. */
export function eraseOf(db: Db, storytellerId: string): Change {
	return db.read
		.update(opportunityCheck)
		.set({ words: '' })
		.where(eq(opportunityCheck.storytellerId, storytellerId));
}
