import { DomainError } from '../error';
import { change } from './apply';
import { runsTheMeeting } from './decide';
import type { EventData, Step, Undo } from './event';
import type { Wall } from './state';

/** What somebody did in one go, and the steps that take it back. */
export interface Act {
	readonly actorId: string;
	/** The `act` of its commands, when they named one. */
	readonly act: string | null;
	readonly commandIds: readonly string[];
	/** In the order in which they take back: the last command first. */
	readonly inverse: readonly Step[];
}

/**
 * The steps that take a step back, worked out on the wall *before* it. None for what runs the meeting, and none for a
 * withdrawal: words that were taken back do not return by an undo.
 */
export function inverse(before: Wall, data: EventData): Step[] {
	if (data.type === 'undo' || data.type === 'card.withdrawn' || isMeeting(data)) {
		return [];
	}
	switch (data.type) {
		case 'card.add':
			return [{ type: 'card.remove', cardId: data.cardId }];
		case 'card.move': {
			const card = before.cards[data.cardId];
			return card ? [{ type: 'card.move', cardId: card.id, x: card.x, y: card.y }] : [];
		}
		case 'card.edit': {
			const text = before.cards[data.cardId]?.text;
			return text ? [{ type: 'card.edit', cardId: data.cardId, text }] : [];
		}
		case 'card.remove': {
			const card = before.cards[data.cardId];
			if (!card) {
				return [];
			}
			const { id: cardId, ...fields } = card;
			return [{ type: 'card.add', cardId, ...fields }];
		}
		case 'cluster.create':
			return [
				{ type: 'cluster.dissolve', clusterId: data.clusterId },
				...data.cardIds.flatMap((cardId) => toFormer(before, cardId))
			];
		case 'cluster.rename': {
			const title = before.clusters[data.clusterId]?.title;
			return title ? [{ type: 'cluster.rename', clusterId: data.clusterId, title }] : [];
		}
		case 'cluster.add': {
			const former = toFormer(before, data.cardId);
			const { clusterId, cardId } = data;
			return former.length ? former : [{ type: 'cluster.remove', clusterId, cardId }];
		}
		case 'cluster.remove':
			return [{ type: 'cluster.add', clusterId: data.clusterId, cardId: data.cardId }];
		case 'cluster.merge':
		case 'cluster.dissolve':
			return revive(before, data.clusterId);
		case 'vote.cast':
			return [{ ...data, type: 'vote.retract' }];
		case 'vote.retract':
			return [{ ...data, type: 'vote.cast' }];
		default:
			return [];
	}
}

/**
 * An undo of the sender's own latest act that others have not made impossible meanwhile. Earlier acts of which nothing
 * is left to take back are passed over, and count as undone.
 *
 * @throws DomainError `nothing_to_undo`, `frozen`
 */
export function decideUndo(wall: Wall, acts: readonly Act[], actorId: string): Undo {
	if (wall.phase === 'frozen') {
		throw new DomainError('frozen');
	}
	const undoes: string[] = [];
	for (const act of acts.toReversed().filter((act) => act.actorId === actorId)) {
		undoes.push(...act.commandIds);
		const steps = effective(wall, act.inverse);
		if (steps.length) {
			return { type: 'undo', undoes, steps };
		}
	}
	throw new DomainError('nothing_to_undo');
}

/** Only the steps that still change something, each seen after those before it. */
function effective(wall: Wall, steps: readonly Step[]): Step[] {
	const kept: Step[] = [];
	let now = wall;
	for (const step of steps) {
		if (fits(now, step)) {
			const next = change(now, step);
			kept.push(step);
			now = next;
		}
	}
	return kept;
}

function fits(wall: Wall, step: Step): boolean {
	switch (step.type) {
		case 'card.add':
			return !wall.cards[step.cardId];
		case 'card.move':
		case 'card.edit':
		case 'card.remove':
			return step.cardId in wall.cards;
		case 'cluster.create':
			return !wall.clusters[step.clusterId];
		case 'cluster.rename':
		case 'cluster.dissolve':
			return step.clusterId in wall.clusters;
		case 'cluster.add':
			return step.clusterId in wall.clusters && step.cardId in wall.cards;
		case 'cluster.remove':
			return wall.cards[step.cardId]?.clusterId === step.clusterId;
		case 'vote.retract':
			return Boolean(wall.votes[step.targetId]?.[step.voterId]);
		default:
			return true;
	}
}

const isMeeting = (data: EventData) => runsTheMeeting.includes(data.type);

function toFormer(before: Wall, cardId: string): Step[] {
	const clusterId = before.cards[cardId]?.clusterId;
	return clusterId ? [{ type: 'cluster.add', clusterId, cardId }] : [];
}

function revive(before: Wall, clusterId: string): Step[] {
	const cluster = before.clusters[clusterId];
	if (!cluster) {
		return [];
	}
	const { title, order, x, y } = cluster;
	const cardIds = Object.values(before.cards)
		.filter((card) => card.clusterId === clusterId)
		.map((card) => card.id);
	return [{ type: 'cluster.create', clusterId, title, order, x, y, cardIds }];
}
