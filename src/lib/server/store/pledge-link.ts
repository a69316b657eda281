/** Links by which whoever gave a pledge comes back to it, and what they see there beside it. */
import { count, desc, eq } from 'drizzle-orm';
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

export async function countOf(db: Db, pledgeId: string): Promise<number> {
	const [row] = await db.read
		.select({ count: count() })
		.from(pledgeLink)
		.where(eq(pledgeLink.pledgeId, pledgeId));
	return row?.count ?? 0;
}

export function insert(db: Db, row: typeof pledgeLink.$inferInsert): Change {
	return db.read.insert(pledgeLink).values(row);
}
