/**
 * The logs of the walls in use, replayed once and kept in memory: state, acts to undo, and which command made which
 * event. Nothing here holds words of a story, and nothing is taken for granted: another process may have appended, so
 * the tail is read when the wall's number is ahead, and each append is guarded by it.
 */
import type { WallEvent } from '$lib/domain/wall/event';
import { emptyHistory, remember, type History } from '$lib/domain/wall/history';
import type { Db } from '../db/open';
import { eventsAfter } from './wall';

export interface Log {
	readonly history: History;
	/** Number of the event that a command made. */
	readonly seqOf: (commandId: string) => number | undefined;
}

interface Kept {
	history: History;
	seqOf: Map<string, number>;
}

/** How many walls a process keeps replayed. */
const wallsKept = 64;
/** By what a database is read with: what wraps one for a single write knows, and forgets, the same. */
const logs = new WeakMap<Db['read'], Map<string, Kept>>();

/** The log up to at least the event `seq`, as the row of the wall tells it. */
export async function readLog(db: Db, wallId: string, seq: number): Promise<Log> {
	const kept = keptFor(db, wallId);
	if (kept.history.wall.seq < seq) {
		heard(kept, await eventsAfter(db, wallId, kept.history.wall.seq));
	}
	return { history: kept.history, seqOf: (id) => kept.seqOf.get(id) };
}

/** Takes up events that were just appended. @param made what they made of which history: replayed once is enough */
export function heardOf(
	db: Db,
	wallId: string,
	events: readonly WallEvent[],
	made: { before: History; after: History }
): void {
	const kept = keptFor(db, wallId);
	if (kept.history === made.before) {
		kept.history = made.after;
		events.forEach(({ commandId, seq }) => kept.seqOf.set(commandId, seq));
	} else {
		heard(kept, events);
	}
}

/** Drops all that is kept, after walls were taken out of the database: they are read anew when somebody asks. */
export function forget(db: Db): void {
	logs.delete(db.read);
}

function heard(kept: Kept, events: readonly WallEvent[]): void {
	for (const event of events) {
		// After an event that is not known here yet: the next reading fetches both.
		if (event.seq > kept.history.wall.seq + 1) {
			return;
		}
		kept.history = remember(kept.history, event);
		kept.seqOf.set(event.commandId, event.seq);
	}
}

function keptFor(db: Db, wallId: string): Kept {
	const walls = logs.get(db.read) ?? new Map<string, Kept>();
	logs.set(db.read, walls);
	const kept = walls.get(wallId) ?? {
		history: emptyHistory,
		seqOf: new Map<string, number>()
	};
	// The one asked for goes to the end; the one longest unasked is the first.
	walls.delete(wallId);
	walls.set(wallId, kept);
	for (const id of [...walls.keys()].slice(0, Math.max(0, walls.size - wallsKept))) {
		walls.delete(id);
	}
	return kept;
}
