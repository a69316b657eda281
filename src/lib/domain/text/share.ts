import type { Range } from './segments';

/**
 * Shares ranges out to the blocks of a text: for each block those that reach into it, in their order. Where they are
 * the very same as before, the same list is given again, so that who shows a block sees at once that nothing changed.
 *
 * @param ranges in the order in which they begin
 * @param blocks one behind the other
 */
export function shareOut<T extends Range>(
	blocks: readonly Range[],
	ranges: readonly T[],
	before: readonly (readonly T[])[] = []
): (readonly T[])[] {
	let open: T[] = [];
	let next = 0;
	return blocks.map(({ start, end }, index) => {
		open = open.filter((range) => range.end > start);
		for (; next < ranges.length && ranges[next]!.start < end; next++) {
			if (ranges[next]!.end > start) {
				open.push(ranges[next]!);
			}
		}
		const known = before[index];
		const isKnown = known?.length === open.length && known.every((range, at) => range === open[at]);
		return isKnown ? known : [...open];
	});
}
