/**
 * Work on a wall, in turn. What waits by then is decided together, each on what the one before it made, and written in
 * one batch: a crowd waits for the disk once, and everybody gets the answer that is their own.
 */
import { setTimeout } from 'node:timers/promises';
import type { WallEvent } from '$lib/domain/wall/event';
import type { History } from '$lib/domain/wall/history';
import { isDomainError } from '$lib/domain/error';
import type { Change, Db } from '../db/open';
import { takeGroup } from '../db/take-group';
import { append, find } from './wall';
import { heardOf, readLog, type Log } from './wall-log';

/** What a reading of the log leads to. */
export interface Decision<T> {
	events: readonly WallEvent[];
	/** The log with those events. */
	after: History;
	/** What must still hold at the moment of the write. */
	guards: readonly Change[];
	answer: T;
}

/** One piece of work on a wall. */
export interface Turn<T> {
	/** How many events it makes at most, as far as one can tell before. */
	size: number;
	/** Asked anew when the wall, or what a guard names, has changed before the write. */
	decide: (log: Log) => Promise<Decision<T>>;
	/** Hears what was written, by this turn and by those that were written with it. */
	tell: (events: readonly WallEvent[]) => void;
}

interface Waiting extends Turn<unknown> {
	resolve: (answer: unknown) => void;
	reject: (error: unknown) => void;
}

/** How often a write is tried again when another process was faster. */
const attempts = 5;
/** Events that are written together, but for a single turn that makes more. */
const mostTogether = 200;
/** While a crowd is at a wall, this long passes from one write to the next, in ms: each of them waits for the disk. */
const tickMs = 50;
/** So long a wall counts as crowded after posts came while it was written to, in ms. */
const crowdedMs = 1_000;

/** The turns that wait, by wall; a wall is in it while somebody works on it. */
const queues = new WeakMap<Db, Map<string, Waiting[]>>();

/**
 * Takes its turn on a wall.
 *
 * @throws DomainError `stale` when others were faster again and again; what the database refuses
 */
export function inTurn<T>(db: Db, wallId: string, turn: Turn<T>): Promise<T> {
	const walls = queues.get(db) ?? new Map<string, Waiting[]>();
	queues.set(db, walls);
	return new Promise<T>((resolve, reject) => {
		const waiting = { ...turn, resolve: resolve as Waiting['resolve'], reject };
		const queue = walls.get(wallId);
		if (queue) {
			queue.push(waiting);
			return;
		}
		const begun = [waiting];
		walls.set(wallId, begun);
		// Taken out in the very moment in which nothing waits: a turn that came later would wait for ever.
		void workThrough(db, wallId, begun, () => walls.delete(wallId));
	});
}

async function workThrough(
	db: Db,
	wallId: string,
	queue: Waiting[],
	onidle: () => void
): Promise<void> {
	let crowdedUntil = 0;
	while (queue.length > 0) {
		const next = performance.now() + tickMs;
		await take(
			db,
			wallId,
			takeGroup(queue, ({ size }) => size, mostTogether)
		);
		if (queue.length > 0) {
			crowdedUntil = performance.now() + crowdedMs;
		}
		if (performance.now() < crowdedUntil) {
			await setTimeout(Math.max(0, next - performance.now()));
		}
	}
	onidle();
}

/** Where a group does not go through, each of it is taken for itself and gets the answer that is its own. */
async function take(db: Db, wallId: string, group: Waiting[], left = attempts): Promise<void> {
	try {
		const answers = await write(db, wallId, group);
		group.forEach(({ resolve }, at) => resolve(answers[at]));
	} catch (error) {
		if (left > 1 && isDomainError(error, 'stale')) {
			await take(db, wallId, group, left - 1);
		} else if (group.length > 1) {
			for (const one of group) {
				await take(db, wallId, [one]);
			}
		} else {
			group.forEach(({ reject }) => reject(error));
		}
	}
}

/** Reads, decides, commits and tells. */
async function write(db: Db, wallId: string, group: Waiting[]): Promise<unknown[]> {
	const row = await find(db, wallId);
	const { history, seqOf } = await readLog(db, wallId, row?.seq ?? 0);
	const made = new Map<string, number>();
	const decided: Decision<unknown>[] = [];
	let after = history;
	for (const { decide } of group) {
		const log = { history: after, seqOf: (id: string) => made.get(id) ?? seqOf(id) };
		const decision = await decide(log);
		decision.events.forEach(({ commandId, seq }) => made.set(commandId, seq));
		decided.push(decision);
		after = decision.after;
	}
	const events = decided.flatMap((one) => one.events);
	if (events.length > 0) {
		const guards = decided.flatMap((one) => one.guards);
		await db.commit([...guards, ...append(db, wallId, events, history.wall, after.wall)]);
		heardOf(db, wallId, events, { before: history, after });
		group[0]?.tell(events);
	}
	return decided.map(({ answer }) => answer);
}
