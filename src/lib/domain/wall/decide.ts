import { DomainError } from '../error';
import type { Command } from './command';
import type { Step } from './event';
import { dotsBy, dotsPerVoter, type Card, type Cluster, type Wall } from './state';

/** Commands that run the meeting: they work on a frozen wall too, and an undo does not reach them. */
export const runsTheMeeting: readonly string[] = [
	'phase.set',
	'timer.start',
	'timer.stop',
	'spotlight.set'
];

/**
 * What a command does to a wall as it is now. Undo is decided in undo.ts, for it needs the log. Whether the consent of
 * an excerpt covers workshops is asked before this, by the service.
 *
 * @param now ms since 1970, for the timer
 * @throws DomainError `not_found` (card, cluster), `id_taken`, `invalid`, `frozen`, `out_of_range` (no dots left)
 */
export function decide(
	wall: Wall,
	command: Exclude<Command, { type: 'undo' }>,
	actorId: string,
	now: number
): Step {
	if (wall.phase === 'frozen' && !runsTheMeeting.includes(command.type)) {
		throw new DomainError('frozen');
	}
	switch (command.type) {
		case 'card.add': {
			const { cardId, excerptId = null, text = null, x, y } = command;
			refuseTaken(wall.cards[cardId], 'cardId');
			return { type: 'card.add', cardId, excerptId, text, x, y };
		}
		case 'card.move': {
			const { cardId, x, y } = command;
			card(wall, cardId);
			return { type: 'card.move', cardId, x, y };
		}
		case 'card.edit': {
			if (card(wall, command.cardId).text === null) {
				throw new DomainError('invalid', {}, 'cardId');
			}
			return { type: 'card.edit', cardId: command.cardId, text: command.text };
		}
		case 'card.remove':
			return { type: 'card.remove', cardId: card(wall, command.cardId).id };
		case 'cluster.create': {
			const { clusterId, title } = command;
			refuseTaken(wall.clusters[clusterId], 'clusterId');
			const cards = [...new Set(command.cardIds)].map((id) => card(wall, id, 'cardIds'));
			const { x = left(cards), y = top(cards) } = command;
			const cardIds = cards.map(({ id }) => id);
			return { type: 'cluster.create', clusterId, title, cardIds, order: nextOrder(wall), x, y };
		}
		case 'cluster.rename': {
			const { id: clusterId } = cluster(wall, command.clusterId);
			return { type: 'cluster.rename', clusterId, title: command.title };
		}
		case 'cluster.add': {
			const { id: clusterId } = cluster(wall, command.clusterId);
			return { type: 'cluster.add', clusterId, cardId: card(wall, command.cardId).id };
		}
		case 'cluster.remove': {
			const { id: clusterId } = cluster(wall, command.clusterId);
			if (card(wall, command.cardId).clusterId !== clusterId) {
				throw new DomainError('not_found', {}, 'cardId');
			}
			return { type: 'cluster.remove', clusterId, cardId: command.cardId };
		}
		case 'cluster.merge': {
			const { id: clusterId } = cluster(wall, command.clusterId);
			const { id: intoId } = cluster(wall, command.intoId, 'intoId');
			if (clusterId === intoId) {
				throw new DomainError('invalid', {}, 'intoId');
			}
			return { type: 'cluster.merge', clusterId, intoId };
		}
		case 'cluster.dissolve':
			return { type: 'cluster.dissolve', clusterId: cluster(wall, command.clusterId).id };
		case 'vote.cast': {
			const targetId = target(wall, command.targetId);
			if (dotsBy(wall, actorId) >= dotsPerVoter) {
				throw new DomainError('out_of_range', { limit: dotsPerVoter }, 'targetId');
			}
			return { type: 'vote.cast', targetId, voterId: actorId };
		}
		case 'vote.retract': {
			if (!wall.votes[command.targetId]?.[actorId]) {
				throw new DomainError('not_found', {}, 'targetId');
			}
			return { type: 'vote.retract', targetId: command.targetId, voterId: actorId };
		}
		case 'phase.set':
			return { type: 'phase.set', phase: command.phase };
		case 'timer.start':
			return { type: 'timer.start', startedAt: now, durationMs: command.durationMs };
		case 'timer.stop':
			return { type: 'timer.stop' };
		case 'spotlight.set': {
			const { targetId } = command;
			return { type: 'spotlight.set', targetId: targetId && target(wall, targetId) };
		}
	}
}

/** The cards on a wall that show one of these excerpts and still hold their place with words. */
export function cardsShowing(wall: Wall, excerptIds: ReadonlySet<string>): string[] {
	return Object.values(wall.cards)
		.filter((card) => card.excerptId && excerptIds.has(card.excerptId) && !card.withdrawn)
		.map((card) => card.id);
}

function card(wall: Wall, id: string, field = 'cardId'): Card {
	const found = wall.cards[id];
	if (!found) {
		throw new DomainError('not_found', {}, field);
	}
	return found;
}

function cluster(wall: Wall, id: string, field = 'clusterId'): Cluster {
	const found = wall.clusters[id];
	if (!found) {
		throw new DomainError('not_found', {}, field);
	}
	return found;
}

function target(wall: Wall, id: string): string {
	if (!wall.cards[id] && !wall.clusters[id]) {
		throw new DomainError('not_found', {}, 'targetId');
	}
	return id;
}

function refuseTaken(there: Card | Cluster | undefined, field: string): void {
	if (there) {
		throw new DomainError('id_taken', {}, field);
	}
}

function nextOrder(wall: Wall): number {
	return 1 + Math.max(0, ...Object.values(wall.clusters).map(({ order }) => order));
}

const left = (cards: Card[]) => (cards.length ? Math.min(...cards.map(({ x }) => x)) : 0);
const top = (cards: Card[]) => (cards.length ? Math.min(...cards.map(({ y }) => y)) : 0);
