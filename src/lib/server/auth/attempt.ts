/** Slows guessing down: an attempt is counted before it is made, so that many at once count too. */
import { pausedUntil, perAccount, perAddress, type Pace } from '$lib/domain/account/slow-down';
import { DomainError } from '$lib/domain/error';
import type { Context } from '../context';
import * as attempts from '../store/attempt';
import { hashOf } from './secret';

type Clock = Pick<Context, 'db' | 'now'>;

/** Who guesses at what. */
export interface Guess {
	/** What is guessed at: `account:<email>`, `card:<id>`, `setup` … Stored as a hash. Absent when only the address counts. */
	at?: string;
	/** The address on the net that it comes from. */
	address: string;
}

/** @throws DomainError `too_many_requests` with `retryAfter` in seconds */
export async function countAttempt(ctx: Clock, guess: Guess): Promise<void> {
	await countOne(ctx, addressKey(guess), perAddress);
	if (guess.at !== undefined) {
		await countOne(ctx, hashOf(guess.at), perAccount);
	}
}

/** After a success: the account starts anew, and the address gets this one attempt back. */
export async function forgetAttempt(ctx: Clock, guess: Guess): Promise<void> {
	await ctx.db.commit([
		attempts.discount(ctx.db, addressKey(guess)),
		attempts.remove(ctx.db, guess.at === undefined ? [] : [hashOf(guess.at)]),
		attempts.removeBefore(ctx.db, ctx.now() - perAddress.forgotten)
	]);
}

/**
 * Refuses while the guesser is paused, and counts nothing: for what is looked at more often than it is guessed.
 *
 * @throws DomainError `too_many_requests`
 */
export async function refusePaused({ db, now }: Clock, { at, address }: Guess): Promise<void> {
	await refuseOne({ db, now }, addressKey({ address }), perAddress);
	if (at !== undefined) {
		await refuseOne({ db, now }, hashOf(at), perAccount);
	}
}

/** Counts something that may be done often, but not without end. @throws DomainError `too_many_requests` */
export async function countUse(ctx: Clock, what: string, pace: Pace): Promise<void> {
	await countOne(ctx, hashOf(what), pace);
}

async function refuseOne({ db, now }: Clock, key: string, pace: Pace): Promise<void> {
	const found = await attempts.find(db, key);
	const until = found ? pausedUntil(pace, found.failures, found.lastAt) : 0;
	if (until > now()) {
		throw new DomainError('too_many_requests', { retryAfter: Math.ceil((until - now()) / 1000) });
	}
}

async function countOne({ db, now }: Clock, key: string, pace: Pace): Promise<void> {
	const [counted] = await db.commit([attempts.count(key, pace, now())]);
	if (counted === 0) {
		const found = await attempts.find(db, key);
		const until = found ? pausedUntil(pace, found.failures, found.lastAt) : 0;
		const retryAfter = Math.max(1, Math.ceil((until - now()) / 1000));
		throw new DomainError('too_many_requests', { retryAfter });
	}
}

/** One household or office has a whole /64 of IPv6 addresses. */
function addressKey({ address }: Guess): string {
	const isSix = address.includes(':') && !address.includes('.');
	return hashOf(`address:${isSix ? address.split(':').slice(0, 4).join(':') : address}`);
}
