import { cardsIn, type Card, type Cluster, type Wall } from './state';

/** A place on the wall, in wall units. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Every card has one size, so that places can be worked out without measuring. */
export const cardSize = { width: 240, height: 176 } as const;
/** Cards that a machine lays out stand in a grid of this pitch. */
export const pitch = { x: 264, y: 200 } as const;
/** How far a cluster reaches around each of its cards: neighbours in the grid flow together. */
export const halo = 22;
/** Room that a cluster's label takes above its first card. */
export const labelHeight = 80;

/** The box around some cards; null for none. */
export function boxAround(cards: readonly Card[]): Box | null {
	return enclosing(cards.map(({ x, y }) => ({ x, y, ...cardSize })));
}

/** The box around places of cards, with room for labels above the top ones; null for none. */
export function boxOfPoints(places: readonly Point[]): Box | null {
	const height = labelHeight + cardSize.height;
	return enclosing(places.map(({ x, y }) => ({ ...cardSize, x, y: y - labelHeight, height })));
}

/** The box around all that is on a wall; null for an empty wall. */
export function boxOf(wall: Wall): Box | null {
	const labels = Object.values(wall.clusters).map((cluster) => labelAt(wall, cluster));
	const boxes = [
		...Object.values(wall.cards).map(({ x, y }) => ({ x, y, ...cardSize })),
		...labels.map(({ x, y }) => ({ x, y, width: cardSize.width, height: labelHeight }))
	];
	return enclosing(boxes);
}

/** What two boxes have in common; null where they do not meet. */
export function overlapOf(one: Box, other: Box): Box | null {
	const x = Math.max(one.x, other.x);
	const y = Math.max(one.y, other.y);
	const width = Math.min(one.x + one.width, other.x + other.width) - x;
	const height = Math.min(one.y + one.height, other.y + other.height) - y;
	return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Where the label of a cluster stands: above the leftmost card of its top row, or at its own place when it is empty. */
export function labelAt(wall: Wall, cluster: Cluster): Point {
	const cards = cardsIn(wall, cluster.id);
	const [first] = cards;
	if (!first) {
		return { x: cluster.x, y: cluster.y - labelHeight };
	}
	const topRow = cards.filter((card) => card.y < first.y + cardSize.height / 2);
	return { x: Math.min(...topRow.map((card) => card.x)), y: first.y - labelHeight };
}

/**
 * The cluster that a card dropped at a place belongs to. A card joins when it touches a cluster's area, and stays in its
 * own a little longer; a cluster whose cards are all under way goes with them; an empty one waits as if it held a card.
 *
 * @param current the cluster that the card comes from
 * @param without the cards under way
 */
export function clusterAt(
	wall: Wall,
	place: Point,
	current: string | null,
	without: ReadonlySet<string>
): string | null {
	const staying = Object.values(wall.cards).filter((card) => !without.has(card.id));
	const filled = new Set(staying.map((card) => card.clusterId));
	const empty = Object.values(wall.clusters)
		.filter(({ id }) => !filled.has(id) && id !== current)
		.map(({ id, x, y }) => ({ x, y, clusterId: id }));
	const [nearest] = [...staying, ...empty]
		.filter(({ clusterId }) => clusterId)
		.map(({ x, y, clusterId }) => ({ clusterId, gap: gapBetween(place, { x, y }) }))
		.filter(({ clusterId, gap }) => gap < (clusterId === current ? 2 * halo : halo))
		.sort((a, b) => a.gap - b.gap);
	const stays = current && !filled.has(current) ? current : null;
	return nearest?.clusterId ?? stays;
}

/** The next card in a direction, seen from a card: near ones first, straight ahead before aslant. */
export function neighbour(wall: Wall, cardId: string, direction: Direction): Card | null {
	const from = wall.cards[cardId];
	if (!from) {
		return null;
	}
	const sideways = direction === 'left' || direction === 'right';
	const sign = direction === 'left' || direction === 'up' ? -1 : 1;
	const ahead = Object.values(wall.cards)
		.map((card) => ({
			card,
			along: sign * (sideways ? card.x - from.x : card.y - from.y),
			across: Math.abs(sideways ? card.y - from.y : card.x - from.x)
		}))
		.filter(({ card, along }) => card.id !== cardId && along > 0)
		.sort((a, b) => a.along + 3 * a.across - (b.along + 3 * b.across));
	return ahead[0]?.card ?? null;
}

/** How far apart two cards lie; negative when they overlap. */
export function gapBetween(a: Point, b: Point): number {
	return Math.max(Math.abs(a.x - b.x) - cardSize.width, Math.abs(a.y - b.y) - cardSize.height);
}

/** A loop, for a long log has more places than a function takes arguments. */
function enclosing(boxes: readonly Box[]): Box | null {
	if (boxes.length === 0) {
		return null;
	}
	let [x, y, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const box of boxes) {
		x = Math.min(x, box.x);
		y = Math.min(y, box.y);
		right = Math.max(right, box.x + box.width);
		bottom = Math.max(bottom, box.y + box.height);
	}
	return { x, y, width: right - x, height: bottom - y };
}
