import { families, type Family } from '$lib/domain/codebook/family';
import type { DocumentNode, PlacedBlock } from '$lib/domain/text/plain-text';
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

/**
 * The level at which each heading of a text stands in the page, below its title: no level is skipped on the way down,
 * whichever the writer used.
 */
export function headingLevels(blocks: readonly PlacedBlock[]): Map<DocumentNode, number> {
	const headings = blocks.map(({ node }) => node).filter(({ type }) => type === 'heading');
	const used = [...new Set(headings.map(levelOf))].sort();
	const levels = new Map<DocumentNode, number>();
	let before = 1;
	for (const heading of headings) {
		before = Math.min(2 + used.indexOf(levelOf(heading)), before + 1);
		levels.set(heading, before);
	}
	return levels;
}

/** The level that the writer chose, 1 to 3. */
export const levelOf = (heading: DocumentNode) => Number(heading.attrs?.level ?? 1);

const letters: Record<Family, string> = { pain: 'p', bright: 'b', theme: 't', context: 'c' };

/** Shows marks with their tags; a mark that is the same, with tags that are, stays the same thing. */
export function seer() {
	const known = new WeakMap<object, SeenMark>();
	return (mark: Place, tagOf: (id: string) => SeenMark['tags'][number] | undefined): SeenMark => {
		const tags = mark.tagIds.flatMap((id) => tagOf(id) ?? []);
		const before = known.get(mark);
		if (before?.tags.length === tags.length && before.tags.every((tag, at) => tag === tags[at])) {
			return before;
		}
		const seen = { start: mark.start, end: mark.end, tags };
		known.set(mark, seen);
		return seen;
	};
}

interface Place {
	readonly start: number;
	readonly end: number;
	readonly tagIds: readonly string[];
}

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
