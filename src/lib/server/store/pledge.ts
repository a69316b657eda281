/** Pledges and their steps: rows ↔ domain values. */
import { asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { Replaceable, Timed } from '$lib/domain/pledge/health';
import type { PledgeKind } from '$lib/domain/pledge/kind';
import type { Sector } from '$lib/domain/pledge/partner';
import type { StoredPledge } from '$lib/domain/pledge/shown';
import type { PledgeState } from '$lib/domain/pledge/state';
import type { Weekly } from '$lib/domain/pledge/week';
import type { Weekday } from '$lib/domain/pledge/weekday';
import { guardVersion, type Change, type Db } from '../db/open';
import {
	firstMeeting,
	initiative,
	opportunity,
	partner,
	pledge,
	pledgeLink,
	pledgeTransition
} from '../db/schema';
import { standingFor } from './partner';

/** The last step that whoever gave a pledge took by the own link. */
const told = (column: SQL) =>
	sql`(select ${column} from "pledge_transition" t where t.pledge_id = "pledge"."id"
		and t."by" = 'pledger:' || "pledge"."id" order by t.at desc, t.id desc limit 1)`;

const columns = {
	id: pledge.id,
	initiativeId: pledge.initiativeId,
	opportunityId: pledge.opportunityId,
	partnerId: pledge.partnerId,
	partnerName: sql<string>`coalesce(${partner.name}, ${pledge.partnerName})`,
	kind: pledge.kind,
	quantity: pledge.quantity,
	unit: pledge.unit,
	cadence: pledge.cadence,
	weekdays: pledge.weekdays,
	fromTime: pledge.fromTime,
	toTime: pledge.toTime,
	from: pledge.from,
	to: pledge.to,
	ages: pledge.ages,
	howManyChildren: pledge.howManyChildren,
	conditions: pledge.conditions,
	contact: pledge.contact,
	checksConfirmedOn: pledge.checksConfirmedOn,
	certificateOn: partner.certificateOn,
	confidentialOn: partner.confidentialOn,
	state: pledge.state,
	toldAt: sql<number | null>`${told(sql`t.at`)}`,
	toldReason: sql<string>`coalesce(${told(sql`t.reason`)}, '')`,
	createdAt: pledge.createdAt,
	version: pledge.version
};

export async function find(db: Db, id: string): Promise<StoredPledge | undefined> {
	const [row] = await db.read
		.select(columns)
		.from(pledge)
		.leftJoin(partner, eq(partner.id, pledge.partnerId))
		.where(eq(pledge.id, id));
	return row && stored(row);
}

/** The hash of the input that made it, to tell a repeated create from a clash. */
export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: pledge.inputHash })
		.from(pledge)
		.where(eq(pledge.id, id));
	return row?.hash;
}

/** The pledges to a what-if, the earliest first. */
export async function listOf(db: Db, opportunityId: string): Promise<StoredPledge[]> {
	const rows = await db.read
		.select(columns)
		.from(pledge)
		.leftJoin(partner, eq(partner.id, pledge.partnerId))
		.where(eq(pledge.opportunityId, opportunityId))
		.orderBy(asc(pledge.createdAt), asc(pledge.id));
	return rows.map(stored);
}

/** What tells how it goes with a pledge, with the what-if that it is for. */
export interface Course extends Replaceable, Timed {
	id: string;
	opportunityId: string;
	partnerName: string;
	whatIf: string;
	whatIfState: OpportunityState;
	/** When it was last offered, ms since 1970. */
	offeredAt: number;
	/** How many first meetings are arranged. */
	meetings: number;
}

/** All pledges of an initiative with their days and hours, and who of which sector gives them. */
export async function weekly(db: Db, initiativeId: string): Promise<Weekly[]> {
	const { id, opportunityId, partnerName, kind, state, quantity, unit, cadence } = columns;
	const { weekdays, fromTime, toTime, from, to } = columns;
	const rows = await db.read
		.select({
			...{ id, opportunityId, partnerName, kind, state, quantity, unit, cadence },
			...{ weekdays, fromTime, toTime, from, to },
			sector: partner.sector
		})
		.from(pledge)
		.leftJoin(partner, eq(partner.id, pledge.partnerId))
		.where(eq(pledge.initiativeId, initiativeId))
		.orderBy(asc(pledge.createdAt), asc(pledge.id));
	return rows.map((row) => ({
		...row,
		sector: row.sector as Sector | null,
		kind: row.kind as PledgeKind,
		weekdays: row.weekdays as Weekday[],
		state: row.state as PledgeState
	}));
}

/** When the last step to one of some states was taken; a change that leads nowhere else is none. */
const stepped = (...to: PledgeState[]) =>
	sql<number | null>`(select max(${pledgeTransition.at}) from ${pledgeTransition}
		where ${pledgeTransition.pledgeId} = "pledge"."id" and ${pledgeTransition.from} <> ${pledgeTransition.to} and ${inArray(pledgeTransition.to, to)})`;

