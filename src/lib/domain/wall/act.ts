/**
 * What people do on a wall, as commands. An act that takes several commands is undone as one; the sender marks them so.
 * Views (canvas, outline, keyboard) share these, so that a card lands alike whichever way it was moved.
 */
import type { Intent } from './command';
import type { Step } from './event';
import { clusterAt, labelHeight, type Point } from './layout';
import { freeBlock, freePlaces, placesIn } from './place';
import { cardsIn, type Card, type Wall } from './state';

/** Commands that move cards; each is its own step, so a view can show what they will do. */
export type Moving = Extract<Step, { type: 'card.move' | 'cluster.add' | 'cluster.remove' }>;

/** Cards dragged by (dx, dy): they join the cluster that they were dropped on, or leave the one that they left. */
export function dropCards(
	wall: Wall,
	cardIds: readonly string[],
	dx: number,
	dy: number
): Moving[] {
	const under = new Set(cardIds);
	return cardsWith(wall, cardIds).flatMap((card) => {
		const to = { x: Math.round(card.x + dx), y: Math.round(card.y + dy) };
		const move: Moving = { type: 'card.move', cardId: card.id, ...to };
		return [move, ...changeCluster(card, clusterAt(wall, to, card.clusterId, under))];
	});
}

/** A cluster dragged by its label: all its cards move, and stay in it. */
export function dropCluster(wall: Wall, clusterId: string, dx: number, dy: number): Moving[] {
	return cardsIn(wall, clusterId).map(({ id: cardId, x, y }) => ({
		type: 'card.move',
		cardId,
		x: Math.round(x + dx),
		y: Math.round(y + dy)
	}));
}

/** Cards sent to a cluster by name, or out of theirs (`null`), without dragging. */
export function moveCards(
	wall: Wall,
	cardIds: readonly string[],
	clusterId: string | null
): Moving[] {
	const cards = cardsWith(wall, cardIds).filter((card) => card.clusterId !== clusterId);
	const under = new Set(cards.map(({ id }) => id));
	const [first] = cards;
	if (!first) {
		return [];
	}
	const places =
		clusterId === null
			? freePlaces(wall, first, cards.length)
			: placesIn(wall, clusterId, cards.length, under);
	return cards.flatMap((card, n) => [
		...moveTo(card, places[n]),
		...changeCluster(card, clusterId)
	]);
}

/** Cards gathered into a new cluster, where the first of them lies. */
export function gatherCards(
	wall: Wall,
	cardIds: readonly string[],
	clusterId: string,
	title: string,
	near: Point
): Intent[] {
	const cards = cardsWith(wall, cardIds);
	const at = cards[0] ?? { x: near.x, y: near.y + labelHeight };
	const places = freeBlock(wall, at, Math.max(1, cards.length), new Set(cardIds));
	const { x, y } = places[0] ?? at;
	return [
		{ type: 'cluster.create', clusterId, title, cardIds: cards.map(({ id }) => id), x, y },
		...cards.flatMap((card, n) => moveTo(card, places[n]))
	];
}

function cardsWith(wall: Wall, cardIds: readonly string[]): Card[] {
	return cardIds.flatMap((id) => wall.cards[id] ?? []);
}

function moveTo(card: Card, to: Point | undefined): Moving[] {
	return to && (to.x !== card.x || to.y !== card.y)
		? [{ type: 'card.move', cardId: card.id, x: to.x, y: to.y }]
		: [];
}

function changeCluster(card: Card, clusterId: string | null): Moving[] {
	if (clusterId === card.clusterId) {
		return [];
	}
	return clusterId
		? [{ type: 'cluster.add', clusterId, cardId: card.id }]
		: [{ type: 'cluster.remove', clusterId: card.clusterId ?? '', cardId: card.id }];
}
