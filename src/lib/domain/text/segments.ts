/** Something that covers `[start, end)` of a text. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** A stretch of text that the very same ranges cover; `covers` are their indexes, ascending. */
export interface Segment extends Range {
	readonly covers: readonly number[];
}

/**
 * Flattens overlapping ranges into stretches that follow each other and never overlap. What nothing covers is left out;
 * empty ranges cover nothing.
 */
export function segmentsOf(ranges: readonly Range[]): Segment[] {
	const starts = ordered(ranges, (range) => range.start);
	const ends = ordered(ranges, (range) => range.end);
	const segments: Segment[] = [];
	let open: number[] = [];
	let at = 0;
	for (let s = 0, e = 0; e < ends.length;) {
		const nextStart = s < starts.length ? ranges[starts[s]!]!.start : Infinity;
		const here = Math.min(nextStart, ranges[ends[e]!]!.end);
		if (open.length > 0 && here > at) {
			segments.push({ start: at, end: here, covers: open });
		}
		const closing = new Set<number>();
		while (e < ends.length && ranges[ends[e]!]!.end === here) {
			closing.add(ends[e++]!);
		}
		const opening: number[] = [];
		while (s < starts.length && ranges[starts[s]!]!.start === here) {
			opening.push(starts[s++]!);
		}
		open = [...open.filter((index) => !closing.has(index)), ...opening].sort((a, b) => a - b);
		at = here;
	}
	return segments;
}

function ordered(ranges: readonly Range[], by: (range: Range) => number): number[] {
	return ranges
		.map((_, index) => index)
		.filter((index) => ranges[index]!.end > ranges[index]!.start)
		.sort((a, b) => by(ranges[a]!) - by(ranges[b]!));
}
