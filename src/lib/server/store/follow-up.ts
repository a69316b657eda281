/** Follow-up on what-ifs: rows ↔ domain values. What a young person answers goes no further than the team's gate lets it. */
import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { Barrier } from '$lib/domain/story/journey';
import {
	followedBy,
	type AskedFollowUp,
	type Followed
} from '$lib/domain/opportunity/follow-up-due';
import type {
	FollowUpAnswer,
	FollowUpPart,
	FollowUpSide,
	SaidOfPart
} from '$lib/domain/opportunity/follow-up-part';
import { dayOf } from '$lib/domain/text/danish-day';
import type { Change, Db } from '../db/open';
import {
	followUp,
	followUpAnswer,
	opportunity,
	partner,
	pledge,
	storyteller,
	user
} from '../db/schema';
import { consentGate } from './consent';

/** A part that one side has answered, with who said and who wrote it. */
export interface ToldPart extends SaidOfPart {
	side: FollowUpSide;
	/** Of the contact person's side: the pledge it came from. */
	pledgeId: string | null;
	/** The partner whose contact said it; empty where the writer speaks for themself. */
	saidBy: string;
	/** The adult who wrote it down; null for the young person's own. */
	writtenBy: string | null;
	/** ms */
	answeredAt: number;
}

/** A follow-up as the team sees it. */
export interface ToldFollowUp {
	id: string;
	storytellerId: string;
	secretName: string;
	/** `YYYY-MM-DD` */
	on: string;
	dueOn: string;
	said: ToldPart[];
}

/**
 * The follow-ups of a what-if, the latest first; only of those young people whose words the team may read today.
 *
 * @param today `YYYY-MM-DD`
 */
export async function list(
	db: Db,
	of: { initiativeId: string; opportunityId: string },
	today: string
): Promise<ToldFollowUp[]> {
	return told(db, of.initiativeId, eq(followUp.opportunityId, of.opportunityId), today);
}

/** One of {@link list}; undefined where it may not be read. */
export async function findTold(
	db: Db,
	of: { initiativeId: string; id: string },
	today: string
): Promise<ToldFollowUp | undefined> {
	const [one] = await told(db, of.initiativeId, eq(followUp.id, of.id), today);
	return one;
}

async function told(
	db: Db,
	initiativeId: string,
	which: SQL,
	today: string
): Promise<ToldFollowUp[]> {
	const gate = consentGate('team', today, { storytellerId: storyteller.id }, { initiativeId });
	const rows = await db.read
		.select({
			id: followUp.id,
			storytellerId: followUp.storytellerId,
			secretName: storyteller.secretName,
			on: followUp.on,
			dueOn: followUp.dueOn
		})
		.from(followUp)
		.innerJoin(storyteller, eq(storyteller.id, followUp.storytellerId))
		.where(and(which, gate))
		.orderBy(desc(followUp.on), desc(followUp.id));
	const said = await answersOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => ({ ...row, said: said.get(row.id) ?? [] }));
}

async function answersOf(db: Db, ids: string[]): Promise<Map<string, ToldPart[]>> {
	const rows = await db.read
		.select({
			id: followUpAnswer.followUpId,
			...saidOfPart,
			side: followUpAnswer.side,
			pledgeId: followUpAnswer.pledgeId,
			pledger: pledge.partnerName,
			partnerName: partner.name,
			writtenBy: followUpAnswer.writtenBy,
			writer: user.name,
			answeredAt: followUpAnswer.answeredAt
		})
		.from(followUpAnswer)
		.leftJoin(pledge, eq(pledge.id, followUpAnswer.pledgeId))
		.leftJoin(partner, eq(partner.id, pledge.partnerId))
		.leftJoin(user, eq(user.id, followUpAnswer.writtenBy))
		.where(inArray(followUpAnswer.followUpId, ids))
		.orderBy(asc(followUpAnswer.side));
	const all = new Map<string, ToldPart[]>();
	for (const { id, pledger, partnerName, writtenBy, writer, answeredAt, ...row } of rows) {
		const one = {
			...domainOf(row),
			...{ side: row.side as FollowUpSide, pledgeId: row.pledgeId },
			saidBy: (partnerName ?? pledger) || '',
			writtenBy: isOwn(writtenBy) ? null : (writer ?? ''),
			answeredAt: answeredAt ?? 0
		};
		all.set(id, [...(all.get(id) ?? []), one]);
	}
	return all;
}

const saidOfPart = {
	part: followUpAnswer.part,
	answer: followUpAnswer.answer,
	before: followUpAnswer.before,
	now: followUpAnswer.now,
	words: followUpAnswer.words
};

/** A follow-up as its own young person meets it, with what they themselves have said. */
export interface OwnFollowUp {
	id: string;
	opportunityId: string;
	whatIf: string;
	moreOf: string | null;
	removes: Barrier | null;
	towards: string | null;
	/** `YYYY-MM-DD` */
	on: string;
	/** The named adult who asks; empty when the account is gone. */
	askedBy: string;
	said: (SaidOfPart & {
		/** The adult who wrote it down after it was told to them; null for one's own. */
		toldTo: string | null;
	})[];
}

