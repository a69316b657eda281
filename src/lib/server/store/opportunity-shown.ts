/** What-ifs with all that hangs on them: the insights they rest on, the answers given, their pledges. */
import { and, asc, desc, inArray, isNull, sql } from 'drizzle-orm';
import { isStopped } from '$lib/domain/insight/youth-check';
import {
	showOpportunity,
	type ShownAnswer,
	type ShownOpportunity,
	type StoredOpportunity
} from '$lib/domain/opportunity/shown';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import type { Db } from '../db/open';
import { opportunityInsight, opportunityTransition, pledge } from '../db/schema';
import { answeredAmong } from './opportunity-check';
import { listBehind } from './youth-check';

/** Puts what-ifs together, in the order given. */
export async function show(
	db: Db,
	rows: readonly StoredOpportunity[]
): Promise<ShownOpportunity[]> {
	const ids = rows.map((row) => row.id);
	const insights = await insightsOf(db, ids);
	const answers = await answersOf(db, ids);
	const pledges = await countPledges(db, ids);
	const said = await answeredAmong(db, ids);
	const answered = new Set(said.map(({ id }) => id));
	const stopped = await stoppedBy(db, ids, said);
	return rows.map((row) =>
		showOpportunity(
			row,
			insights.get(row.id) ?? [],
			answers.get(row.id) ?? [],
			pledges.get(row.id) ?? {},
			{ isStopped: stopped.has(row.id), hasYoungAnswer: answered.has(row.id) }
		)
	);
}

/** {@link show} for a single one. */
export async function showOne(db: Db, row: StoredOpportunity): Promise<ShownOpportunity> {
	const [one] = await show(db, [row]);
	return one!;
}

/**
 * Those that rest on an insight which a young person has called wrong, as long as that is not settled, and those that
 * somebody calls wrong themselves.
 */
export async function stoppedAmong(db: Db, ids: readonly string[]): Promise<Set<string>> {
	return stoppedBy(db, ids, await answeredAmong(db, ids));
}

async function stoppedBy(
	db: Db,
	ids: readonly string[],
	said: Awaited<ReturnType<typeof answeredAmong>>
): Promise<Set<string>> {
	const checks = await listBehind(db, ids);
	const insightIds = new Set(checks.map(({ insightId }) => insightId));
	const stops = [...insightIds].filter((id) =>
		isStopped(checks.filter(({ insightId }) => insightId === id))
	);
	return new Set([
		...checks.filter(({ insightId }) => stops.includes(insightId)).map((one) => one.opportunityId),
		...said.filter(({ wrongSince }) => wrongSince !== null).map(({ id }) => id)
	]);
}

/** The insights that each of the what-ifs rests on. */
async function insightsOf(db: Db, ids: string[]): Promise<Map<string, string[]>> {
	const rows = await db.read
		.select({ id: opportunityInsight.opportunityId, insightId: opportunityInsight.insightId })
		.from(opportunityInsight)
		.where(inArray(opportunityInsight.opportunityId, ids))
		.orderBy(asc(opportunityInsight.insightId));
	return grouped(rows, (row) => row.insightId);
}

/** The answers given to each of the what-ifs, the latest first. */
async function answersOf(db: Db, ids: string[]): Promise<Map<string, ShownAnswer[]>> {
	const rows = await db.read
		.select({
			id: opportunityTransition.opportunityId,
			answerId: opportunityTransition.id,
			from: opportunityTransition.from,
			to: opportunityTransition.to,
			reason: opportunityTransition.reason,
			answeredBy: opportunityTransition.answeredBy,
			nextStep: opportunityTransition.nextStep,
			reviewOn: opportunityTransition.reviewOn,
			at: opportunityTransition.at
		})
		.from(opportunityTransition)
		.where(
			and(
				inArray(opportunityTransition.opportunityId, ids),
				isNull(opportunityTransition.takenBackAt)
			)
		)
		.orderBy(desc(opportunityTransition.at), desc(opportunityTransition.id));
	return grouped(rows, ({ answerId, at, from, to, reason, answeredBy, nextStep, reviewOn }) => ({
		id: answerId,
		from: from as OpportunityState,
		to: to as OpportunityState,
		...{ reason, answeredBy, nextStep, reviewOn },
		at: new Date(at).toISOString()
	}));
}

/** How many pledges each of the what-ifs has, by state. */
async function countPledges(db: Db, ids: string[]): Promise<Map<string, Record<string, number>>> {
	const rows = await db.read
		.select({ id: pledge.opportunityId, state: pledge.state, count: sql<number>`count(*)` })
		.from(pledge)
		.where(inArray(pledge.opportunityId, ids))
		.groupBy(pledge.opportunityId, pledge.state);
	const counts = new Map<string, Record<string, number>>();
	for (const { id, state, count } of rows) {
		counts.set(id, { ...counts.get(id), [state]: count });
	}
	return counts;
}

function grouped<R extends { id: string }, T>(rows: R[], value: (row: R) => T): Map<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const row of rows) {
		const group = groups.get(row.id) ?? [];
		group.push(value(row));
		groups.set(row.id, group);
	}
	return groups;
}
