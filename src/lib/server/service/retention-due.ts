/** What is past its months or soon will be, with what was done about it; shared by those who show it and the round that acts. */
import { clockOf, daysAfter, mayErase, monthsAfter } from '$lib/domain/retention/clock';
import { monthsOf, timedClasses, type Due, type TimedClass } from '$lib/domain/retention/retention';
import { dayOf, startOfDay } from '$lib/domain/text/danish-day';
import { today, type Context } from '../context';
import * as retentions from '../store/retention';
import * as acts from '../store/retention-act';
import * as setups from '../store/setup';

/**
 * What is warned of, over or put off in an initiative, the earliest first; in the demo nothing of it may be erased.
 *
 * @param limit no more than so many of a class are looked at
 */
export async function itemsIn(
	ctx: Context,
	{ id, isDemo }: { id: string; isDemo: boolean },
	{ classes = timedClasses, limit }: { classes?: readonly TimedClass[]; limit?: number } = {}
): Promise<Due[]> {
	const of = monthsOf(await setups.find(ctx.db, id));
	const items: Due[] = [];
	for (const kept of classes) {
		const months = of[kept];
		if (months !== undefined) {
			items.push(...(await itemsOf(ctx, { initiativeId: id, limit }, kept, months)));
		}
	}
	return items
		.map((item) => ({ ...item, mayErase: item.mayErase && !isDemo }))
		.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

/** The same of one class, and of the whole initiative or one young person's own stories. */
export async function itemsOf(
	ctx: Context,
	within: Pick<retentions.Asked, 'initiativeId' | 'storytellerId' | 'limit'>,
	kept: TimedClass,
	months: number
): Promise<Due[]> {
	const day = today(ctx);
	// The warning's days and a few more, as months are not equally long; the clock itself decides.
	const before = startOfDay(daysAfter(monthsAfter(day, -months), 35));
	const found = await retentions.find(ctx.db, kept, { ...within, before, today: day });
	const done = await acts.listOf(
		ctx.db,
		within.initiativeId,
		kept,
		found.map(({ itemId }) => itemId)
	);
	return found.flatMap(({ at, ...item }) => {
		const since = dayOf(at);
		const own = done.get(item.itemId) ?? [];
		const put = own.findLast(({ act }) => act === 'prolonged');
		const told = own.findLast(({ act }) => act === 'warned');
		const warned = told ? { on: dayOf(told.at), dueOn: told.dueOn } : null;
		const clock = clockOf({ since, months, prolongedTo: put?.dueOn ?? null, warned }, day);
		const prolonged =
			put && put.dueOn === clock.dueOn ? { to: put.dueOn, reason: put.reason } : null;
		return clock.state === 'running' && !prolonged
			? []
			: [{ ...item, since, ...clock, prolonged, mayErase: mayErase(clock, day) }];
	});
}
