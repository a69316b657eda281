import { touchedBy, type Operation } from '$lib/domain/sync/operation';
import type { Problem } from '../http';

/** What a queued thing is called in the list. */
export type QueuedNoun =
	| 'story'
	| 'text'
	| 'journey'
	| 'excerpt'
	| 'tag'
	| 'person'
	| 'consent'
	| 'card'
	| 'media';

/** A change that was made here and is not on the server yet. */
export interface Queued extends Operation {
	noun: QueuedNoun;
	/** In the words of whoever made it: the title of a story, a secret name. */
	title: string;
	/** ms since 1970. */
	madeAt: number;
	/** `waiting` goes out with the next sending; the other two wait for somebody to decide. */
	state: 'waiting' | 'refused' | 'conflict';
	/** Why the server would not; in a conflict with what is there now. */
	problem?: Problem;
	/** The picture or sound that goes with it, kept apart. */
	blob?: { id: string; type: string; size: number };
	/** How the words of an excerpt read: it finds its place again by them. */
	quote?: string;
}

/** What is needed to queue something. */
export type NewQueued = Pick<Queued, 'method' | 'path' | 'noun' | 'title'> &
	Partial<Pick<Queued, 'id' | 'body' | 'ifMatch' | 'blob' | 'quote'>>;

/**
 * Splits a queue: what may go out, in order, and what has to wait because something that it leans on was refused or is
 * in conflict.
 */
export function readyOf(queue: readonly Queued[]): { ready: Queued[]; held: Queued[] } {
	const blocked = new Set<string>();
	const ready: Queued[] = [];
	const held: Queued[] = [];
	for (const queued of queue) {
		const { writes, leansOn } = touchedBy(queued);
		const isHeld = [...writes, ...leansOn].some((id) => blocked.has(id));
		if (queued.state === 'waiting' && !isHeld) {
			ready.push(queued);
			continue;
		}
		writes.forEach((id) => blocked.add(id));
		if (queued.state === 'waiting') {
			held.push(queued);
		}
	}
	return { ready, held };
}

/** The version that a path will have when all that is queued for it has arrived. */
export function versionAfter(queue: readonly Queued[], path: string, version: number): number {
	const last = queue.findLast((queued) => queued.method === 'PUT' && queued.path === path);
	return last?.ifMatch == null ? version : last.ifMatch + 1;
}

/**
 * The queued change that a later one of the same thing may go into: the last that touches it, so that nothing in between
 * counts on how it was.
 */
export function openChange(
	queue: readonly Queued[],
	method: Operation['method'],
	path: string
): Queued | undefined {
	const { writes } = touchedBy({ id: '', method, path });
	const last = queue.findLast((queued) => {
		const touched = touchedBy(queued);
		return [...touched.writes, ...touched.leansOn].some((id) => writes.includes(id));
	});
	return last?.method === method && last.path === path && last.state !== 'conflict'
		? last
		: undefined;
}

/** A request stays well below what the server takes. */
const mostBytes = 4_000_000;
const mostAtOnce = 200;

/** The first of a queue that fit in one request; a picture or sound goes alone. */
export function batchOf(ready: readonly Queued[]): Queued[] {
	if (ready[0]?.blob) {
		return ready.slice(0, 1);
	}
	const batch: Queued[] = [];
	let bytes = 0;
	for (const queued of ready.slice(0, mostAtOnce)) {
		bytes += 2 * JSON.stringify(queued.body ?? null).length;
		if (queued.blob || (batch.length > 0 && bytes > mostBytes)) {
			break;
		}
		batch.push(queued);
	}
	return batch;
}

/** What goes over the wire. */
export function operationOf({ id, method, path, body, ifMatch }: Queued): Operation {
	return { id, method, path, body, ...(ifMatch != null && { ifMatch }) };
}
