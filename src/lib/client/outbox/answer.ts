import { Refused, Unreached, type Problem } from '../http';
import type { Queued } from './queued';

/** What the server says about one operation. */
export interface Answer {
	id: string;
	status: number;
	version?: number;
	problem?: Problem;
}

/**
 * `quiet`: nothing under way. `unreached`: no network, it is tried again. `signedOut`, `otherPerson`: waits until the
 * vault's owner has signed in.
 */
export type OutboxState = 'quiet' | 'sending' | 'unreached' | 'signedOut' | 'otherPerson';

/** Whether the answer is the server's last word on it, rather than a bad moment. */
export const isFinal = ({ status }: Answer) => status !== 429 && status !== 507 && status < 500;

/** The same, as it stands in the queue after the server would not take it. */
export function refusedAs(queued: Queued, { status, problem }: Answer): Queued {
	const isConflict = status === 412 && queued.method === 'PUT';
	return {
		...queued,
		state: isConflict ? 'conflict' : 'refused',
		...(problem && { problem })
	};
}

/** The same, waiting again. */
export function unrefused({ problem: _, ...queued }: Queued): Queued {
	return { ...queued, state: 'waiting' };
}

/** A later change put into one that waits: what it does not name stays. */
export const merge = (before: unknown, after: unknown): unknown =>
	isRecord(before) && isRecord(after) ? { ...before, ...after } : after;
const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** What the outbox waits for after a sending that did not go through. @throws what has no name */
export function stateAfter(error: unknown): OutboxState {
	if (!(error instanceof Refused)) {
		if (error instanceof Unreached) {
			return 'unreached';
		}
		throw error;
	}
	return error.problem.status === 401 ? 'signedOut' : 'otherPerson';
}
