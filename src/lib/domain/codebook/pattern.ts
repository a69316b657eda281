/** Patterns over all that is tagged: which tags stand where, with which others, and when in the journeys. */
import type { Tag } from './tag';

/** On how many excerpts of a story a tag is. */
export interface StoryCell {
	tagId: string;
	storyId: string;
	title: string;
	secretName: string;
	count: number;
}

/** On how many excerpts two tags are both; `a` is before `b`. */
export interface Pair {
	a: string;
	b: string;
	count: number;
}

/** On how many excerpts a tag is in one part of the journeys, from 0; see `parts` in domain/story/roll-up. */
export interface PartCell {
	tagId: string;
	part: number;
	count: number;
}

/** How many excerpts of pain and of what is bright belong to a moment of a story. */
export interface MomentCell {
	storyId: string;
	secretName: string;
	momentId: string;
	/** Place in the journey, from 0. */
	place: number;
	title: string;
	pain: number;
	bright: number;
}

export interface Patterns {
	matrix: StoryCell[];
	pairs: Pair[];
	course: PartCell[];
	moments: MomentCell[];
}

/** The largest of a list; undefined where it is empty. The first of equals. */
export function strongest<T extends { count: number }>(cells: readonly T[]): T | undefined {
	return cells.reduce<T | undefined>(
		(best, cell) => (best === undefined || cell.count > best.count ? cell : best),
		undefined
	);
}

/** In how many different stories each tag is. */
export function reach(cells: readonly StoryCell[]): Map<string, number> {
	const stories = new Map<string, Set<string>>();
	for (const { tagId, storyId } of cells) {
		stories.set(tagId, (stories.get(tagId) ?? new Set()).add(storyId));
	}
	return new Map([...stories].map(([tagId, found]) => [tagId, found.size]));
}

/** The tags that stand together with others most often, at most so many, in the codebook's order. */
export function companions(
	pairs: readonly Pair[],
	tags: readonly Pick<Tag, 'id'>[],
	limit: number
): string[] {
	const weights = new Map<string, number>();
	for (const { a, b, count } of pairs) {
		weights.set(a, (weights.get(a) ?? 0) + count);
		weights.set(b, (weights.get(b) ?? 0) + count);
	}
	const places = new Map(tags.map(({ id }, place) => [id, place]));
	const place = (id: string) => places.get(id) ?? places.size;
	return [...weights.keys()]
		.filter((id) => places.has(id))
		.sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || place(a) - place(b))
		.slice(0, limit)
		.sort((a, b) => place(a) - place(b));
}
