/** Use cases on what is kept for a time of its own (R24): what is due, putting it off, and the round that warns and then acts. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { meetingDays } from '$lib/domain/pledge/first-meeting-kind';
import { daysAfter, isToWarn, monthsAfter } from '$lib/domain/retention/clock';
import {
	erasesByItself,
	keptItem,
	monthsOf,
	prolongation,
	requireLater,
	type Due
} from '$lib/domain/retention/retention';
import { startOfDay } from '$lib/domain/text/danish-day';
import { parse } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as meetings from '../store/first-meeting';
import * as initiatives from '../store/initiative';
import * as notices from '../store/notice';
import * as retentions from '../store/retention';
import * as acts from '../store/retention-act';
import * as settings from '../store/setting';
import * as setups from '../store/setup';
import { byTime } from '../store/withdrawal';
import { ownPerson } from './reading';
import { itemsIn, itemsOf } from './retention-due';
import { erase as eraseOne } from './retention-erasing';

export interface Retention {
	/** Months by class, as the set-up has them; what has none is never erased. */
	months: ReturnType<typeof monthsOf>;
	/** The demo shows what it would do, and erases nothing. */
	isDemo: boolean;
	/** What is warned of, over, or put off; the earliest first. */
	items: Due[];
	/** Raw sound and film, which have their own last day. */
	recordings: { id: string; secretName: string; keepUntil: string }[];
	/** What was erased, wordless; the earliest first. */
	erased: acts.StoredErasure[];
}

export async function read(ctx: Context, slugOrId: string): Promise<Retention> {
	const initiative = allow(ctx, 'retention.read', await initiatives.find(ctx.db, slugOrId));
	const { id, isDemo } = initiative;
	return {
		months: monthsOf(await setups.find(ctx.db, id)),
		isDemo,
		items: await itemsIn(ctx, initiative),
		recordings: await retentions.recordings(ctx.db, { initiativeId: id, today: today(ctx) }),
		erased: await acts.erased(ctx.db, id)
	};
}

/** How many things will be erased soon, or wait for somebody to decide; where there are very many, that there are more. */
export async function waiting(
	ctx: Context,
	slugOrId: string
): Promise<{ count: number; isMore: boolean }> {
	const initiative = allow(ctx, 'retention.read', await initiatives.find(ctx.db, slugOrId));
	const items = await itemsIn(ctx, initiative, { limit: mostCounted });
	const count = items.filter(({ state }) => state !== 'running').length;
	return { count: Math.min(count, mostCounted), isMore: count >= mostCounted };
}

/** A front page counts so far: in an old initiative a round may find ten thousand. */
const mostCounted = 100;

/** Which of the own stories will soon be erased, and when: so that a young person can take them along before. */
export async function mine(ctx: Context): Promise<Map<string, string>> {
	const { id, initiativeId } = allow(ctx, 'thread.readOwn', await ownPerson(ctx));
	const initiative = await initiatives.find(ctx.db, initiativeId);
	const { story: months } = (await setups.find(ctx.db, initiativeId)).retention;
	if (!initiative || initiative.isDemo || months === undefined) {
		return new Map();
	}
	const items = await itemsOf(ctx, { initiativeId, storytellerId: id }, 'story', months);
	const going = items.filter(({ state, isWanted }) => state !== 'running' && !isWanted);
	return new Map(going.map(({ itemId, erasesOn }) => [itemId, erasesOn]));
}

/** Puts one thing off, with a reason. @throws DomainError `out_of_range` at `until`, `not_found` at `itemId` */
export async function prolong(ctx: Context, slugOrId: string, input: unknown): Promise<Due> {
	const initiative = allow(ctx, 'retention.change', await initiatives.find(ctx.db, slugOrId));
	const { until, reason, ...named } = parse(prolongation, input);
	const { kept, itemId, dueOn } = await itemIn(ctx, initiative, named);
	requireLater(until, dueOn, today(ctx));
	await ctx.db.commit([
		acts.insert(ctx.db, {
			...{ id: ctx.newId(), initiativeId: initiative.id, kept, itemId, act: 'prolonged' },
			...{ dueOn: until, reason, by: actorId(ctx.actor), at: ctx.now() }
		})
	]);
	return itemIn(ctx, initiative, named);
}

