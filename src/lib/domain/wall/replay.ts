/** How a wall came to be, as something to look through: its log in steps, and the wall as it was after each. */
import { apply } from './apply';
import type { EventData, Step, WallEvent } from './event';
import { boxOfPoints, type Box, type Point } from './layout';
import { emptyWall, type Phase, type Wall } from './state';

/** One step of the time line: an act whole, and whatever followed that changes nothing to be seen. */
export interface Moment {
	/** The wall is shown as it was after this event. */
	readonly seq: number;
	readonly events: readonly WallEvent[];
	/** ISO 8601, UTC. */
	readonly at: string;
}

/** Where a phase began: `at` is its step. */
export interface PhaseMark {
	readonly phase: Phase;
	readonly at: number;
}

/** A log to look through. Step 0 is the empty wall; step n is the wall after moment n − 1. */
export interface Film {
	readonly moments: readonly Moment[];
	readonly phases: readonly PhaseMark[];
	/** Around all that ever hung there, so that the picture stays still while the wall grows; null for an empty log. */
	readonly box: Box | null;
	/** @param step from 0; one that does not exist is the nearest that does */
	wallAt(step: number): Wall;
}

/** Steps between two states that are kept: others are worked out from the one before. */
const keptEvery = 50;

/** What leads the meeting and leaves the picture as it is. */
const unseen: ReadonlySet<EventData['type']> = new Set([
	'ready.set',
	'lead.set',
	'timer.stop',
	'spotlight.set'
]);

/** @param events a whole log, in order from 1 */
export function filmOf(events: readonly WallEvent[]): Film {
	const moments = momentsOf(events);
	const kept = new Map<number, Wall>([[0, emptyWall]]);
	return {
		moments,
		phases: phasesOf(moments),
		box: boxOfPoints(events.flatMap(stepsOf).flatMap(pointsOf)),
		wallAt(step) {
			const wanted = Math.min(moments.length, Math.max(0, step));
			let at = wanted;
			while (!kept.has(at)) {
				at--;
			}
			let wall = kept.get(at) ?? emptyWall;
			for (; at < wanted; at++) {
				wall = (moments[at]?.events ?? []).reduce(apply, wall);
				if ((at + 1) % keptEvery === 0) {
					kept.set(at + 1, wall);
				}
			}
			return wall;
		}
	};
}

function momentsOf(events: readonly WallEvent[]): Moment[] {
	const moments: Moment[] = [];
	for (const event of events) {
		const last = moments.at(-1);
		const first = last?.events[0];
		const isSameAct = event.act !== undefined && event.act === first?.act;
		if (last && (unseen.has(event.type) || isSameAct)) {
			moments[moments.length - 1] = { ...last, seq: event.seq, events: [...last.events, event] };
		} else {
			moments.push({ seq: event.seq, events: [event], at: event.at });
		}
	}
	return moments;
}

function phasesOf(moments: readonly Moment[]): PhaseMark[] {
	return [
		{ phase: emptyWall.phase, at: 0 },
		...moments.flatMap(({ events }, i) =>
			events.flatMap((event) =>
				event.type === 'phase.set' ? [{ phase: event.phase, at: i + 1 }] : []
			)
		)
	];
}

const stepsOf = (event: EventData): readonly Step[] =>
	event.type === 'undo' || event.type === 'redo' ? event.steps : [event];

const pointsOf = (step: Step): Point[] =>
	step.type === 'card.add' || step.type === 'card.move' || step.type === 'cluster.create'
		? [step]
		: [];
