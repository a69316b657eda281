import { isTold } from './small-cell';

/**
 * Whether the middle of some answers may be told (R22): enough young people gave theirs themselves. What was told to staff counts
 * in the middle and hides nobody, for staff know what they typed in, and can type in another.
 *
 * @param k fewest young people behind what is told
 */
export function hidesEach(given: readonly { isTold: boolean }[], k: number): boolean {
	return isTold(given.filter(({ isTold }) => !isTold).length, k);
}

/** The middle of places on an ordered scale; of two middles the lower one: a doubt counts for the young people. */
export function lowerMiddle(places: readonly number[]): number | undefined {
	const sorted = places.toSorted((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)];
}
