import { families, type Family } from '$lib/domain/codebook/tag';
import type { Segment } from '$lib/domain/text/segments';

/** A mark as it is shown: where it stands, and the tags on it. */
export interface SeenMark {
	readonly start: number;
	readonly end: number;
	readonly tags: readonly { readonly name: string; readonly family: Family }[];
}

/** How a stretch of words looks, and what it says to those who listen. */
export interface Look {
	/** One letter for each family on it (`p`, `b`, `t`, `c`; `n` for none), `d` where marks overlap, `s` where a bright spot rises. */
	readonly classes: string;
	/** Names of the tags on marks that begin here. */
	readonly begins: string | undefined;
	readonly isEnd: boolean;
}

const letters: Record<Family, string> = { pain: 'p', bright: 'b', theme: 't', context: 'c' };

/** Tells the look of a run of words within a segment. Computed once for each segment, however many runs it has. */
export function lookOf(marks: readonly SeenMark[]) {
	return (segment: Segment, start: number, end: number): Look => {
		const over = segment.covers.map((index) => marks[index]!);
		const on = new Set(over.flatMap(({ tags }) => tags.map(({ family }) => family)));
		const names = families.filter((family) => on.has(family)).map((family) => letters[family]);
		const beginning = over.filter((mark) => mark.start === start);
		const tags = beginning.flatMap((mark) => mark.tags);
		const isSunrise = tags.some(({ family }) => family === 'bright');
		return {
			classes: `${names.join(' ') || 'n'}${over.length > 1 ? ' d' : ''}${isSunrise ? ' s' : ''}`,
			begins: beginning.length > 0 ? tags.map(({ name }) => name).join(', ') : undefined,
			isEnd: over.some((mark) => mark.end === end)
		};
	};
}
