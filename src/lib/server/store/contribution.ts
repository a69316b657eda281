/**
 * Notes from kiosks and from own devices: rows ↔ domain values. Until somebody has let a note through, its words leave the store here and nowhere
 * else: for those who decide on it, and as long as its maker has not said no to its being kept.
 */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { AgeBand } from '$lib/domain/consent/rule';
import { answersIn, type Answered, type ContributionState } from '$lib/domain/kiosk/contribution';
import type { DocumentNode } from '$lib/domain/text/plain-text';
import { guard, type Change, type Db } from '../db/open';
import { contribution, kiosk, story, storyteller, user } from '../db/schema';
import { authorGate } from './consent';

/** What the policy and a decision need to know of a note; none of its words. */
export async function find(db: Db, id: string) {
	const [row] = await db.read
		.select({
			id: contribution.id,
			initiativeId: contribution.initiativeId,
			kioskId: contribution.kioskId,
			storyId: contribution.storyId,
			storytellerId: story.storytellerId,
			state: contribution.state,
			createdAt: contribution.createdAt,
			withdrawnAt: story.withdrawnAt
		})
		.from(contribution)
		.innerJoin(story, eq(story.id, contribution.storyId))
		.where(eq(contribution.id, id));
	return row && { ...row, state: row.state as ContributionState };
}

/** What a note was made of, to tell one sent twice from a clash of ids. */
export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: contribution.inputHash })
		.from(contribution)
		.where(eq(contribution.id, id));
	return row?.hash;
}

/** A note as those see it who decide on it. */
export interface QueuedNote {
	id: string;
	storyId: string;
	storytellerId: string;
	/** Its title; null for what was told from the own device. */
	kiosk: string | null;
	/** It is a what-if of the young person's own. */
	isIdea: boolean;
	secretName: string;
	ageBand: AgeBand;
	state: ContributionState;
	answer: string;
	reason: string;
	/** Who decided; empty while it waits. */
	decidedBy: string;
	decidedAt: number | null;
	claimedAt: number | null;
	createdAt: number;
	/** Empty for what was let through: its words are in the story, for whom the consents name. */
	answers: Answered[];
}

/** What waits comes oldest first, what was decided latest first. What was taken back is not there. */
export async function list(
	db: Db,
	initiativeId: string,
	state: ContributionState,
	limit: number
): Promise<QueuedNote[]> {
	const isWaiting = state === 'waiting';
	const rows = await db.read
		.select({
			...noteColumns,
			storyId: contribution.storyId,
			storytellerId: story.storytellerId,
			kiosk: kiosk.title,
			isIdea: contribution.isIdea,
			secretName: storyteller.secretName,
			ageBand: storyteller.ageBand,
			reason: contribution.reason,
			document: sql<
				string | null
			>`case when ${contribution.state} <> 'accepted' then ${story.document} end`
		})
		.from(contribution)
		.leftJoin(kiosk, eq(kiosk.id, contribution.kioskId))
		.innerJoin(story, eq(story.id, contribution.storyId))
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.leftJoin(user, eq(user.id, contribution.decidedBy))
		.where(
			and(
				eq(contribution.initiativeId, initiativeId),
				eq(contribution.state, state),
				isNull(story.withdrawnAt),
				authorGate({ storytellerId: story.storytellerId, storyId: story.id })
			)
		)
		.orderBy(
			isWaiting ? asc(contribution.createdAt) : desc(contribution.decidedAt),
			asc(contribution.id)
		)
		.limit(limit);
	return rows.map(({ document, ...row }) => ({
		...row,
		ageBand: row.ageBand as AgeBand,
		state: row.state as ContributionState,
		decidedBy: row.decidedBy ?? '',
		answers: read(document)
	}));
}

/** How many what-ifs of young people's own there are in each state; what may not be read is not counted. */
export async function countIdeas(
	db: Db,
	initiativeId: string
): Promise<Partial<Record<ContributionState, number>>> {
	const rows = await db.read
		.select({ state: contribution.state, count: sql<number>`count(*)` })
		.from(contribution)
		.innerJoin(story, eq(story.id, contribution.storyId))
		.where(
			and(
				eq(contribution.initiativeId, initiativeId),
				eq(contribution.isIdea, true),
				isNull(story.withdrawnAt),
				authorGate({ storytellerId: story.storytellerId, storyId: story.id })
			)
		)
		.groupBy(contribution.state);
	return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** A note as its maker sees it: the own words need nobody's yes. */
export interface OwnNote {
	id: string;
	storyId: string;
	/** Told from the own device. */
	isOwn: boolean;
	state: ContributionState;
	answer: string;
	decidedBy: string;
	decidedAt: number | null;
	claimedAt: number | null;
	createdAt: number;
	answers: Answered[];
}

/** The latest first. */
export async function listOwn(db: Db, storytellerId: string): Promise<OwnNote[]> {
	const rows = await db.read
		.select({
			...noteColumns,
			kioskId: contribution.kioskId,
			storyId: contribution.storyId,
			document: story.document
		})
		.from(contribution)
		.innerJoin(story, eq(story.id, contribution.storyId))
		.leftJoin(user, eq(user.id, contribution.decidedBy))
		.where(and(eq(story.storytellerId, storytellerId), isNull(story.withdrawnAt)))
		.orderBy(desc(contribution.createdAt));
	return rows.map(({ document, kioskId, ...row }) => ({
		...row,
		isOwn: kioskId === null,
		state: row.state as ContributionState,
		decidedBy: row.decidedBy ?? '',
		answers: read(document)
	}));
}

export function insert(db: Db, row: typeof contribution.$inferInsert): Change {
	return db.read.insert(contribution).values(row);
}

/** Two changes: the guard that nobody decided meanwhile, and the decision. */
export function decide(
	db: Db,
	{ id, state }: { id: string; state: ContributionState },
	change: {
		state: ContributionState;
		answer: string;
		reason: string;
		decidedBy: string;
		decidedAt: number;
	}
): Change[] {
	return [
		guard(sql`(select state from contribution where id = ${id}) = ${state}`),
		db.read.update(contribution).set(change).where(eq(contribution.id, id))
	];
}

/** The card was used for the first time: the note has an owner who can come back to it. */
export function claim(db: Db, storytellerId: string, at: number): Change {
	const own = db.read
		.select({ id: story.id })
		.from(story)
		.where(eq(story.storytellerId, storytellerId));
	return db.read
		.update(contribution)
		.set({ claimedAt: at })
		.where(and(inArray(contribution.storyId, own), isNull(contribution.claimedAt)));
}

/** What was not let through waits again, once its maker has found other words. */
export function waitAgain(db: Db, storyId: string): Change {
	return db.read
		.update(contribution)
		.set({ state: 'waiting' })
		.where(and(eq(contribution.storyId, storyId), eq(contribution.state, 'declined')));
}

const noteColumns = {
	id: contribution.id,
	state: contribution.state,
	answer: contribution.answer,
	decidedBy: user.name,
	decidedAt: contribution.decidedAt,
	claimedAt: contribution.claimedAt,
	createdAt: contribution.createdAt
};

const read = (document: string | null): Answered[] =>
	document === null ? [] : answersIn(JSON.parse(document) as DocumentNode);
