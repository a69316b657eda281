/** What-ifs: rows ↔ domain values. All that hangs on them is in `store/opportunity-shown`. */
import { and, asc, desc, eq, gt, inArray, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { Sector } from '$lib/domain/pledge/partner';
import type { Barrier } from '$lib/domain/story/journey';
import type { DecisionAnswer } from '$lib/domain/opportunity/decision';
import { asking, wordsIn, type OpportunityFilter } from '$lib/domain/opportunity/filter';
import type { PublicTask } from '$lib/domain/opportunity/opportunity';
import type { StoredOpportunity } from '$lib/domain/opportunity/shown';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { LastStep } from '$lib/domain/opportunity/taken-back';
import { guard, guardVersion, type Change, type Db } from '../db/open';
import { opportunity, opportunityInsight, opportunityTransition } from '../db/schema';

const columns = {
	id: opportunity.id,
	initiativeId: opportunity.initiativeId,
	whatIf: opportunity.whatIf,
	concrete: opportunity.concrete,
	moreOf: opportunity.moreOf,
	removes: opportunity.removes,
	towards: opportunity.towards,
	partnerId: opportunity.partnerId,
	partnerName: sql<
		string | null
	>`(select p.name from partner p where p.id = "opportunity"."partner_id")`,
	partnerKind: opportunity.partnerKind,
	area: opportunity.area,
	partnerText: opportunity.partnerText,
	publicTask: opportunity.publicTask,
	state: opportunity.state,
	decidedBy: opportunity.decidedBy,
	decidedAt: opportunity.decidedAt,
	decision: opportunity.decision,
	decisionQuestion: opportunity.decisionQuestion,
	decisionAskedOf: opportunity.decisionAskedOf,
	decisionDueOn: opportunity.decisionDueOn,
	decisionAskedAt: opportunity.decisionAskedAt,
	rewordedAt: opportunity.rewordedAt,
	wording: opportunity.wording,
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

/** The concrete what-ifs of those among some that have any. */
export async function concreteOf(
	db: Db,
	ids: readonly string[]
): Promise<Map<string, { concrete: string[] }>> {
	const rows = await db.read
		.select({ id: opportunity.id, concrete: opportunity.concrete })
		.from(opportunity)
		.where(and(inArray(opportunity.id, [...ids]), ne(opportunity.concrete, [])));
	return new Map(rows.map(({ id, concrete }) => [id, { concrete }]));
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

/** The one that was touched last first. @param limit how many at most; -1 for all */
export async function listLatest(
	db: Db,
	initiativeId: string,
	filter?: OpportunityFilter,
	limit = -1
): Promise<StoredOpportunity[]> {
	const rows = await db.read
		.select(columns)
		.from(opportunity)
		.where(within(initiativeId, filter))
		.orderBy(desc(opportunity.updatedAt), desc(opportunity.id))
		.limit(limit);
	return rows.map(stored);
}

/** How many there are at most behind a filter; exactly so many where it does not look closely. */
export async function count(
	db: Db,
	initiativeId: string,
	filter?: OpportunityFilter
): Promise<number> {
	return db.read.$count(opportunity, within(initiativeId, filter));
}

/**
 * What a filter lets through, and perhaps more: words are compared without regard to letters that SQLite cannot fold,
 * and of what is waited for only what a row can tell.
 */
function within(initiativeId: string, filter?: OpportunityFilter): SQL | undefined {
	const own = eq(opportunity.initiativeId, initiativeId);
	if (!filter) {
		return own;
	}
	const { removes, insightId, waits } = filter;
	return and(
		own,
		removes ? eq(opportunity.removes, removes) : undefined,
		insightId
			? sql`"opportunity"."id" in (select r.opportunity_id from ${opportunityInsight} r where r.insight_id = ${insightId})`
			: undefined,
		waits === 'decision' ? eq(opportunity.publicTask, 'replaces') : undefined,
		waits === 'partner' ? inArray(opportunity.state, asking) : undefined,
		...wordsIn(filter).map((word) => holds(`%${word.replace(/[^a-z0-9]/g, '_')}%`))
	);
}

const holds = (pattern: string) =>
	sql`(${opportunity.whatIf} like ${pattern} or ${opportunity.concrete} like ${pattern} or ${opportunity.moreOf} like ${pattern} or ${opportunity.towards} like ${pattern}
		or exists (select 1 from ${opportunityTransition} t where t.opportunity_id = "opportunity"."id" and t.answered_by like ${pattern}))`;

export function insert(db: Db, row: typeof opportunity.$inferInsert): Change {
	return db.read.insert(opportunity).values(row);
}

/** For a batch that only counts as long as a what-if is where it was found. */
export function guardState(id: string, state: OpportunityState): Change {
	return guard(sql`(select state from opportunity where id = ${id}) = ${state}`);
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

/** The last step that counts, with who took it. */
export async function lastStep(
	db: Db,
	opportunityId: string
): Promise<(LastStep & { id: string }) | undefined> {
	const [row] = await db.read
		.select({
			id: opportunityTransition.id,
			from: opportunityTransition.from,
			to: opportunityTransition.to,
			by: opportunityTransition.by,
			answeredBy: opportunityTransition.answeredBy,
			at: opportunityTransition.at
		})
		.from(opportunityTransition)
		.where(
			and(
				eq(opportunityTransition.opportunityId, opportunityId),
				isNull(opportunityTransition.takenBackAt)
			)
		)
		.orderBy(desc(opportunityTransition.at), desc(opportunityTransition.id))
		.limit(1);
	return row && { ...row, from: row.from as OpportunityState, to: row.to as OpportunityState };
}

/** Marks a step as taken back: from now on it counts nowhere. */
export function takeBackStep(db: Db, id: string, at: number): Change {
	return db.read
		.update(opportunityTransition)
		.set({ takenBackAt: at })
		.where(eq(opportunityTransition.id, id));
}

type Row = Omit<
	typeof opportunity.$inferSelect,
	'createdBy' | 'inputHash' | 'reviewReminded' | 'writtenBy' | 'writtenAt'
> & { partnerName: string | null };

function stored(row: Row): StoredOpportunity {
	return {
		...row,
		moreOf: row.moreOf || null,
		removes: row.removes as Barrier | null,
		towards: row.towards || null,
		partnerKind: row.partnerKind as Sector | null,
		publicTask: row.publicTask as PublicTask,
		decision: row.decision as DecisionAnswer | '',
		state: row.state as OpportunityState
	};
}
