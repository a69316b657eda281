/** Use cases on the chain that signs the log of who has read (R25): linking what came, and finding out whether it is whole. */
import { setImmediate } from 'node:timers/promises';
import {
	ChainWalk,
	openSince,
	type Break,
	type Head,
	type Link
} from '$lib/domain/access/log-chain';
import { DomainError } from '$lib/domain/error';
import { allow, type Context } from '../context';
import * as links from '../store/access-link';
import * as initiatives from '../store/initiative';
import * as settings from '../store/setting';
import { keyOf, linkUp } from './linking';

/** What is wrong, wordless. */
export type Fault =
	| Break
	/** The key is missing, or is another one: nothing can be said. */
	| { why: 'key' }
	/** A row from so long ago (ms) is in no link. */
	| { why: 'outside'; at: number }
	/** The link that somebody noted elsewhere is another one, or is not there. */
	| { why: 'noted' | 'short'; n: number };

export interface Verified extends Head {
	/** When the first link was made, ms; null where there is none. */
	since: number | null;
	fault: Fault | null;
}

/** Links what has come since the last time. @returns how many. @throws DomainError `log_key_missing` */
export async function link(ctx: Context): Promise<number> {
	allow(ctx, 'accessLog.tend', {});
	return linkUp(ctx);
}

/**
 * Walks the whole chain. What it can show and what not stands in domain/access/log-chain.
 *
 * @param noted number and hash, or the beginning of the hash, of a link that somebody noted elsewhere
 */
export async function verify(ctx: Context, noted?: Head): Promise<Verified> {
	allow(ctx, 'accessLog.tend', {});
	const last = await links.last(ctx.db);
	const since = last ? ((await links.find(ctx.db, 1))?.at ?? null) : null;
	const head = { n: last?.n ?? 0, hash: last?.hash ?? '' };
	const fault = (last && (await broken(ctx, last))) ?? (noted && (await otherThan(ctx, noted)));
	return { ...head, since, fault: fault ?? null };
}

/** Finds out once a day whether it is whole, for whoever answers for it to see. */
export async function tend(ctx: Context): Promise<Verified> {
	allow(ctx, 'accessLog.tend', {});
	await linkUp(ctx);
	const found = await verify(ctx);
	const { since, fault } = found;
	const told: Told = { since, at: ctx.now(), isWhole: fault === null };
	await ctx.db.commit([settings.put(ctx.db, lastTime, JSON.stringify(told))]);
	return found;
}

/** What the last walk found. */
export interface Told {
	/** Since when the log is a chain, ms; null while nobody has read anything. */
	since: number | null;
	/** When it was walked, ms. */
	at: number;
	isWhole: boolean;
}

/** Undefined until it was walked for the first time. */
export async function told(ctx: Context, slugOrId: string): Promise<Told | undefined> {
	allow(ctx, 'retention.read', await initiatives.find(ctx.db, slugOrId));
	const text = await settings.find(ctx.db, lastTime);
	return text === undefined ? undefined : (JSON.parse(text) as Told);
}

/**
 * Begins the chain anew with a new key, from what stands in the log today, where the key of the old one is lost for good.
 *
 * @returns how many links it has
 * @throws DomainError `log_key_kept` while the key is there: a chain that can be checked is not thrown away
 */
export async function beginAnew(ctx: Context): Promise<number> {
	allow(ctx, 'operator.run', {});
	const last = await links.last(ctx.db);
	if (!last || (await isKeyThere(ctx, last))) {
		throw new DomainError('log_key_kept');
	}
	ctx.signer.renew();
	await ctx.db.commit([links.removeAll(ctx.db), settings.remove(ctx.db, lastTime)]);
	return linkUp(ctx);
}

/** In the settings of the install. */
const lastTime = 'access_log_walk';

/** So many links are walked before others get a turn. */
const together = 1_000;

async function broken(ctx: Context, last: Link): Promise<Fault | undefined> {
	if (!(await isKeyThere(ctx, last))) {
		return { why: 'key' };
	}
	const walk = new ChainWalk(await keyOf(ctx, last));
	// A link that was put before the first one is met first.
	let after = Number.MIN_SAFE_INTEGER;
	for (let isWhole = true; isWhole; await setImmediate()) {
		const page = await links.page(ctx.db, after, together);
		isWhole = page.length > 0 && page.every(({ link: one, row }) => walk.step(one, row));
		after = page.at(-1)?.link.n ?? after;
	}
	const at = await links.outside(ctx.db, openSince(last, ctx.now()));
	return walk.end().broken ?? (at === undefined ? undefined : { why: 'outside', at });
}

async function isKeyThere(ctx: Context, last: Link): Promise<boolean> {
	return keyOf(ctx, last).then(
		() => true,
		(error: unknown) => {
			if (error instanceof DomainError && error.reason === 'log_key_missing') return false;
			throw error;
		}
	);
}

async function otherThan(ctx: Context, { n, hash }: Head): Promise<Fault | undefined> {
	const found = await links.find(ctx.db, n);
	if (!found) {
		return { why: 'short', n };
	}
	return found.hash.startsWith(hash) ? undefined : { why: 'noted', n };
}
