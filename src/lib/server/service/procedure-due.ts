/** What several use cases share about procedures: what stands on a what-if, and what is late. */
import {
	checklistsOf,
	overdueSince,
	proceduresFor,
	type Checklist
} from '$lib/domain/opportunity/procedure';
import type { StoredOpportunity } from '$lib/domain/opportunity/shown';
import { dayOf } from '$lib/domain/text/danish-day';
import { today, type Context } from '../context';
import * as procedures from '../store/procedure';

/** What stands on one what-if. */
export async function checklists(ctx: Context, one: StoredOpportunity): Promise<Checklist[]> {
	return (
		(
			await checklistsOfAll(ctx, one.initiativeId, [one], {
				opportunityId: one.id
			})
		)[0] ?? []
	);
}

/** By the ids of what-ifs, since when a step is overdue, `YYYY-MM-DD`. */
export async function late(
	ctx: Context,
	initiativeId: string,
	all: readonly StoredOpportunity[]
): Promise<Map<string, string>> {
	const lists = await checklistsOfAll(ctx, initiativeId, all, { initiativeId });
	return new Map(
		all.flatMap(({ id }, at) => {
			const since = overdueSince(lists[at] ?? []);
			return since === null ? [] : [[id, since] as const];
		})
	);
}

async function checklistsOfAll(
	ctx: Context,
	initiativeId: string,
	all: readonly StoredOpportunity[],
	which: procedures.Which
): Promise<Checklist[][]> {
	const ruled = await procedures.ruled(ctx.db, initiativeId);
	if (ruled.procedures.length === 0) {
		return [];
	}
	const begun = await procedures.begunAt(ctx.db, which);
	const ticks = await procedures.ticks(ctx.db, which);
	return all.map((one) => {
		const at = begun.get(one.id);
		const begunOn = at === undefined ? null : dayOf(at);
		return checklistsOf(
			proceduresFor(ruled.involvement, ruled.procedures, one),
			{ begunOn, state: one.state },
			ticks.get(one.id) ?? [],
			today(ctx)
		);
	});
}
