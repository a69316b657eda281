import { contextLength } from './anchor';
import { keptStretches, type Kept } from './diff';
import { offsetsOf } from './offset';
import { reanchor } from './reanchor';

/** A passage known by where it lies alone: its words were taken back. Code points, end exclusive. */
export interface Place {
	readonly start: number;
	readonly end: number;
}

/** Whether two places have a code point in common. */
export function meets(one: Place, other: Place): boolean {
	return Math.max(one.start, other.start) < Math.min(one.end, other.end);
}

/**
 * Moves places from a text to its next version, in the order given. Where the words stand on whole, the place goes with
 * them; where they were rewritten or taken out, it spans all that was put there instead: too much rather than too little,
 * so that words taken back do not slip out of it. Words that are deleted in one version and come back elsewhere in a later
 * one are not recognised: nothing of them is kept.
 */
export function followPlaces<P extends Place>(
	before: string,
	after: string,
	places: readonly P[],
	kept: readonly Kept[] = keptStretches(before, after)
): P[] {
	if (places.length === 0) {
		return [];
	}
	const [old, next] = [offsetsOf(before), offsetsOf(after)];
	const anchors = reanchor(
		before,
		after,
		places.map(({ start, end }) => ({
			start,
			end,
			quote: old.slice(start, end),
			prefix: old.slice(Math.max(0, start - contextLength), start),
			suffix: old.slice(end, end + contextLength),
			state: 'anchored' as const
		})),
		kept
	);
	return places.map((place, i) => {
		const { quote, start, end, state } = anchors[i]!;
		if (quote !== '' && state === 'anchored' && quote === old.slice(place.start, place.end)) {
			return { ...place, start, end };
		}
		const [from, to] = stretch(
			kept,
			old.toUnits(place.start),
			old.toUnits(place.end),
			after.length
		);
		return { ...place, start: next.toPoints(from), end: next.toPoints(to) };
	});
}

/** Where the edges went, in UTF-16 units: each to the far side of what was rewritten around it. */
function stretch(
	kept: readonly Kept[],
	start: number,
	end: number,
	length: number
): [number, number] {
	const head = kept.findLast(({ before }) => before <= start);
	const tail = kept.find((one) => one.before + one.length >= end);
	const from = head ? head.after + Math.min(start - head.before, head.length) : 0;
	const to = tail ? tail.after + Math.max(end - tail.before, 0) : length;
	return [Math.min(from, to), Math.max(from, to)];
}