/** All pledges of an initiative, wordless, as they stand; the earliest first. */
export async function courses(db: Db, initiativeId: string): Promise<Course[]> {
	const rows = await db.read
		.select({
			id: pledge.id,
			opportunityId: pledge.opportunityId,
			partnerName: columns.partnerName,
			whatIf: opportunity.whatIf,
			whatIfState: opportunity.state,
			kind: pledge.kind,
			pieceId: pledge.pieceId,
			state: pledge.state,
			from: pledge.from,
			to: pledge.to,
			acceptedAt: stepped('accepted'),
			goneAt: stepped('lapsed', 'withdrawn'),
			offeredAt: sql<number>`coalesce(${stepped('offered')}, ${pledge.createdAt})`,
			meetings: sql<number>`(select count(*) from ${firstMeeting} f where f.pledge_id = "pledge"."id")`
		})
		.from(pledge)
		.innerJoin(opportunity, eq(opportunity.id, pledge.opportunityId))
		.leftJoin(partner, eq(partner.id, pledge.partnerId))
		.where(eq(pledge.initiativeId, initiativeId))
		.orderBy(asc(pledge.createdAt), asc(pledge.id));
	return rows.map((row) => ({
		...row,
		kind: row.kind as PledgeKind,
		state: row.state as PledgeState,
		whatIfState: row.whatIfState as OpportunityState
	}));
}

/** What has been promised and is not over, in all initiatives, with whom to remind of it and what they were last reminded of. */
export async function promised(db: Db) {
	const rows = await db.read
		.select({
			id: pledge.id,
			state: pledge.state,
			from: pledge.from,
			to: pledge.to,
			contact: pledge.contact,
			reminded: pledge.reminded,
			initiative: initiative.name,
			whatIfState: opportunity.state
		})
		.from(pledge)
		.innerJoin(opportunity, eq(opportunity.id, pledge.opportunityId))
		.innerJoin(initiative, eq(initiative.id, pledge.initiativeId))
		.where(inArray(pledge.state, ['accepted', 'checksOk', 'active'] satisfies PledgeState[]));
	return rows.map((row) => ({
		...row,
		state: row.state as PledgeState,
		whatIfState: row.whatIfState as OpportunityState
	}));
}

/** @param told the event and its day */
export function noteReminded(db: Db, id: string, told: string): Change {
	return db.read.update(pledge).set({ reminded: told }).where(eq(pledge.id, id));
}

/** Whether a pledge has taken the step with this id already. */
export async function hasStep(db: Db, pledgeId: string, stepId: string): Promise<boolean> {
	const rows = await db.read
		.select({ id: pledgeTransition.id })
		.from(pledgeTransition)
		.where(eq(pledgeTransition.pledgeId, pledgeId))
		.orderBy(desc(pledgeTransition.at));
	return rows.some((row) => row.id === stepId);
}

/** Of a partner that has become part of another meanwhile, it is the pledge of that one. */
export function insert(
	db: Db,
	row: typeof pledge.$inferInsert & { partnerId: string | null }
): Change {
	const { partnerId } = row;
	return db.read
		.insert(pledge)
		.values({ ...row, partnerId: partnerId ? standingFor(partnerId) : null });
}

/** Guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof pledge.$inferInsert>
): Change[] {
	return [
		guardVersion('pledge', id, version),
		db.read
			.update(pledge)
			.set({ ...change, version: version + 1 })
			.where(eq(pledge.id, id))
	];
}

/**
 * Whom one reached about it, its conditions, the reasons of its steps, its first meetings and the links back to it go. That it
 * was pledged and what came of it stays.
 *
 * @param of one pledge that names no partner of the register, or all of a partner
 * @param former what the pledger of one that names no partner is called then
 */
export function forget(
	db: Db,
	of: { id: string } | { partnerId: string },
	former: string
): Change[] {
	const those = 'id' in of ? eq(pledge.id, of.id) : eq(pledge.partnerId, of.partnerId);
	const gone = db.read.select({ id: pledge.id }).from(pledge).where(those);
	return [
		db.read
			.update(pledgeTransition)
			.set({ reason: '' })
			.where(inArray(pledgeTransition.pledgeId, gone)),
		db.read.delete(pledgeLink).where(inArray(pledgeLink.pledgeId, gone)),
		db.read.delete(firstMeeting).where(inArray(firstMeeting.pledgeId, gone)),
		db.read
			.update(pledge)
			.set({
				contact: { name: '', email: null, phone: null },
				...{ conditions: '', inputHash: null },
				partnerName: sql`iif(${pledge.partnerName} = '', '', ${former})`,
				version: sql`${pledge.version} + 1`
			})
			.where(those)
	];
}

/** Writes a step into the history of a pledge. */
export function insertStep(db: Db, row: typeof pledgeTransition.$inferInsert): Change {
	return db.read.insert(pledgeTransition).values(row);
}

function stored(
	row: Omit<typeof pledge.$inferSelect, 'inputHash' | 'pieceId' | 'reminded'> &
		Pick<StoredPledge, 'toldAt' | 'toldReason' | 'certificateOn' | 'confidentialOn'>
): StoredPledge {
	return {
		...row,
		kind: row.kind as PledgeKind,
		weekdays: row.weekdays as Weekday[],
		state: row.state as PledgeState
	};
}
