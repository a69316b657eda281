/** What-ifs: rows ↔ domain values. All that hangs on them is in `store/opportunity-shown`. */
import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm';
import type { Barrier } from '$lib/domain/story/journey';
import type { PublicTask } from '$lib/domain/opportunity/opportunity';
import type { StoredOpportunity } from '$lib/domain/opportunity/shown';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { guardVersion, type Change, type Db } from '../db/open';
import { opportunity, opportunityInsight, opportunityTransition } from '../db/schema';

const columns = {
	id: opportunity.id,
	initiativeId: opportunity.initiativeId,
	whatIf: opportunity.whatIf,
	moreOf: opportunity.moreOf,
	removes: opportunity.removes,
	towards: opportunity.towards,
	partnerText: opportunity.partnerText,
	publicTask: opportunity.publicTask,
	state: opportunity.state,
	decidedBy: opportunity.decidedBy,
	decidedAt: opportunity.decidedAt,
	rewordedAt: opportunity.rewordedAt,
	createdAt: opportunity.createdAt,
	updatedAt: opportunity.updatedAt,
	version: opportunity.version
};

/** With its own id as `opportunityId`: a what-if is its own subject. */
export async function find(
	db: Db,
	id: string
): Promise<(StoredOpportunity & { opportunityId: string }) | undefined> {
	const [row] = await db.read.select(columns).from(opportunity).where(eq(opportunity.id, id));
	return row && { ...stored(row), opportunityId: row.id };
}

/** The hash of the input that made it, to tell a repeated create from a clash. */
export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: opportunity.inputHash })
		.from(opportunity)
		.where(eq(opportunity.id, id));
	return row?.hash;
}

/** In the order of their ids, from after the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number }
): Promise<StoredOpportunity[]> {
	const own = eq(opportunity.initiativeId, initiativeId);
	const rows = await db.read
		.select(columns)
		.from(opportunity)
		.where(page.after ? and(own, gt(opportunity.id, page.after)) : own)
		.orderBy(asc(opportunity.id))
		.limit(page.limit);
	return rows.map(stored);
}

/** The one that was touched last first. */
export async function listLatest(
	db: Db,
	initiativeId: string,
	insightId?: string
): Promise<StoredOpportunity[]> {
	const restsOn = db.read
		.select({ id: opportunityInsight.opportunityId })
		.from(opportunityInsight)
		.where(eq(opportunityInsight.insightId, insightId ?? ''));
	const rows = await db.read
		.select(columns)
		.from(opportunity)
		.where(
			and(
				eq(opportunity.initiativeId, initiativeId),
				insightId ? inArray(opportunity.id, restsOn) : undefined
			)
		)
		.orderBy(desc(opportunity.updatedAt), desc(opportunity.id))
		.limit(500);
	return rows.map(stored);
}

export function insert(db: Db, row: typeof opportunity.$inferInsert): Change {
	return db.read.insert(opportunity).values(row);
}

/** Guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof opportunity.$inferInsert>
): Change[] {
	return [
		guardVersion('opportunity', id, version),
		db.read
			.update(opportunity)
			.set({ ...change, version: version + 1 })
			.where(eq(opportunity.id, id))
	];
}

/** Says anew which insights a what-if rests on. */
export function replaceInsights(db: Db, opportunityId: string, insightIds: string[]): Change[] {
	return [
		db.read.delete(opportunityInsight).where(eq(opportunityInsight.opportunityId, opportunityId)),
		...insightIds.map((insightId) =>
			db.read.insert(opportunityInsight).values({ opportunityId, insightId })
		)
	];
}

/** Writes an answer into the history. */
export function insertAnswer(db: Db, row: typeof opportunityTransition.$inferInsert): Change {
	return db.read.insert(opportunityTransition).values(row);
}

type Row = Omit<typeof opportunity.$inferSelect, 'createdBy' | 'inputHash'>;

function stored(row: Row): StoredOpportunity {
	return {
		...row,
		moreOf: row.moreOf || null,
		removes: row.removes as Barrier | null,
		towards: row.towards || null,
		publicTask: row.publicTask as PublicTask,
		state: row.state as OpportunityState
	};
}
