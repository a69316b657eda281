/** The phases of a workshop, in the order they usually come. In `frozen` the wall can only be looked at. */
export const phases = ['collect', 'think', 'cluster', 'vote', 'frozen'] as const;

export type Phase = (typeof phases)[number];

/** Dots that one voter has on one wall. */
export const dotsPerVoter = 5;

/**
 * A card on a wall. It holds no words of a story: an excerpt's words are resolved from `excerptId` at read time, through
 * the consent gate. `text` is a note written in the workshop. Positions are wall units (CSS pixels at zoom 1), top left.
 */
export interface Card {
	readonly id: string;
	readonly excerptId: string | null;
	readonly text: string | null;
	readonly x: number;
	readonly y: number;
	readonly clusterId: string | null;
	/** The storyteller took the words back: the card keeps its place and nothing else. */
	readonly withdrawn: boolean;
}

/** A named group of cards. Its cards are those that point at it; `order` is its place among the clusters. */
export interface Cluster {
	readonly id: string;
	readonly title: string;
	readonly order: number;
	/** Where the label stands while the cluster has no cards. */
	readonly x: number;
	readonly y: number;
}

/** A countdown that all see; `startedAt` in ms since 1970. */
export interface Timer {
	readonly startedAt: number;
	readonly durationMs: number;
}

/** What a wall is after event number `seq`. */
export interface Wall {
	readonly seq: number;
	readonly phase: Phase;
	readonly cards: Readonly<Record<string, Card>>;
	readonly clusters: Readonly<Record<string, Cluster>>;
	/** Dots by target (card or cluster), then by voter. */
	readonly votes: Readonly<Record<string, Readonly<Record<string, number>>>>;
	readonly timer: Timer | null;
	/** The card or cluster that the large screen shows. */
	readonly spotlight: string | null;
}

/** A wall before its first event. */
export const emptyWall: Wall = {
	seq: 0,
	phase: 'collect',
	cards: {},
	clusters: {},
	votes: {},
	timer: null,
	spotlight: null
};

/** The clusters in the order they are read. */
export function clustersInOrder(wall: Wall): Cluster[] {
	return Object.values(wall.clusters).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The cards of a cluster (null: those that stand alone), in reading order: down, then across. */
export function cardsIn(wall: Wall, clusterId: string | null): Card[] {
	return Object.values(wall.cards)
		.filter((card) => card.clusterId === clusterId)
		.sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
}

/** How many dots a card or cluster has. */
export function dotsOn(wall: Wall, targetId: string): number {
	return Object.values(wall.votes[targetId] ?? {}).reduce((sum, dots) => sum + dots, 0);
}

/** How many dots a voter has placed on what is still on the wall. */
export function dotsBy(wall: Wall, voterId: string): number {
	return Object.entries(wall.votes)
		.filter(([targetId]) => wall.cards[targetId] || wall.clusters[targetId])
		.reduce((sum, [, dots]) => sum + (dots[voterId] ?? 0), 0);
}
