import type { EventData, Step, WallEvent } from './event';
import type { Card, Wall } from './state';

/**
 * The one reducer, shared by browser and server. An event that was applied before changes nothing, so a stream may say
 * the same thing twice.
 *
 * @throws RangeError when events are missing between the wall and this event: read the wall again
 */
export function apply(wall: Wall, event: WallEvent): Wall {
	if (event.seq <= wall.seq) {
		return wall;
	}
	if (event.seq !== wall.seq + 1) {
		throw new RangeError(`event ${event.seq} after ${wall.seq}`);
	}
	return { ...change(wall, event), seq: event.seq };
}

/** What an event's data does, its number aside. Steps that point at what is gone do nothing. */
export function change(wall: Wall, data: EventData): Wall {
	return data.type === 'undo' ? data.steps.reduce(step, wall) : step(wall, data);
}

function step(wall: Wall, data: Step): Wall {
	switch (data.type) {
		case 'card.add': {
			const { cardId: id, excerptId, text, x, y, withdrawn = false } = data;
			const clusterId = data.clusterId && wall.clusters[data.clusterId] ? data.clusterId : null;
			const card: Card = { id, excerptId, text, x, y, clusterId, withdrawn };
			return { ...wall, cards: { ...wall.cards, [id]: card } };
		}
		case 'card.move':
			return withCards(wall, [data.cardId], { x: data.x, y: data.y });
		case 'card.edit':
			return withCards(wall, [data.cardId], { text: data.text });
		case 'card.remove': {
			const { [data.cardId]: _removed, ...cards } = wall.cards;
			return { ...wall, cards };
		}
		case 'card.withdrawn':
			return withCards(wall, data.cardIds, { withdrawn: true });
		case 'cluster.create': {
			const { clusterId: id, title, order, x, y, cardIds } = data;
			const clusters = { ...wall.clusters, [id]: { id, title, order, x, y } };
			return withCards({ ...wall, clusters }, cardIds, { clusterId: id });
		}
		case 'cluster.rename': {
			const cluster = wall.clusters[data.clusterId];
			if (!cluster) {
				return wall;
			}
			const renamed = { ...cluster, title: data.title };
			return { ...wall, clusters: { ...wall.clusters, [cluster.id]: renamed } };
		}
		case 'cluster.add':
			return wall.clusters[data.clusterId]
				? withCards(wall, [data.cardId], { clusterId: data.clusterId })
				: wall;
		case 'cluster.remove':
			return wall.cards[data.cardId]?.clusterId === data.clusterId
				? withCards(wall, [data.cardId], { clusterId: null })
				: wall;
		case 'cluster.merge':
			return wall.clusters[data.intoId] ? emptyInto(wall, data.clusterId, data.intoId) : wall;
		case 'cluster.dissolve':
			return emptyInto(wall, data.clusterId, null);
		case 'vote.cast':
			return withDots(wall, data.targetId, data.voterId, 1);
		case 'vote.retract':
			return withDots(wall, data.targetId, data.voterId, -1);
		case 'phase.set':
			return { ...wall, phase: data.phase };
		case 'timer.start':
			return { ...wall, timer: { startedAt: data.startedAt, durationMs: data.durationMs } };
		case 'timer.stop':
			return { ...wall, timer: null };
		case 'spotlight.set':
			return { ...wall, spotlight: data.targetId };
	}
}

function withCards(wall: Wall, ids: readonly string[], fields: Partial<Card>): Wall {
	const cards = { ...wall.cards };
	for (const id of ids) {
		const card = cards[id];
		if (card) {
			cards[id] = { ...card, ...fields };
		}
	}
	return { ...wall, cards };
}

function emptyInto(wall: Wall, clusterId: string, intoId: string | null): Wall {
	const { [clusterId]: _gone, ...clusters } = wall.clusters;
	const ids = Object.keys(wall.cards).filter((id) => wall.cards[id]?.clusterId === clusterId);
	return withCards({ ...wall, clusters }, ids, { clusterId: intoId });
}

function withDots(wall: Wall, targetId: string, voterId: string, by: 1 | -1): Wall {
	const { [targetId]: onTarget = {}, ...others } = wall.votes;
	const { [voterId]: mine = 0, ...rest } = onTarget;
	const left = Math.max(0, mine + by);
	const dots = left ? { ...rest, [voterId]: left } : rest;
	return { ...wall, votes: Object.keys(dots).length ? { ...others, [targetId]: dots } : others };
}