/** Erases one thing whose time is over. @throws DomainError `not_found` at `itemId`, `not_due` before it may be erased */
export async function erase(ctx: Context, slugOrId: string, input: unknown): Promise<void> {
	const initiative = allow(ctx, 'retention.change', await initiatives.find(ctx.db, slugOrId));
	const item = await itemIn(ctx, initiative, parse(keptItem, input));
	if (!item.mayErase) {
		throw new DomainError('not_due', { erasesOn: item.erasesOn });
	}
	await eraseOne(ctx, initiative, item);
}

/**
 * Warns of what will be due, and erases what has been warned of for long enough, in every initiative but the demo. Where
 * nobody could see the warnings, as the process stood still or the database is a restored one, all are given anew.
 *
 * @returns how many were warned of, and erased
 * @throws AggregateError of those that could not be erased, after all the others
 */
export async function tend(ctx: Context): Promise<{ warned: number; erased: number }> {
	allow(ctx, 'retention.tend', {});
	const counts = { warned: 0, erased: 0 };
	const faults: unknown[] = [];
	const isAnew = await stoodStill(ctx);
	for (const initiativeId of await initiatives.listAllIds(ctx.db)) {
		const initiative = await initiatives.find(ctx.db, initiativeId);
		if (!initiative || initiative.isDemo) continue;
		await fade(ctx, initiativeId);
		const items = await itemsIn(ctx, initiative);
		const toWarn = items.filter((item) => isToWarn(item) || (isAnew && item.state !== 'running'));
		try {
			await warn(ctx, initiativeId, toWarn);
			counts.warned += toWarn.length;
		} catch (error) {
			faults.push(error);
		}
		const warned = new Set(toWarn);
		for (const item of items) {
			if (warned.has(item) || !erasesByItself(item, item, today(ctx))) continue;
			try {
				await eraseOne(ctx, { initiativeId }, item);
				counts.erased++;
			} catch (error) {
				faults.push(error);
			}
		}
	}
	await ctx.db.commit([settings.put(ctx.db, lastRound, today(ctx))]);
	if (faults.length > 0) {
		throw new AggregateError(faults, 'not everything whose time is over could be erased');
	}
	return counts;
}

/** What is of no use soon after: where a first meeting was, and in the time of partners what others than young people said is wrong. */
async function fade(ctx: Context, initiativeId: string): Promise<void> {
	const { partner: months } = (await setups.find(ctx.db, initiativeId)).retention;
	const day = today(ctx);
	await ctx.db.commit([
		meetings.fade(ctx.db, initiativeId, daysAfter(day, -meetingDays)),
		...(months === undefined
			? []
			: [notices.fade(ctx.db, initiativeId, startOfDay(monthsAfter(day, -months)))])
	]);
}

/** The day of the last round, in the settings of the install. */
const lastRound = 'retention_round';

/** Days without a round after which a warning counts as not seen. */
const longestGap = 7;

async function stoodStill(ctx: Context): Promise<boolean> {
	const last = await settings.find(ctx.db, lastRound);
	return last === undefined || last < daysAfter(today(ctx), -longestGap);
}

/** So many are written together: more would keep others waiting, one for itself waits for the disk each time. */
const mostTogether = 200;

async function warn(ctx: Context, initiativeId: string, items: readonly Due[]): Promise<void> {
	for (let at = 0; at < items.length; at += mostTogether) {
		const some = items.slice(at, at + mostTogether);
		await ctx.db.commit(
			some.map(({ kept, itemId, dueOn }) =>
				acts.insert(ctx.db, {
					...{ id: ctx.newId(), initiativeId, kept, itemId, act: 'warned', dueOn },
					...{ by: byTime, at: ctx.now() }
				})
			)
		);
	}
}

/** @throws DomainError `not_found` at `itemId` for what is not warned of, over or put off */
async function itemIn(
	ctx: Context,
	initiative: Parameters<typeof itemsIn>[1],
	named: Pick<Due, 'kept' | 'itemId'>
): Promise<Due> {
	const items = await itemsIn(ctx, initiative, { classes: [named.kept] });
	const item = items.find(({ itemId }) => itemId === named.itemId);
	if (!item) {
		throw new DomainError('not_found', {}, 'itemId');
	}
	return item;
}
