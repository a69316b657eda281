import { apply } from './apply';
import type { Command } from './command';
import { decide } from './decide';
import type { WallEvent } from './event';
import { emptyWall, type Wall } from './state';
import { decideUndo, inverse, type Act } from './undo';

/** How many acts back one can undo, over all who work on the wall. */
const actsKept = 1_000;

/** A wall with what the log tells beside its state: which commands were answered, and what can be undone. */
export interface History {
	readonly wall: Wall;
	readonly acts: readonly Act[];
}

/** A wall with an empty log. */
export const emptyHistory: History = { wall: emptyWall, acts: [] };

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
	const { wall, acts } = history;
	const data =
		command.type === 'undo'
			? decideUndo(wall, acts, sender.actorId)
			: decide(wall, command, sender.actorId, sender.now);
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
	return { wall: apply(history.wall, event), acts: withEvent(history, event).slice(-actsKept) };
}

function withEvent({ wall, acts }: History, event: WallEvent): readonly Act[] {
	if (event.type === 'undo') {
		return acts.filter((act) => !act.commandIds.some((id) => event.undoes.includes(id)));
	}
	const steps = inverse(wall, event);
	if (!steps.length) {
		return acts;
	}
	const { actorId, commandId, act = null } = event;
	const before = acts.findLastIndex((one) => one.actorId === actorId);
	const latest = acts[before];
	if (act && latest?.act === act) {
		const commandIds = [...latest.commandIds, commandId];
		return acts.with(before, { ...latest, commandIds, inverse: [...steps, ...latest.inverse] });
	}
	return [...acts, { actorId, act, commandIds: [commandId], inverse: steps }];
}
