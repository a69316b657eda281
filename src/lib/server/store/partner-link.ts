/** Links by which partners come in without an account. Only the sha-256 of the secret is stored. */
import { and, count, desc, eq, gt, isNull, type SQL } from 'drizzle-orm';
import type { LinkStanding } from '$lib/domain/opportunity/link';
import type { Need, ShownLink } from '$lib/domain/opportunity/shown';
import type { Barrier } from '$lib/domain/story/journey';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { Change, Db } from '../db/open';
import {
	initiative,
	opportunity,
	partner,
	partnerLink,
	pledgeTransition,
	user
} from '../db/schema';
import { stoppedAmong } from './opportunity-shown';
import { standingFor } from './partner';

/** With the initiative and the what-if it belongs to, to ask the policy about. */
export async function find(
	db: Db,
	id: string
): Promise<{ id: string; initiativeId: string; opportunityId: string } | undefined> {
	const [row] = await db.read
		.select({
			id: partnerLink.id,
			initiativeId: opportunity.initiativeId,
			opportunityId: partnerLink.opportunityId
		})
		.from(partnerLink)
		.innerJoin(opportunity, eq(opportunity.id, partnerLink.opportunityId))
		.where(eq(partnerLink.id, id));
	return row;
}

/** The links of a what-if, the latest first. @param now ms since 1970 */
export async function list(db: Db, opportunityId: string, now: number): Promise<ShownLink[]> {
	const rows = await db.read
		.select({
			id: partnerLink.id,
			partnerName: partner.name,
			createdAt: partnerLink.createdAt,
			expiresAt: partnerLink.expiresAt,
			revokedAt: partnerLink.revokedAt
		})
		.from(partnerLink)
		.leftJoin(partner, eq(partner.id, partnerLink.partnerId))
		.where(eq(partnerLink.opportunityId, opportunityId))
		.orderBy(desc(partnerLink.createdAt), desc(partnerLink.id));
	return rows.map((row) => ({
		id: row.id,
		partnerName: row.partnerName ?? '',
		createdAt: new Date(row.createdAt).toISOString(),
		expiresAt: new Date(row.expiresAt).toISOString(),
		state: row.revokedAt !== null ? 'revoked' : row.expiresAt <= now ? 'expired' : 'open'
	}));
}

/** A link with all that its holder gets to see, and what decides whether it still takes anything. */
export type OpenedLink = Need & LinkStanding & { opportunityId: string; partnerId: string | null };

/** The link with this id. */
export const opened = (db: Db, linkId: string) => openedWhere(db, eq(partnerLink.id, linkId));

/** The link whose secret has this hash, also when it has run out or was taken back. */
export const openedBy = (db: Db, tokenHash: string) =>
	openedWhere(db, eq(partnerLink.tokenHash, tokenHash));

/** Reads no table that holds words of stories or insights. */
async function openedWhere(db: Db, where: SQL): Promise<OpenedLink | undefined> {
	const [row] = await db.read
		.select({
			initiative: initiative.name,
			municipality: initiative.municipality,
			isDemo: initiative.isDemo,
			whatIf: opportunity.whatIf,
			concrete: opportunity.concrete,
			partnerText: opportunity.partnerText,
			moreOf: opportunity.moreOf,
			removes: opportunity.removes,
			towards: opportunity.towards,
			state: opportunity.state,
			askedBy: user.name,
			opportunityId: partnerLink.opportunityId,
			expiresAt: partnerLink.expiresAt,
			revokedAt: partnerLink.revokedAt,
			partnerId: partnerLink.partnerId,
			partnerName: partner.name
		})
		.from(partnerLink)
		.innerJoin(opportunity, eq(opportunity.id, partnerLink.opportunityId))
		.innerJoin(initiative, eq(initiative.id, opportunity.initiativeId))
		.leftJoin(user, eq(user.id, partnerLink.createdBy))
		.leftJoin(partner, eq(partner.id, partnerLink.partnerId))
		.where(where);
	return (
		row && {
			...row,
			moreOf: row.moreOf || null,
			removes: row.removes as Barrier | null,
			towards: row.towards || null,
			state: row.state as OpportunityState,
			isStopped: (await stoppedAmong(db, [row.opportunityId])).size > 0,
			askedBy: row.askedBy ?? '',
			partnerName: row.partnerName ?? ''
		}
	);
}

/** How many pledges somebody has made since a time. @param by as in `actorId` */
export async function countPledgesBy(db: Db, by: string, since: number): Promise<number> {
	const [row] = await db.read
		.select({ count: count() })
		.from(pledgeTransition)
		.where(
			and(
				eq(pledgeTransition.by, by),
				eq(pledgeTransition.to, 'offered'),
				gt(pledgeTransition.at, since)
			)
		);
	return row?.count ?? 0;
}

export function insert(
	db: Db,
	row: typeof partnerLink.$inferInsert & { partnerId: string | null }
): Change {
	const { partnerId } = row;
	return db.read
		.insert(partnerLink)
		.values({ ...row, partnerId: partnerId ? standingFor(partnerId) : null });
}

/** Closes a link. One that is closed already stays as it was. */
export function revoke(db: Db, id: string, now: number): Change {
	return db.read
		.update(partnerLink)
		.set({ revokedAt: now })
		.where(and(eq(partnerLink.id, id), isNull(partnerLink.revokedAt)));
}
