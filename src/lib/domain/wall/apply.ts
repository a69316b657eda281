import { clusterStep, type ClusterStep } from './apply-cluster';
import type { EventData, Step, WallEvent } from './event';
import type { Card, Wall } from './state';
import { withCards } from './with';

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
	return data.type === 'undo' || data.type === 'redo'
		? data.steps.reduce(step, wall)
		: step(wall, data);
}

function step(wall: Wall, data: Step): Wall {
	switch (data.type) {
		case 'card.add': {
			const card = cardOf(wall, data);
			return { ...wall, cards: { ...wall.cards, [card.id]: card } };
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
		case 'lock.set':
			return locked(wall, data.targetId, data.isLocked);
		case 'vote.cast':
			return withDots(wall, data.targetId, data.voterId, 1);
		case 'vote.retract':
			return withDots(wall, data.targetId, data.voterId, -1);
		case 'phase.set':
			return unveiled({ ...wall, phase: data.phase, ready: {} });
		case 'timer.start':
			return { ...wall, timer: { startedAt: data.startedAt, durationMs: data.durationMs } };
		case 'timer.stop':
			return { ...wall, timer: null };
		case 'spotlight.set':
			return { ...wall, spotlight: data.targetId };
		case 'votes.set':
			return { ...wall, dotsEach: data.dotsEach };
		case 'ready.set':
			return withReady(wall, data.voterId, data.isReady);
		case 'freeze.set':
			return { ...wall, isFrozen: data.isFrozen };
		case 'lead.set':
			return { ...wall, leadId: data.leadId };
		default:
			return clusterStep(wall, data satisfies ClusterStep);
	}
}

function cardOf(wall: Wall, data: Extract<Step, { type: 'card.add' }>): Card {
	const { cardId: id, excerptId, mediaId = null, text, x, y, by = null } = data;
	const { withdrawn = false, isVeiled = false, isLocked = false } = data;
	const clusterId = data.clusterId && wall.clusters[data.clusterId] ? data.clusterId : null;
	// What comes back by an undo when others may read again is read by them.
	const veiled = isVeiled && wall.phase === 'think';
	return {
		id,
		excerptId,
		mediaId,
		text,
		x,
		y,
		clusterId,
		withdrawn,
		by,
		isVeiled: veiled,
		isLocked
	};
}

function locked(wall: Wall, id: string, isLocked: boolean): Wall {
	const cluster = wall.clusters[id];
	return cluster
		? { ...wall, clusters: { ...wall.clusters, [id]: { ...cluster, isLocked } } }
		: withCards(wall, [id], { isLocked });
}

/** Private notes are for all to read as soon as the private time is over. */
function unveiled(wall: Wall): Wall {
	const veiled = Object.values(wall.cards).filter(({ isVeiled }) => isVeiled);
	return wall.phase === 'think' || veiled.length === 0
		? wall
		: withCards(
				wall,
				veiled.map(({ id }) => id),
				{ isVeiled: false }
			);
}

function withReady(wall: Wall, voterId: string, isReady: boolean): Wall {
	const { [voterId]: _before, ...others } = wall.ready;
	return { ...wall, ready: isReady ? { ...others, [voterId]: true } : others };
}

function withDots(wall: Wall, targetId: string, voterId: string, by: 1 | -1): Wall {
	const { [targetId]: onTarget = {}, ...others } = wall.votes;
	const { [voterId]: mine = 0, ...rest } = onTarget;
	const left = Math.max(0, mine + by);
	const dots = left ? { ...rest, [voterId]: left } : rest;
	return { ...wall, votes: Object.keys(dots).length ? { ...others, [targetId]: dots } : others };
}
