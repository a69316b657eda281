import type { Range } from './segments';

/**
 * Puts ranges side by side in lanes, so that none stands on another: each in the first lane that is free where it
 * begins. There are no more lanes than ranges overlap at one place.
 *
 * @param ranges in the order in which they begin
 * @returns for each its lane, from 0
 */
export function lanesOf(ranges: readonly Range[]): number[] {
	const ends: number[] = [];
	return ranges.map(({ start, end }) => {
		const free = ends.findIndex((taken) => taken <= start);
		const lane = free < 0 ? ends.length : free;
		ends[lane] = end;
		return lane;
	});
}
