/** Links by which whoever gave a pledge comes back to it, and what they see there beside it. */
import { and, count, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { Change, Db } from '../db/open';
import {
	initiative,
	opportunity,
	partnerLink,
	pledge,
	pledgeLink,
	pledgeTransition,
	user
} from '../db/schema';
import { stoppedAmong } from './opportunity-shown';

/** What stands around a pledge, for whoever gave it. Reads no table that holds words of stories or insights. */
export interface Around {
	initiative: string;
	isDemo: boolean;
	/** The named adult who asked for it; empty when that one has left. */
	askedBy: string;
	whatIf: string;
	whatIfState: OpportunityState;
	isStopped: boolean;
}

export async function around(db: Db, pledgeId: string): Promise<Around | undefined> {
	const [row] = await db.read
		.select({
			initiative: initiative.name,
			isDemo: initiative.isDemo,
			askedBy: user.name,
			opportunityId: opportunity.id,
			whatIf: opportunity.whatIf,
			whatIfState: opportunity.state
		})
		.from(pledge)
		.innerJoin(opportunity, eq(opportunity.id, pledge.opportunityId))
		.innerJoin(initiative, eq(initiative.id, pledge.initiativeId))
		.leftJoin(pledgeLink, eq(pledgeLink.pledgeId, pledge.id))
		.leftJoin(user, eq(user.id, pledgeLink.askedBy))
		.where(eq(pledge.id, pledgeId))
		.orderBy(desc(pledgeLink.createdAt))
		.limit(1);
	if (!row) return undefined;
	const { opportunityId, askedBy, whatIfState, ...rest } = row;
	return {
		...rest,
		askedBy: askedBy ?? '',
		whatIfState: whatIfState as OpportunityState,
		isStopped: (await stoppedAmong(db, [opportunityId])).size > 0
	};
}

/** By whom a pledge was given first, as in `actorId`. */
export async function givenBy(db: Db, pledgeId: string): Promise<string | undefined> {
	const [row] = await db.read
		.select({ by: pledgeTransition.by })
		.from(pledgeTransition)
		.where(eq(pledgeTransition.pledgeId, pledgeId))
		.orderBy(pledgeTransition.at, pledgeTransition.id)
		.limit(1);
	return row?.by;
}

/** Who made a link for partners, and in which initiative. */
export async function asker(db: Db, linkId: string): Promise<{ id: string; initiative: string }> {
	const [row] = await db.read
		.select({ id: partnerLink.createdBy, initiative: initiative.name })
		.from(partnerLink)
		.innerJoin(opportunity, eq(opportunity.id, partnerLink.opportunityId))
		.innerJoin(initiative, eq(initiative.id, opportunity.initiativeId))
		.where(eq(partnerLink.id, linkId));
	if (!row) throw new Error(`link ${linkId} vanished under its holder`);
	return row;
}

/** How many links a pledge has had, and how many of them were taken back. */
export async function countOf(
	db: Db,
	pledgeId: string
): Promise<{ made: number; revoked: number }> {
	const [row] = await db.read
		.select({ made: count(), revoked: count(pledgeLink.revokedAt) })
		.from(pledgeLink)
		.where(eq(pledgeLink.pledgeId, pledgeId));
	return row ?? { made: 0, revoked: 0 };
}

/** Which pledges to a what-if somebody can come back to by a link. */
export async function openOf(db: Db, opportunityId: string): Promise<string[]> {
	const rows = await db.read
		.selectDistinct({ id: pledgeLink.pledgeId })
		.from(pledgeLink)
		.innerJoin(pledge, eq(pledge.id, pledgeLink.pledgeId))
		.where(and(eq(pledge.opportunityId, opportunityId), isNull(pledgeLink.revokedAt)));
	return rows.map(({ id }) => id);
}

/** What stands round a link that was taken back: whom its holder asks now. */
export interface ShutPledgeLink {
	initiative: string;
	isDemo: boolean;
	/** The named adult; empty when that one has left. */
	askedBy: string;
}

/** The link whose secret has this hash, if it was taken back. */
export async function shutBy(db: Db, tokenHash: string): Promise<ShutPledgeLink | undefined> {
	const [row] = await db.read
		.select({ initiative: initiative.name, isDemo: initiative.isDemo, askedBy: user.name })
		.from(pledgeLink)
		.innerJoin(pledge, eq(pledge.id, pledgeLink.pledgeId))
		.innerJoin(initiative, eq(initiative.id, pledge.initiativeId))
		.leftJoin(user, eq(user.id, pledgeLink.askedBy))
		.where(and(eq(pledgeLink.tokenHash, tokenHash), isNotNull(pledgeLink.revokedAt)));
	return row && { ...row, askedBy: row.askedBy ?? '' };
}

export function insert(db: Db, row: typeof pledgeLink.$inferInsert): Change {
	return db.read.insert(pledgeLink).values(row);
}

/** Takes back all links of a pledge. Those that were taken back before stay as they were. */
export function revoke(db: Db, pledgeId: string, now: number): Change {
	return db.read
		.update(pledgeLink)
		.set({ revokedAt: now })
		.where(and(eq(pledgeLink.pledgeId, pledgeId), isNull(pledgeLink.revokedAt)));
}
