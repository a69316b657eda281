import { apply } from './apply';
import type { Command } from './command';
import { decide } from './decide';
import type { EventData, Step, WallEvent } from './event';
import { emptyWall, type Wall } from './state';
import { inverse } from './inverse';
import { decideRedo, decideUndo, type Act, type Undone } from './undo';

/** How many acts back one can undo, over all who work on the wall. */
const actsKept = 1_000;

/** A wall with what the log tells beside its state: which commands were answered, and what can be undone. */
export interface History {
	readonly wall: Wall;
	readonly acts: readonly Act[];
	/** What was taken back and can be done again, the last last. */
	readonly undone: readonly Undone[];
}

/** A wall with an empty log. */
export const emptyHistory: History = { wall: emptyWall, acts: [], undone: [] };

/** Who commands, and when (ms since 1970). */
export interface Sender {
	readonly actorId: string;
	readonly now: number;
}

/**
 * The next event of the log, when the wall accepts the command.
 *
 * @throws DomainError named as in {@link decide} and {@link decideUndo}
 */
export function receive(history: History, command: Command, sender: Sender): WallEvent {
	const { wall } = history;
	const data = decideData(history, command, sender);
	return {
		...data,
		seq: wall.seq + 1,
		commandId: command.id,
		...(command.act && { act: command.act }),
		actorId: sender.actorId,
		at: new Date(sender.now).toISOString()
	};
}

/** The history one event later; an event that it knows changes nothing. */
export function remember(history: History, event: WallEvent): History {
	if (event.seq <= history.wall.seq) {
		return history;
	}
	const { acts, undone } = withEvent(history, event);
	return {
		wall: apply(history.wall, event),
		acts: acts.slice(-actsKept),
		undone: undone.slice(-actsKept)
	};
}

function decideData(
	{ wall, acts, undone }: History,
	command: Command,
	{ actorId, now }: Sender
): EventData {
	switch (command.type) {
		case 'undo':
			return decideUndo(wall, acts, actorId, command.of);
		case 'redo':
			return decideRedo(wall, undone, actorId);
		default:
			return decide(wall, command, actorId, now);
	}
}

type Doings = Pick<History, 'acts' | 'undone'>;

function withEvent({ wall, acts, undone }: History, event: WallEvent): Doings {
	const steps = inverse(wall, event);
	const { actorId } = event;
	if (event.type === 'undo') {
		const taken = acts.filter((act) => isOf(act, event.undoes));
		const { actorId: doer = actorId } = taken[0] ?? {};
		const again = { actorId: doer, act: null, commandIds: event.undoes, inverse: steps };
		return {
			acts: acts.filter((act) => !isOf(act, event.undoes)),
			undone: [...undone, { ...again, undoneBy: actorId }]
		};
	}
	if (event.type === 'redo') {
		const redone = undone.findLast((act) => isOf(act, event.redoes));
		const again = { actorId: redone?.actorId ?? actorId, act: null };
		return {
			acts: [...acts, { ...again, commandIds: event.redoes, inverse: steps }],
			undone: undone.filter((act) => !isOf(act, event.redoes))
		};
	}
	// Whoever does something new has left what they took back behind.
	return steps.length
		? {
				acts: withSteps(acts, event, steps),
				undone: undone.filter(({ undoneBy }) => undoneBy !== actorId)
			}
		: { acts, undone };
}

function withSteps(acts: readonly Act[], event: WallEvent, steps: Step[]): readonly Act[] {
	const { actorId, commandId, act = null } = event;
	const before = acts.findLastIndex((one) => one.actorId === actorId);
	const latest = acts[before];
	if (act && latest?.act === act) {
		const commandIds = [...latest.commandIds, commandId];
		return acts.with(before, { ...latest, commandIds, inverse: [...steps, ...latest.inverse] });
	}
	return [...acts, { actorId, act, commandIds: [commandId], inverse: steps }];
}

const isOf = (act: Act, ids: readonly string[]) => act.commandIds.some((id) => ids.includes(id));