/** What a young person was asked about what-ifs, the latest first. */
export async function listOwn(db: Db, storytellerId: string): Promise<OwnFollowUp[]> {
	const rows = await db.read
		.select({
			id: followUp.id,
			opportunityId: followUp.opportunityId,
			whatIf: opportunity.whatIf,
			moreOf: opportunity.moreOf,
			removes: opportunity.removes,
			towards: opportunity.towards,
			on: followUp.on,
			askedBy: user.name
		})
		.from(followUp)
		.innerJoin(opportunity, eq(opportunity.id, followUp.opportunityId))
		.leftJoin(user, eq(user.id, followUp.askedBy))
		.where(eq(followUp.storytellerId, storytellerId))
		.orderBy(desc(followUp.on), desc(followUp.id));
	const said = await answersOf(
		db,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => ({
		...row,
		removes: row.removes as Barrier | null,
		askedBy: row.askedBy ?? '',
		said: (said.get(row.id) ?? [])
			.filter(({ side }) => side === 'young')
			.map(({ part, answer, before, now, words, writtenBy: toldTo }) => ({
				...{ part, answer, before, now, words, toldTo }
			}))
	}));
}

/** With what the policy is asked about. */
export async function find(db: Db, id: string) {
	const [row] = await db.read
		.select({
			id: followUp.id,
			opportunityId: followUp.opportunityId,
			storytellerId: followUp.storytellerId,
			dueOn: followUp.dueOn,
			initiativeId: opportunity.initiativeId
		})
		.from(followUp)
		.innerJoin(opportunity, eq(opportunity.id, followUp.opportunityId))
		.where(eq(followUp.id, id));
	return row;
}

/** Whether the young person has answered something themselves, by part. */
export async function ownParts(db: Db, id: string): Promise<Set<FollowUpPart>> {
	const rows = await db.read
		.select({ part: followUpAnswer.part, writtenBy: followUpAnswer.writtenBy })
		.from(followUpAnswer)
		.where(and(eq(followUpAnswer.followUpId, id), eq(followUpAnswer.side, 'young')));
	return new Set(
		rows.filter(({ writtenBy }) => isOwn(writtenBy)).map(({ part }) => part as FollowUpPart)
	);
}

/** When each what-if of an initiative was last followed up; those that never were are not in it. */
export async function followed(db: Db, initiativeId: string): Promise<Map<string, Followed>> {
	const rows = await db.read
		.select({
			opportunityId: followUp.opportunityId,
			on: followUp.on,
			dueOn: followUp.dueOn,
			lastAt: sql<number | null>`max(${followUpAnswer.answeredAt})`
		})
		.from(followUp)
		.innerJoin(opportunity, eq(opportunity.id, followUp.opportunityId))
		.leftJoin(followUpAnswer, eq(followUpAnswer.followUpId, followUp.id))
		.where(eq(opportunity.initiativeId, initiativeId))
		.groupBy(followUp.id);
	const asked = new Map<string, AskedFollowUp[]>();
	for (const { opportunityId, lastAt, ...days } of rows) {
		const answeredOn = lastAt === null ? null : dayOf(lastAt);
		asked.set(opportunityId, [...(asked.get(opportunityId) ?? []), { ...days, answeredOn }]);
	}
	return new Map([...asked].map(([id, all]) => [id, followedBy(all)]));
}

export function insert(db: Db, row: typeof followUp.$inferInsert): Change {
	return db.read.insert(followUp).values(row);
}

/** Puts what one side says to a part in the place of what it said before. */
export function put(db: Db, row: typeof followUpAnswer.$inferInsert): Change {
	const { answer, before, now, words, pledgeId, writtenBy, answeredAt } = row;
	return db.read
		.insert(followUpAnswer)
		.values(row)
		.onConflictDoUpdate({
			target: [followUpAnswer.followUpId, followUpAnswer.side, followUpAnswer.part],
			set: { answer, before, now, words, pledgeId, writtenBy, answeredAt }
		});
}

/** Takes back what one side said to a part. */
export function remove(
	db: Db,
	of: { followUpId: string; side: FollowUpSide; part: FollowUpPart }
): Change {
	return db.read
		.delete(followUpAnswer)
		.where(
			and(
				eq(followUpAnswer.followUpId, of.followUpId),
				eq(followUpAnswer.side, of.side),
				eq(followUpAnswer.part, of.part)
			)
		);
}

/** With everything that somebody takes back go the follow-ups about them, both sides: the other tells of them too. */
export function eraseOf(db: Db, storytellerId: string): Change[] {
	const theirs = db.read
		.select({ id: followUp.id })
		.from(followUp)
		.where(eq(followUp.storytellerId, storytellerId));
	return [
		db.read.delete(followUpAnswer).where(inArray(followUpAnswer.followUpId, theirs)),
		db.read.delete(followUp).where(eq(followUp.storytellerId, storytellerId))
	];
}

function domainOf(row: {
	part: string;
	answer: string | null;
	before: string;
	now: string;
	words: string;
}): SaidOfPart {
	const { part, answer, before, now, words } = row;
	return {
		...{ part: part as FollowUpPart, answer: answer as FollowUpAnswer | null },
		...{ before, now, words }
	};
}

const isOwn = (writtenBy: string) => writtenBy.startsWith('young:');
