/**
 * The phases of a workshop, in the order they usually come: gather, read quietly, note privately, group, name, vote, talk
 * through, closed. In `think` what one writes is veiled from all others; in `frozen` the wall can only be looked at.
 */
export const phases = [
	'collect',
	'read',
	'think',
	'cluster',
	'name',
	'vote',
	'talk',
	'frozen'
] as const;

export type Phase = (typeof phases)[number];

/** Dots that one voter has on a wall where nobody said otherwise. */
export const dotsPerVoter = 5;
export const mostDots = 20;

/** How many grounds a cluster can be given, numbered from 0; without one it takes that of its place. */
export const clusterColors = 5;

/**
 * A card on a wall. It holds no words of a story: an excerpt's words are resolved from `excerptId` at read time, through
 * the consent gate. `text` is a note written in the workshop. Positions are wall units (CSS pixels at zoom 1), top left.
 */
export interface Card {
	readonly id: string;
	readonly excerptId: string | null;
	/** A whole picture or recording, where it is no excerpt. */
	readonly mediaId: string | null;
	readonly text: string | null;
	readonly x: number;
	readonly y: number;
	readonly clusterId: string | null;
	/** The storyteller took the words back: the card keeps its place and nothing else. */
	readonly withdrawn: boolean;
	/** Who put it up, as `actorId` names them; null in logs from before it was kept. */
	readonly by: string | null;
	/** Written while everybody thinks for themselves: others learn only that it is there. */
	readonly isVeiled: boolean;
	/** Nobody moves it by mistake. */
	readonly isLocked: boolean;
}

/** A named group of cards. Its cards are those that point at it; `order` is its place among the clusters. */
export interface Cluster {
	readonly id: string;
	readonly title: string;
	readonly order: number;
	/** Where the label stands while the cluster has no cards. */
	readonly x: number;
	readonly y: number;
	/** From 0, below {@link clusterColors}; null: by its place. */
	readonly color: number | null;
	/** The cluster that it lies in; that one lies in none. */
	readonly parentId: string | null;
	readonly isLocked: boolean;
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
	/** Dots that each voter has. */
	readonly dotsEach: number;
	/** Who said that they are ready to go on; a new phase begins with nobody. */
	readonly ready: Readonly<Record<string, true>>;
	/** Held still for a while, in any phase. */
	readonly isFrozen: boolean;
	/** Who leads the workshop; null: any of the staff. */
	readonly leadId: string | null;
}

/** A wall before its first event. */
export const emptyWall: Wall = {
	seq: 0,
	phase: 'collect',
	cards: {},
	clusters: {},
	votes: {},
	timer: null,
	spotlight: null,
	dotsEach: dotsPerVoter,
	ready: {},
	isFrozen: false,
	leadId: null
};

/** Whether the wall can only be looked at now. */
export function isStill({ phase, isFrozen }: Wall): boolean {
	return phase === 'frozen' || isFrozen;
}

/** What a card shows: the excerpt, or the whole picture or recording; null for a note. */
export function sourceOf({
	excerptId,
	mediaId
}: Pick<Card, 'excerptId' | 'mediaId'>): string | null {
	return excerptId ?? mediaId;
}

/** The ground that a cluster stands on, from 0. */
export function colorOf({ color, order }: Pick<Cluster, 'color' | 'order'>): number {
	return color ?? Math.floor(order) % clusterColors;
}

/** The clusters that lie in another (null: those that lie in none), in order. */
export function clustersIn(wall: Wall, parentId: string | null): Cluster[] {
	return clustersInOrder(wall).filter((cluster) => cluster.parentId === parentId);
}

/** How many notes are on the wall that only their writers can read yet. */
export function veiledBy(wall: Wall, others: string): number {
	return Object.values(wall.cards).filter(({ isVeiled, by }) => isVeiled && by !== others).length;
}

/** The clusters in the order they are read. */
export function clustersInOrder(wall: Wall): Cluster[] {
	return Object.values(wall.clusters).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The cards of a cluster (null: those that stand alone), in reading order: down, then across. */
export function cardsIn({ cards }: Pick<Wall, 'cards'>, clusterId: string | null): Card[] {
	const grouped = groups.get(cards) ?? grouping(cards);
	groups.set(cards, grouped);
	return [...(grouped.get(clusterId) ?? [])];
}

/** Cards by cluster, worked out once for each state of them: every label on the wall asks. */
const groups = new WeakMap<Wall['cards'], Map<string | null, Card[]>>();

function grouping(cards: Wall['cards']): Map<string | null, Card[]> {
	const grouped = new Map<string | null, Card[]>();
	for (const card of Object.values(cards)) {
		const group = grouped.get(card.clusterId);
		if (group) {
			group.push(card);
		} else {
			grouped.set(card.clusterId, [card]);
		}
	}
	grouped.forEach((group) =>
		group.sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1))
	);
	return grouped;
}

/** What one reads first on a wall: cards in reading order, cluster by cluster, and no more than so many. */
export function firstOf(wall: Wall, most: number): Wall {
	const inOrder = [...clustersInOrder(wall).map(({ id }) => id), null].flatMap((id) =>
		cardsIn(wall, id)
	);
	const cards = inOrder.slice(0, most);
	const reached = new Set(cards.map(({ clusterId }) => clusterId));
	return {
		...wall,
		cards: Object.fromEntries(cards.map((card) => [card.id, card])),
		clusters: Object.fromEntries(
			Object.entries(wall.clusters).filter(([id]) => reached.has(id) || cards.length < most)
		)
	};
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
