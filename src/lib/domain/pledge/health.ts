import { exits, type OpportunityState } from '../opportunity/state';
import type { PledgeKind } from './kind';
import { dayAfter } from './standing';
import { isGone, type PledgeState } from './state';

/** How it goes with a pledge: it has not begun, it is kept, it should have moved by now, or it fell away. */
export const healths = ['coming', 'kept', 'atRisk', 'lapsed'] as const;

export type Health = (typeof healths)[number];

/** What tells how it goes. Dates are `YYYY-MM-DD`, both included. */
export interface Timed {
	state: PledgeState;
	from: string | null;
	to: string | null;
}

/** Starts and ends are told so many days before. */
const noticeDays = 7;
const standing: readonly PledgeState[] = ['accepted', 'checksOk', 'active', 'fulfilled'];

/** @param today `YYYY-MM-DD` */
export function healthOf({ state, from, to }: Timed, today: string): Health {
	if (isGone(state)) {
		return 'lapsed';
	}
	if (state === 'fulfilled') {
		return 'kept';
	}
	const isOver = to !== null && to < today;
	if (state === 'active') {
		return isOver ? 'atRisk' : 'kept';
	}
	return isOver || (from !== null && from < today) ? 'atRisk' : 'coming';
}

/** Since when a pledge has been at risk: the day it should have begun, or ended. */
export function riskSince({ state, from, to }: Timed): string {
	return (state === 'active' ? to : (from ?? to)) ?? '';
}

/** Something that is about to happen with a pledge. */
export interface Notice {
	event: 'starts' | 'ends';
	on: string;
}

/** Where a what-if stands when nothing of it takes place, so that nothing pledged to it begins or ends either. */
const still: readonly OpportunityState[] = ['ended', ...exits];

/**
 * What is to be said about a pledge within the next week, if anything.
 *
 * @param pledge with the state of the what-if that it is for
 * @param today  `YYYY-MM-DD`
 */
export function noticeOf(
	{ state, from, to, whatIfState }: Timed & { whatIfState: OpportunityState },
	today: string
): Notice | null {
	const isNear = (day: string | null) =>
		day !== null && day >= today && day <= dayAfter(today, noticeDays);
	if (still.includes(whatIfState) || isGone(state) || state === 'fulfilled') {
		return null;
	}
	if (isNear(from)) {
		return { event: 'starts', on: from! };
	}
	return state === 'active' && isNear(to) ? { event: 'ends', on: to! } : null;
}

/** A pledge with the times that tell whether another has come in its place. */
export interface Replaceable {
	kind: PledgeKind;
	/** The piece of the package that it is for. */
	pieceId: string | null;
	state: PledgeState;
	/** When it was accepted, ms since 1970; null when it was not. */
	acceptedAt: number | null;
	/** When it fell away; null while it stands. */
	goneAt: number | null;
}

/**
 * The pledges of one what-if that fell away and that nothing has come in place of. One is mended by another that was
 * accepted after it fell away, for the same piece or of the same kind; one that was there before does not count twice.
 */
export function unmended<P extends Replaceable>(pledges: readonly P[]): P[] {
	const free = pledges.filter(({ state }) => standing.includes(state));
	return pledges
		.filter(({ state }) => isGone(state))
		.toSorted((a, b) => (a.goneAt ?? 0) - (b.goneAt ?? 0))
		.filter((lost) => {
			const at = free.findIndex((other) => replaces(other, lost));
			if (at >= 0) {
				free.splice(at, 1);
			}
			return at < 0;
		});
}

function replaces(other: Replaceable, lost: Replaceable): boolean {
	const isSame =
		other.kind === lost.kind || (lost.pieceId !== null && other.pieceId === lost.pieceId);
	return isSame && other.acceptedAt !== null && other.acceptedAt >= (lost.goneAt ?? 0);
}
