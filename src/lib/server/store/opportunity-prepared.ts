/** Prepared answers: rows ↔ domain values. */
import { asc, eq, sql } from 'drizzle-orm';
import type { PreparedAnswer } from '$lib/domain/opportunity/prepared';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { guardVersion, type Change, type Db } from '../db/open';
import { opportunity, opportunityPrepared, user } from '../db/schema';

/** As it is stored, with time in ms and whose it is. */
export interface StoredPrepared extends PreparedAnswer {
	initiativeId: string;
	preparedBy: string;
	preparedAt: number;
}

const columns = {
	id: opportunityPrepared.id,
	opportunityId: opportunityPrepared.opportunityId,
	initiativeId: opportunity.initiativeId,
	from: opportunityPrepared.from,
	to: opportunityPrepared.to,
	reason: opportunityPrepared.reason,
	answeredBy: opportunityPrepared.answeredBy,
	nextStep: opportunityPrepared.nextStep,
	reviewOn: opportunityPrepared.reviewOn,
	preparedBy: user.name,
	preparedAt: opportunityPrepared.preparedAt,
	version: opportunityPrepared.version
};

export async function find(db: Db, id: string): Promise<StoredPrepared | undefined> {
	const [row] = await select(db).where(eq(opportunityPrepared.id, id));
	return row && stored(row);
}

/** The one that waits on a what-if. */
export async function findOf(db: Db, opportunityId: string): Promise<StoredPrepared | undefined> {
	const [row] = await select(db).where(eq(opportunityPrepared.opportunityId, opportunityId));
	return row && stored(row);
}

/** All that wait in an initiative, the one that was prepared first first. */
export async function list(db: Db, initiativeId: string): Promise<StoredPrepared[]> {
	const rows = await select(db)
		.where(eq(opportunity.initiativeId, initiativeId))
		.orderBy(asc(opportunityPrepared.preparedAt), asc(opportunityPrepared.id));
	return rows.map(stored);
}

/** How many wait in an initiative. */
export async function count(db: Db, initiativeId: string): Promise<number> {
	return db.read.$count(
		opportunityPrepared,
		sql`${opportunityPrepared.opportunityId} in (select o.id from ${opportunity} o where o.initiative_id = ${initiativeId})`
	);
}

export function insert(db: Db, row: typeof opportunityPrepared.$inferInsert): Change {
	return db.read.insert(opportunityPrepared).values(row);
}

/** Guard on the version, and the update. */
export function update(
	db: Db,
	{ id, version }: Pick<StoredPrepared, 'id' | 'version'>,
	change: Partial<typeof opportunityPrepared.$inferInsert>
): Change[] {
	return [
		guardVersion('opportunity_prepared', id, version),
		db.read
			.update(opportunityPrepared)
			.set({ ...change, version: version + 1 })
			.where(eq(opportunityPrepared.id, id))
	];
}

/** Guard on the version, and away with it. */
export function remove(db: Db, { id, version }: Pick<StoredPrepared, 'id' | 'version'>): Change[] {
	return [
		guardVersion('opportunity_prepared', id, version),
		db.read.delete(opportunityPrepared).where(eq(opportunityPrepared.id, id))
	];
}

const select = (db: Db) =>
	db.read
		.select(columns)
		.from(opportunityPrepared)
		.innerJoin(opportunity, eq(opportunity.id, opportunityPrepared.opportunityId))
		.leftJoin(user, eq(user.id, opportunityPrepared.preparedBy));

function stored(row: Awaited<ReturnType<typeof select>>[number]): StoredPrepared {
	return {
		...row,
		from: row.from as OpportunityState,
		to: row.to as OpportunityState,
		preparedBy: row.preparedBy ?? ''
	};
}
