/** Walls out of walls: a state as commands that build it again, with ids of its own. */
import type { Intent } from './command';
import { clustersIn, type Card, type Wall } from './state';

/**
 * What rebuilds a wall elsewhere: its cards (of the clusters named, or all), its clusters as they lie in each other, and
 * where all of it is. Withdrawn and veiled cards are left behind; dots, timer and phase belong to the meeting that was.
 *
 * @param only clusters to take along; null takes all, cards that stand alone too
 * @param by   how far everything is moved aside
 */
export function rebuilding(
	wall: Wall,
	newId: () => string,
	{
		only = null,
		by = { x: 0, y: 0 }
	}: { only?: readonly string[] | null; by?: { x: number; y: number } } = {}
): Intent[] {
	const clusters = [
		...clustersIn(wall, null),
		...Object.values(wall.clusters).filter(isInner)
	].filter(
		({ id, parentId }) => only === null || only.includes(id) || only.includes(parentId ?? '')
	);
	const kept = new Set(clusters.map(({ id }) => id));
	const cards = Object.values(wall.cards).filter(
		(card) => !card.withdrawn && !card.isVeiled && (only === null || kept.has(card.clusterId ?? ''))
	);
	const idOf = new Map([...cards, ...clusters].map(({ id }) => [id, newId()]));
	const named = (id: string) => idOf.get(id) ?? '';
	return [
		...cards.map((card) => adding(card, named(card.id), by)),
		...clusters.flatMap(({ id, title, color, parentId, x, y }): Intent[] => {
			const own = cards.filter(({ clusterId }) => clusterId === id);
			const at = { x: x + by.x, y: y + by.y };
			const cardIds = own.map((card) => named(card.id));
			return [
				{ type: 'cluster.create', clusterId: named(id), title, cardIds, ...at },
				...(color === null
					? []
					: [{ type: 'cluster.color' as const, clusterId: named(id), color }]),
				...(parentId === null || !kept.has(parentId)
					? []
					: [{ type: 'cluster.nest' as const, clusterId: named(id), parentId: named(parentId) }])
			];
		})
	];
}

const isInner = ({ parentId }: { parentId: string | null }) => parentId !== null;

function adding(card: Card, cardId: string, by: { x: number; y: number }): Intent {
	const { excerptId, mediaId, text } = card;
	const at = { x: card.x + by.x, y: card.y + by.y };
	return { type: 'card.add', cardId, excerptId, mediaId, text, ...at };
}
