/** Keys of sealed backups (R16): they are made for a backup, and leave it with what was erased. */
import { randomBytes } from 'node:crypto';
import { setImmediate as breath } from 'node:timers/promises';
import { allow, type Context } from '../context';
import type { Db } from '../db/open';
import { newKeyId, takeOut } from '../seal/key-list';
import type { SealKey } from '../seal/token';
import * as keys from '../store/seal-key';

/** More at once would keep others waiting. */
const madeTogether = 2_000;

/** Makes a key for each story, item of media and young person that has none. @returns all keys, by what they are of */
export async function makeAll(ctx: Context): Promise<Map<string, SealKey>> {
	allow(ctx, 'operator.run', {});
	const made = (await keys.without(ctx.db)).map((itemId) => ({
		...{ id: newKeyId(), itemId },
		key: randomBytes(32).toString('base64')
	}));
	for (let at = 0; at < made.length; at += madeTogether) {
		await ctx.db.commit([keys.make(made.slice(at, at + madeTogether))]);
		await breath();
	}
	const all = await keys.list(ctx.db);
	return new Map(
		all.map(({ id, itemId, key }) => [itemId, { id, key: Buffer.from(key, 'base64') }])
	);
}

/** Those that were not shredded meanwhile. */
export async function stillThere(ctx: Context, used: Iterable<SealKey>): Promise<SealKey[]> {
	allow(ctx, 'operator.run', {});
	const there = new Set((await keys.list(ctx.db)).map(({ id }) => id));
	return [...used].filter(({ id }) => there.has(id));
}

/** Remembers a backup, before its keys are written. @param at where they will lie */
export async function note(ctx: Context, at: string): Promise<void> {
	allow(ctx, 'operator.run', {});
	// What is shredded while the keys are being written is looked for afterwards.
	const row = { keys: at, madeAt: ctx.now(), owed: 1 };
	await ctx.db.commit([keys.insertBackup(ctx.db, row)]);
}

const rounds = new WeakMap<Db, Promise<void>>();

/**
 * Takes keys that were shredded out of the files of all backups that owe it. A file that is not there, or cannot be gone
 * through, is tried again the next time. One round at a time: two would write over each other.
 */
export async function settle(ctx: Context): Promise<void> {
	allow(ctx, 'operator.run', {});
	const round = (rounds.get(ctx.db) ?? Promise.resolve()).then(() => settleOwing(ctx));
	rounds.set(
		ctx.db,
		round.catch(() => undefined)
	);
	await round;
}

async function settleOwing(ctx: Context): Promise<void> {
	const owing = await keys.owing(ctx.db);
	if (owing.length === 0) return;
	// Read after what is owed: whatever is owed is among them.
	const gone = await keys.shredded(ctx.db);
	for (const backup of owing) {
		// Any other fault is told by the same sentence of `check`: the file cannot be gone through.
		const isDone = await takeOut(backup.keys, gone).catch(() => false);
		await ctx.db.commit([
			isDone ? keys.settle(ctx.db, backup) : keys.noteUnreached(ctx.db, backup.keys, ctx.now())
		]);
	}
}

/** Backups whose keys should be shredded and could not be reached. */
export interface Unreached {
	/** Where the keys should lie. */
	keys: string;
	/** Since when, ms. */
	since: number;
}

/** Tries once more before it tells. */
export async function unreached(ctx: Context): Promise<Unreached[]> {
	allow(ctx, 'operator.run', {});
	await settle(ctx);
	const owing = await keys.owing(ctx.db);
	return owing.map(({ keys: at, unreachedAt }) => ({ keys: at, since: unreachedAt ?? ctx.now() }));
}

/** Forgets a backup that is no more. @returns whether there was one */
export async function forget(ctx: Context, at: string): Promise<boolean> {
	allow(ctx, 'operator.run', {});
	const isKnown = await keys.isKnown(ctx.db, at);
	await ctx.db.commit([keys.forgetBackup(ctx.db, at)]);
	return isKnown;
}

/**
 * Brings keys and backups into a database that takes another one's place: without them nobody could open the backups that
 * were made since, or take out of them what will be erased.
 *
 * @param opened those by which this one was opened
 */
export async function bring(
	ctx: Context,
	opened: readonly SealKey[],
	standing: { keys: readonly keys.StoredKey[]; backups: readonly keys.BroughtBackup[] }
): Promise<void> {
	allow(ctx, 'operator.run', {});
	await ctx.db.commit([
		keys.fill(opened.map(({ id, key }) => ({ id, key: key.toString('base64') }))),
		keys.bring(standing.keys),
		keys.bringBackups(standing.backups)
	]);
}
