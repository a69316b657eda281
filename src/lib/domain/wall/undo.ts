import { DomainError } from '../error';
import { change } from './apply';
import { mayLieIn } from './apply-cluster';
import type { Redo, Step, Undo } from './event';
import { isStill, type Wall } from './state';

/** What somebody did in one go, and the steps that take it back. */
export interface Act {
	readonly actorId: string;
	/** The `act` of its commands, when they named one. */
	readonly act: string | null;
	readonly commandIds: readonly string[];
	/** In the order in which they take back: the last command first. */
	readonly inverse: readonly Step[];
}

/** An act that was taken back, and by whom: they can do it again. `inverse` holds the steps for that. */
export interface Undone extends Act {
	readonly undoneBy: string;
}

/**
 * An undo of the latest act, the sender's own or (`all`) anybody's, that others have not made impossible meanwhile.
 * Earlier acts of which nothing is left to take back are passed over, and count as undone.
 *
 * @throws DomainError `nothing_to_undo`, `frozen`
 */
export function decideUndo(
	wall: Wall,
	acts: readonly Act[],
	actorId: string,
	of: 'mine' | 'all' = 'mine'
): Undo {
	const { ids, steps } = latest(
		wall,
		acts.filter((act) => of === 'all' || act.actorId === actorId)
	);
	return { type: 'undo', undoes: ids, steps };
}

/**
 * Does again what the sender took back last, as far as it still fits.
 *
 * @throws DomainError `nothing_to_undo`, `frozen`
 */
export function decideRedo(wall: Wall, undone: readonly Undone[], actorId: string): Redo {
	const { ids, steps } = latest(
		wall,
		undone.filter(({ undoneBy }) => undoneBy === actorId)
	);
	return { type: 'redo', redoes: ids, steps };
}

function latest(wall: Wall, acts: readonly Act[]): { ids: string[]; steps: Step[] } {
	if (isStill(wall)) {
		throw new DomainError('frozen');
	}
	const ids: string[] = [];
	for (const act of acts.toReversed()) {
		ids.push(...act.commandIds);
		const steps = effective(wall, act.inverse);
		if (steps.length) {
			return { ids, steps };
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
		case 'lock.set':
			return step.targetId in wall.cards || step.targetId in wall.clusters;
		case 'cluster.nest':
			return step.clusterId in wall.clusters && mayLieIn(wall, step.clusterId, step.parentId);
		case 'cluster.create':
			return !wall.clusters[step.clusterId];
		case 'cluster.rename':
		case 'cluster.dissolve':
		case 'cluster.color':
		case 'cluster.order':
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
