/** What was voted on, the most dots first. */
import { cardsIn, clustersIn, dotsOn, type Wall } from './state';

/** A card or cluster with dots on it. */
export interface Ranked {
	readonly id: string;
	/** Absent for a card. */
	readonly title?: string;
	readonly dots: number;
}

/** All that has dots, the most first; those that have as many stand as they are read. */
export function ranked(wall: Wall): Ranked[] {
	const outer = clustersIn(wall, null);
	const clusters = outer.flatMap((one) => [one, ...clustersIn(wall, one.id)]);
	const cards = [...clusters.map(({ id }) => id), null].flatMap((id) => cardsIn(wall, id));
	const all = [
		...clusters.map(({ id, title }) => ({ id, title })),
		...cards.map(({ id }) => ({ id }))
	];
	return byDots(wall, all)
		.map((one) => ({ ...one, dots: dotsOn(wall, one.id) }))
		.filter(({ dots }) => dots > 0);
}

/** In the order in which they are talked through: while a wall is talked through the most dots first, else as they stand. */
export function inTalkOrder<T extends { readonly id: string }>(
	wall: Wall,
	things: readonly T[]
): readonly T[] {
	return wall.phase === 'talk' ? byDots(wall, things) : things;
}

function byDots<T extends { readonly id: string }>(wall: Wall, things: readonly T[]): T[] {
	return things.toSorted((a, b) => dotsOn(wall, b.id) - dotsOn(wall, a.id));
}
