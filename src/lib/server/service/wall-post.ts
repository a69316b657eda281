/** What becomes of the commands of one post: each is read, checked and decided for itself, in order. */
import { actorId, type Actor } from '$lib/domain/access/role';
import { DomainError, isDomainError, type ErrorName } from '$lib/domain/error';
import { idOf, parseCommand, type Command } from '$lib/domain/wall/command';
import type { WallEvent } from '$lib/domain/wall/event';
import { receive, remember, type Sender } from '$lib/domain/wall/history';
import type { Wall } from '$lib/domain/wall/state';
import type { Log } from '../store/wall-log';
import type { Decision } from '../store/wall-turn';
import { guardsCovered, type Asked } from '../store/wall-words';

/** What became of the commands of one post, each by its id. */
export interface Outcome {
	accepted: { id: string; seq: number }[];
	rejected: { id: string | null; name: ErrorName; field?: string }[];
}

/** A command as it was posted, or what is wrong with it. */
export type Input = { id: string | null } & ({ command: Command } | { error: DomainError });

/** What the consent gate said of all that a post brings in. */
export interface Gate {
	asked: Asked;
	known: ReadonlySet<string>;
	/** Whether its masking was gone through, by id. */
	covered: ReadonlyMap<string, boolean>;
}

/** Reads one command of a post. */
export function readCommand(input: unknown): Input {
	try {
		const command = parseCommand(input);
		return { id: command.id, command };
	} catch (error) {
		if (isDomainError(error)) {
			return { id: idOf(input), error };
		}
		throw error;
	}
}

/** The excerpts, pictures and recordings that a post brings in. */
export function sourcesIn(inputs: readonly Input[]): { excerptIds: string[]; mediaIds: string[] } {
	return sourcesOf(
		inputs.flatMap((input) =>
			'command' in input && input.command.type === 'card.add' ? [input.command] : []
		)
	);
}

/**
 * Decides a post on the log as it is. A command that was answered before makes no event and gets its number again.
 *
 * @param now ms since 1970
 */
export function decidePost(
	{ actor, now }: { actor: Actor; now: number },
	{ history, seqOf }: Log,
	inputs: readonly Input[],
	{ asked, known, covered }: Gate
): Decision<Outcome> {
	const sender: Sender = { actorId: actorId(actor), now };
	const answer: Outcome = { accepted: [], rejected: [] };
	const events: WallEvent[] = [];
	const made = new Map<string, number>();
	const brought: Adding[] = [];
	let after = history;
	for (const input of inputs) {
		try {
			if ('error' in input) {
				throw input.error;
			}
			const { command } = input;
			checkGuest(actor, command, after.wall);
			let seq = seqOf(command.id) ?? made.get(command.id);
			if (seq === undefined) {
				checkCovered(command, known, covered);
				const event = receive(after, command, sender);
				after = remember(after, event);
				events.push(event);
				seq = event.seq;
				made.set(command.id, seq);
				if (command.type === 'card.add') {
					brought.push(command);
				}
			}
			answer.accepted.push({ id: command.id, seq });
		} catch (error) {
			if (!isDomainError(error)) {
				throw error;
			}
			const { reason: name, field } = error;
			answer.rejected.push({ id: input.id, name, ...(field && { field }) });
		}
	}
	return { events, after, guards: guardsCovered({ ...asked, ...sourcesOf(brought) }), answer };
}

/** Guests write notes, place dots and say that they are ready; what lies on the wall is the staff's to arrange. */
const forGuests: readonly Command['type'][] = [
	'card.add',
	'vote.cast',
	'vote.retract',
	'ready.set',
	'undo',
	'redo'
];

function checkGuest(actor: Actor, command: Command, wall: Wall): void {
	if (actor.kind !== 'guest') {
		return;
	}
	const isOwnNote =
		(command.type === 'card.edit' || command.type === 'card.remove') &&
		wall.cards[command.cardId]?.by === actorId(actor);
	const bringsWords = command.type === 'card.add' && !command.text;
	const isForAll = command.type === 'undo' && command.of === 'all';
	if (!isOwnNote && (bringsWords || isForAll || !forGuests.includes(command.type))) {
		throw new DomainError('forbidden');
	}
}

function checkCovered(
	command: Command,
	known: ReadonlySet<string>,
	covered: ReadonlyMap<string, boolean>
): void {
	const source = command.type === 'card.add' && (command.excerptId ?? command.mediaId);
	if (!source) {
		return;
	}
	const field = command.excerptId ? 'excerptId' : 'mediaId';
	const isReady = covered.get(source);
	if (isReady === undefined) {
		throw new DomainError(known.has(source) ? 'consent_missing' : 'not_found', {}, field);
	}
	if (!isReady) {
		throw new DomainError('masking_missing', {}, field);
	}
}

type Adding = Extract<Command, { type: 'card.add' }>;

const sourcesOf = (adding: readonly Adding[]) => ({
	excerptIds: [...new Set(adding.flatMap(({ excerptId }) => excerptId ?? []))],
	mediaIds: [...new Set(adding.flatMap(({ mediaId }) => mediaId ?? []))]
});
