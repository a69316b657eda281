/**
 * Many journeys rolled up into one picture that shows nobody: what fewer than `k` storytellers stand behind is not
 * there at all, and neither is a barrier that all but a few meet (small-cell suppression, as in mission.md G2). A roll-up is always of
 * a whole initiative: of a group that one could choose freely, the difference of two would show one person.
 */
import { isTold, isToldOf } from '../initiative/small-cell';
import { minutesAMonth, sectors } from './dose';
import type { Barrier, Moment, Touchpoint } from './journey';

/** A journey is cut into so many parts: its beginning, its middle, and how it is now. */
export const parts = 3;

/** The moments of one story, in order. */
export interface ToldJourney {
	storytellerId: string;
	moments: readonly Moment[];
}

export interface RollUp {
	/** Fewest storytellers behind what is shown. */
	least: number;
	/** Storytellers with a journey; null where they are too few to be told. */
	storytellers: number | null;
	/**
	 * Mean feeling in each part of the journey; null where too few tell of it. How many tell is not told, here and for the
	 * minutes, as it would tell how many do not.
	 */
	told: (number | null)[];
	own: (number | null)[];
	/** Mean contact minutes a month for those who have any there. */
	minutes: { touchpoint: Touchpoint; mean: number | null }[];
	/** How many storytellers meet each barrier; null where too few do, or too few do not. */
	barriers: { barrier: Barrier; count: number | null }[];
}

/** @param k fewest storytellers behind what is shown */
export function rollUp(
	journeys: readonly ToldJourney[],
	barriers: readonly Barrier[],
	k: number
): RollUp {
	const people = [...byStoryteller(journeys.filter(({ moments }) => moments.length > 0)).values()];
	const all = people.length;
	const inParts = (feeling: (moment: Moment) => number | null) =>
		Array.from({ length: parts }, (_, part) =>
			meanOf(
				people.map((own) => mean(own.flatMap((moments) => inPart(moments, part)).map(feeling))),
				k
			)
		);
	return {
		least: k,
		storytellers: isTold(all, k) ? all : null,
		told: inParts(({ feeling }) => feeling),
		own: inParts(({ ownFeeling }) => ownFeeling),
		minutes: sectors.map((touchpoint) => ({
			touchpoint,
			mean: meanOf(
				people.map((own) => minutesOf(own.flat(), touchpoint)),
				k
			)
		})),
		barriers: barriers.map((barrier) => {
			const count = people.filter((own) =>
				own.flat().some((moment) => moment.barriers.includes(barrier))
			).length;
			return { barrier, count: isToldOf(count, all, k) ? count : null };
		})
	};
}

/** The part that a moment lies in, from 0: the first of many lies in the first, the last in the last. */
export function partOf(place: number, count: number): number {
	return Math.min(parts - 1, Math.floor(((place + 0.5) / count) * parts));
}

function inPart(moments: readonly Moment[], part: number): Moment[] {
	return moments.filter((_, place) => partOf(place, moments.length) === part);
}

/** Somebody with three stories still is one person. */
function byStoryteller(journeys: readonly ToldJourney[]): Map<string, (readonly Moment[])[]> {
	const people = new Map<string, (readonly Moment[])[]>();
	for (const { storytellerId, moments } of journeys) {
		people.set(storytellerId, [...(people.get(storytellerId) ?? []), moments]);
	}
	return people;
}

/** Only what was told counts: a guess is no ground for a number. */
function minutesOf(moments: readonly Moment[], touchpoint: Touchpoint): number | null {
	const known = moments
		.filter((moment) => moment.touchpoint === touchpoint && !moment.isGuess)
		.flatMap((moment) => minutesAMonth(moment) ?? []);
	return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0);
}

function meanOf(values: (number | null)[], k: number): number | null {
	const count = values.filter((value) => value !== null).length;
	return isTold(count, k) ? mean(values) : null;
}

function mean(values: (number | null)[]): number | null {
	const known = values.filter((value) => value !== null);
	return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
