/** Patterns over all that is tagged: which tags stand where, with which others, and when in the journeys. */
import { isToldOf } from '../initiative/small-cell';
import type { Tag } from './tag';

/** On how many excerpts of a story a tag is. */
export interface StoryCell {
	tagId: string;
	storyId: string;
	title: string;
	storytellerId: string;
	secretName: string;
	count: number;
}

/** On how many excerpts two tags are both; `a` is before `b`. */
export interface Pair {
	a: string;
	b: string;
	count: number;
	/** How many storytellers stand behind it. */
	people: number;
}

/** On how many excerpts a tag is in one part of the journeys, from 0; see `parts` in domain/story/roll-up. */
export interface PartCell {
	tagId: string;
	part: number;
	count: number;
	/** How many storytellers stand behind it. */
	people: number;
}

/** How many storytellers have a tag. */
export interface Reach {
	tagId: string;
	people: number;
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

export const audiences = ['team', 'others'] as const;

/** Who looks: the team, who may read each story; or others, who may recognise nobody. */
export type Audience = (typeof audiences)[number];

/**
 * Patterns to be shown beyond the team: nothing of a single story or moment, and no number that fewer than `k`
 * storytellers stand behind (R22). A tag's reach is a sum that its pairs and parts can be subtracted from, and how many there
 * are in all is one for each: they are told only where nobody is left over, or again at least `k`. Only of a whole
 * initiative: of a group that one could choose freely, the difference of two would show one person.
 */
export function forOthers(
	{ matrix, pairs, course }: Patterns,
	k: number
): Patterns & { reach: Reach[] } {
	const reach = differentOf(matrix, ({ storytellerId }) => storytellerId);
	const all = new Set(matrix.map(({ storytellerId }) => storytellerId)).size;
	const mayTell = (tagId: string, people: number) =>
		isToldOf(people, all, k) && isToldOf(people, reach.get(tagId) ?? 0, k);
	return {
		matrix: [],
		moments: [],
		pairs: pairs.filter(({ a, b, people }) => mayTell(a, people) && mayTell(b, people)),
		course: course.filter(({ tagId, people }) => mayTell(tagId, people)),
		reach: [...reach].flatMap(([tagId, people]) =>
			mayTell(tagId, people) ? [{ tagId, people }] : []
		)
	};
}

/** The largest of a list; undefined where it is empty. The first of equals. */
export function strongest<T extends { count: number }>(cells: readonly T[]): T | undefined {
	return cells.reduce<T | undefined>(
		(best, cell) => (best === undefined || cell.count > best.count ? cell : best),
		undefined
	);
}

/** In how many different stories each tag is. */
export function reach(cells: readonly Pick<StoryCell, 'tagId' | 'storyId'>[]): Map<string, number> {
	return differentOf(cells, ({ storyId }) => storyId);
}

/** With how many different things each tag stands. */
function differentOf<Cell extends { tagId: string }>(
	cells: readonly Cell[],
	thingOf: (cell: Cell) => string
): Map<string, number> {
	const things = new Map<string, Set<string>>();
	for (const cell of cells) {
		things.set(cell.tagId, (things.get(cell.tagId) ?? new Set()).add(thingOf(cell)));
	}
	return new Map([...things].map(([tagId, found]) => [tagId, found.size]));
}

/** The tags that stand together with others most often, at most so many, in the codebook's order. */
export function companions(
	pairs: readonly Pick<Pair, 'a' | 'b' | 'count'>[],
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
