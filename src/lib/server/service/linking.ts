/** Adds to the chain that signs the log of who has read; shared by the round that does so and by what takes rows away. */
import { setImmediate } from 'node:timers/promises';
import {
	chained,
	follows,
	noHead,
	openSince,
	type Entry,
	type Head,
	type Link,
	type Mac
} from '$lib/domain/access/log-chain';
import { DomainError } from '$lib/domain/error';
import type { Context } from '../context';
import type { Change } from '../db/open';
import * as stored from '../store/access-link';

/** That rows are taken away for a reason: those of a month, or of a whole initiative. */
export interface TakenAway {
	initiativeId: string;
	/** `YYYY-MM`; absent for all of them. */
	month?: string;
}

/** What is written in the same batch as the links. */
export interface Along {
	changes: Change[];
	taken?: TakenAway;
	/** Links the rows of this initiative whenever they are from: the demo tells of months that are gone. */
	told?: string;
}

/** So many are signed before others get a turn: an old install may have years to link at its first start. */
const together = 1_000;

/** So often it is begun again when another process was quicker. */
const mostTries = 5;

/**
 * Links every row that stands outside the chain, in one batch with what goes along. A crash leaves all of it or none, and of
 * two processes one begins again: no chain has two ends.
 *
 * @returns how many links were added
 * @throws DomainError `log_key_missing` where there is a chain and its key is gone; `stale` as the changes say
 */
export async function linkUp(ctx: Context, along: Along = { changes: [] }): Promise<number> {
	for (let tries = 1; ; tries++) {
		try {
			return await attempt(ctx, along);
		} catch (error) {
			const isLate = error instanceof DomainError && ['stale', 'id_taken'].includes(error.reason);
			if (!isLate || tries === mostTries) throw error;
		}
	}
}

async function attempt(ctx: Context, { changes, taken, told }: Along): Promise<number> {
	const last = await stored.last(ctx.db);
	const since = openSince(last, ctx.now());
	const entries = await stored.pending(ctx.db, { since, initiativeId: told });
	if (taken && (last || entries.length > 0)) {
		const { initiativeId, month = '' } = taken;
		const kind = taken.month === undefined ? 'initiative' : 'month';
		entries.push({ kind, itemId: null, initiativeId, month, row: [initiativeId, month] });
	}
	if (entries.length > 0) {
		const mac = last ? await keyOf(ctx, last) : ctx.signer.begin();
		const head = last ?? noHead;
		changes = [...stored.insert(head, await signed(head, entries, ctx.now(), mac)), ...changes];
	}
	if (changes.length > 0) {
		await ctx.db.commit(changes);
	}
	return entries.length;
}

async function signed(head: Head, entries: readonly Entry[], at: number, mac: Mac) {
	const links: Link[] = [];
	for (let from = 0; from < entries.length; from += together) {
		links.push(...chained(links.at(-1) ?? head, entries.slice(from, from + together), at, mac));
		await setImmediate();
	}
	return links;
}

/** The key that the chain was made with. @throws DomainError `log_key_missing` */
export async function keyOf(ctx: Context, last: Link): Promise<Mac> {
	const mac = ctx.signer.find();
	// One link may have been changed by somebody; a key that fits neither end is another key.
	if (!mac || !((await fits(ctx, 1, mac)) || (await fits(ctx, last.n, mac)))) {
		throw new DomainError('log_key_missing');
	}
	return mac;
}

async function fits(ctx: Context, n: number, mac: Mac): Promise<boolean> {
	const link = await stored.find(ctx.db, n);
	const before = n === 1 ? noHead : await stored.find(ctx.db, n - 1);
	return link !== undefined && before !== undefined && follows(before, link, mac);
}
