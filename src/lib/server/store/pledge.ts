/** Pledges and their steps: rows ↔ domain values. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { PledgeKind } from '$lib/domain/pledge/kind';
import type { StoredPledge } from '$lib/domain/pledge/shown';
import type { PledgeState } from '$lib/domain/pledge/state';
import type { Weekday } from '$lib/domain/pledge/weekday';
import { guardVersion, type Change, type Db } from '../db/open';
import { partner, pledge, pledgeTransition } from '../db/schema';

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
	state: pledge.state,
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

/** Whether a pledge has taken the step with this id already. */
export async function hasStep(db: Db, pledgeId: string, stepId: string): Promise<boolean> {
	const rows = await db.read
		.select({ id: pledgeTransition.id })
		.from(pledgeTransition)
		.where(eq(pledgeTransition.pledgeId, pledgeId))
		.orderBy(desc(pledgeTransition.at));
	return rows.some((row) => row.id === stepId);
}

export function insert(db: Db, row: typeof pledge.$inferInsert): Change {
	return db.read.insert(pledge).values(row);
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

/** Writes a step into the history of a pledge. */
export function insertStep(db: Db, row: typeof pledgeTransition.$inferInsert): Change {
	return db.read.insert(pledgeTransition).values(row);
}

function stored(row: Omit<typeof pledge.$inferSelect, 'inputHash' | 'pieceId'>): StoredPledge {
	return {
		...row,
		kind: row.kind as PledgeKind,
		weekdays: row.weekdays as Weekday[],
		state: row.state as PledgeState
	};
}
