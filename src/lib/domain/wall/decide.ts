import { DomainError } from '../error';
import type { Command } from './command';
import { decideCluster, type ClusterCommand } from './decide-cluster';
import type { Step } from './event';
import { card, nextOrder, refuseLocked, refuseTaken, target } from './found';
import { dotsBy, isStill, sourceOf, type Wall } from './state';

/** Commands that lead the meeting: they work on a still wall too, and an undo does not reach them. */
export const runsTheMeeting: readonly string[] = [
	'phase.set',
	'timer.start',
	'timer.stop',
	'spotlight.set',
	'votes.set',
	'freeze.set',
	'lead.set'
];

/**
 * What a command does to a wall as it is now. Undo and redo are decided in undo.ts, for they need the log. Whether the
 * consent of an excerpt covers workshops is asked before this, by the service.
 *
 * @param now ms since 1970, for the timer
 * @throws DomainError `not_found` (card, cluster), `id_taken`, `invalid`, `frozen`, `locked`, `out_of_range` (no dots
 * left), `forbidden` (another leads)
 */
export function decide(
	wall: Wall,
	command: Exclude<Command, { type: 'undo' | 'redo' }>,
	actorId: string,
	now: number
): Step {
	const isMeeting = runsTheMeeting.includes(command.type);
	if (isStill(wall) && !isMeeting && command.type !== 'ready.set') {
		throw new DomainError('frozen');
	}
	if (isMeeting && command.type !== 'lead.set' && (wall.leadId ?? actorId) !== actorId) {
		throw new DomainError('forbidden');
	}
	switch (command.type) {
		case 'card.add': {
			const { cardId, excerptId = null, mediaId = null, text = null, x, y } = command;
			refuseTaken(wall.cards[cardId], 'cardId');
			const isVeiled = wall.phase === 'think' && text !== null;
			const shows = { cardId, excerptId, text, x, y, by: actorId };
			return {
				type: 'card.add',
				...shows,
				...(mediaId && { mediaId }),
				...(isVeiled && { isVeiled })
			};
		}
		case 'card.move': {
			const { cardId, x, y } = command;
			refuseLocked(wall, card(wall, cardId, actorId));
			return { type: 'card.move', cardId, x, y };
		}
		case 'card.edit': {
			const { cardId, text } = command;
			const found = card(wall, cardId, actorId);
			refuseLocked(wall, found);
			if (found.text === null) {
				throw new DomainError('invalid', {}, 'cardId');
			}
			return { type: 'card.edit', cardId, text, ...(found.isVeiled && { isVeiled: true }) };
		}
		case 'card.remove': {
			const found = card(wall, command.cardId, actorId);
			refuseLocked(wall, found);
			return { type: 'card.remove', cardId: found.id };
		}
		case 'lock.set':
			return {
				type: 'lock.set',
				targetId: target(wall, command.targetId),
				isLocked: command.isLocked
			};
		case 'vote.cast': {
			const targetId = target(wall, command.targetId);
			if (dotsBy(wall, actorId) >= wall.dotsEach) {
				throw new DomainError('out_of_range', { limit: wall.dotsEach }, 'targetId');
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
		case 'votes.set':
			return { type: 'votes.set', dotsEach: command.dotsEach };
		case 'ready.set':
			return { type: 'ready.set', voterId: actorId, isReady: command.isReady };
		case 'freeze.set':
			return { type: 'freeze.set', isFrozen: command.isFrozen };
		case 'lead.set':
			return { type: 'lead.set', leadId: command.leadId };
		default:
			return decideCluster(wall, command satisfies ClusterCommand, actorId, nextOrder(wall));
	}
}

/** The cards on a wall that show one of these excerpts or pictures and still hold their place with words. */
export function cardsShowing(wall: Wall, sourceIds: ReadonlySet<string>): string[] {
	return Object.values(wall.cards)
		.filter((card) => sourceIds.has(sourceOf(card) ?? '') && !card.withdrawn)
		.map((card) => card.id);
}
