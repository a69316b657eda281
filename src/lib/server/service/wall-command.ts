/** What changes a wall: commands of those who work on it, and words that are taken back. */
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError, type ErrorName } from '$lib/domain/error';
import {
	commandsAtOnce,
	idOf,
	parseCommand,
	parsePost,
	type Command,
	type Intent
} from '$lib/domain/wall/command';
import { cardsShowing } from '$lib/domain/wall/decide';
import type { WallEvent } from '$lib/domain/wall/event';
import { receive, remember, type History } from '$lib/domain/wall/history';
import type { Wall } from '$lib/domain/wall/state';
import { allow, today, type Context } from '../context';
import type { Change } from '../db/open';
import { saidOf, wallChannel } from '../live/wall-channel';
import * as walls from '../store/wall';
import { heardOf, inTurn, readLog, type Log } from '../store/wall-log';
import { closedOf, coveredOf, guardsCovered, knownOf, type Asked } from '../store/wall-words';
import { keepPace } from './wall-pace';

/** What became of the commands of one post, each by its id. */
export interface Outcome {
	accepted: { id: string; seq: number }[];
	rejected: { id: string | null; name: ErrorName; field?: string }[];
}

/** How often a write is tried again when another process was faster. */
const attempts = 5;

/**
 * Does what it can of a post, in order: one batch for all that is accepted. A command that was answered before changes
 * nothing and gets the same number again.
 *
 * @throws DomainError when the post as a whole cannot be read, or comes too fast (`too_many_requests`); single commands
 * are rejected by name instead
 */
export async function command(ctx: Context, wallId: string, body: unknown): Promise<Outcome> {
	const { initiativeId } = allow(ctx, 'wall.command', await walls.find(ctx.db, wallId));
	const posted = parsePost(body);
	const by = { actor: ctx.actor, wallId, count: posted.length, now: ctx.now() };
	keepPace(ctx.db, by);
	return perform(ctx, { id: wallId, initiativeId }, posted);
}

/** Hangs a state up on a wall: what builds it, a post at a time, through the same checks. */
export async function build(
	ctx: Context,
	wallId: string,
	intents: readonly Intent[]
): Promise<void> {
	const { initiativeId } = allow(ctx, 'wall.fill', await walls.find(ctx.db, wallId));
	for (let at = 0; at < intents.length; at += commandsAtOnce) {
		const some = intents.slice(at, at + commandsAtOnce);
		const numbered = some.map((intent) => ({ id: ctx.newId(), ...intent }));
		const { rejected } = await perform(ctx, { id: wallId, initiativeId }, numbered);
		const [first] = rejected;
		if (first) {
			throw new DomainError(first.name, {}, first.field);
		}
	}
}

async function perform(
	ctx: Context,
	{ id: wallId, initiativeId }: { id: string; initiativeId: string },
	posted: readonly unknown[]
): Promise<Outcome> {
	const inputs = posted.map(read);
	return inTurn(ctx.db, wallId, () =>
		append(ctx, wallId, async (log) => {
			const asked = { initiativeId, today: today(ctx), ...sourcesIn(inputs) };
			const known = await knownOf(ctx.db, asked);
			const covered = await coveredOf(ctx.db, asked);
			return decideAll(ctx, log, inputs, { asked, known, covered });
		})
	);
}

/**
 * Takes the words of a young person off every wall where consent no longer covers them: wordless cards stay, and open
 * browsers drop the words at once. To be called after each withdrawal and each decision on consent; the reading of a
 * wall asks the gate anyway.
 *
 * @returns how many cards lost their words
 */
export async function tombstone(
	ctx: Context,
	subject: { initiativeId: string; storytellerId: string }
): Promise<number> {
	const { initiativeId, storytellerId } = allow(ctx, 'withdrawal.create', subject);
	const closed = await closedOf(ctx.db, { initiativeId, today: today(ctx) }, storytellerId);
	let reached = 0;
	for (const wallId of await walls.wallsShowing(ctx.db, storytellerId)) {
		reached += await inTurn(ctx.db, wallId, () =>
			append(ctx, wallId, ({ history }) => {
				const cardIds = cardsShowing(history.wall, closed);
				const events = cardIds.length ? [withdrawn(ctx, history, cardIds)] : [];
				return Promise.resolve({ events, guards: [], answer: cardIds.length });
			})
		);
	}
	return reached;
}

/** What a reading of the log leads to. */
interface Decision<T> {
	events: WallEvent[];
	guards: Change[];
	answer: T;
}

/** Reads, decides, commits and publishes; decides anew when the wall or a consent changed in between. */
async function append<T>(
	ctx: Context,
	wallId: string,
	decide: (log: Log) => Promise<Decision<T>>
): Promise<T> {
	for (let attempt = 1; ; attempt++) {
		const row = await walls.find(ctx.db, wallId);
		const log = await readLog(ctx.db, wallId, row?.seq ?? 0);
		const { events, guards, answer } = await decide(log);
		if (events.length === 0) {
			return answer;
		}
		const before = log.history.wall;
		const after = events.reduce(remember, log.history).wall;
		try {
			await ctx.db.commit([...guards, ...walls.append(ctx.db, wallId, events, before, after)]);
		} catch (error) {
			if (attempt < attempts && isDomainError(error, 'stale')) {
				continue;
			}
			throw error;
		}
		heardOf(ctx.db, wallId, events);
		events.forEach((event) => ctx.live.publish(wallChannel(wallId), saidOf(event)));
		return answer;
	}
}

type Input = { id: string | null } & ({ command: Command } | { error: DomainError });

function read(input: unknown): Input {
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

/** What the consent gate said of all that a post brings in. */
interface Gate {
	asked: Asked;
	known: ReadonlySet<string>;
	/** Whether its masking was gone through, by id. */
	covered: ReadonlyMap<string, boolean>;
}

function decideAll(
	ctx: Context,
	{ history, seqOf }: Log,
	inputs: Input[],
	{ asked, known, covered }: Gate
): Decision<Outcome> {
	const sender = { actorId: actorId(ctx.actor), now: ctx.now() };
	const answer: Outcome = { accepted: [], rejected: [] };
	const events: WallEvent[] = [];
	const made = new Map<string, number>();
	const brought: Adding[] = [];
	let now = history;
	for (const input of inputs) {
		try {
			if ('error' in input) {
				throw input.error;
			}
			const { command } = input;
			checkGuest(ctx, command, now.wall);
			let seq = seqOf.get(command.id) ?? made.get(command.id);
			if (seq === undefined) {
				checkCovered(command, known, covered);
				const event = receive(now, command, sender);
				now = remember(now, event);
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
	return { events, guards: guardsCovered({ ...asked, ...sourcesOf(brought) }), answer };
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

function checkGuest({ actor }: Context, command: Command, wall: Wall): void {
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

const sourcesIn = (inputs: Input[]) =>
	sourcesOf(
		inputs.flatMap((input) =>
			'command' in input && input.command.type === 'card.add' ? [input.command] : []
		)
	);

const sourcesOf = (adding: readonly Adding[]) => ({
	excerptIds: [...new Set(adding.flatMap(({ excerptId }) => excerptId ?? []))],
	mediaIds: [...new Set(adding.flatMap(({ mediaId }) => mediaId ?? []))]
});

function withdrawn(ctx: Context, { wall }: History, cardIds: string[]): WallEvent {
	return {
		type: 'card.withdrawn',
		cardIds,
		seq: wall.seq + 1,
		commandId: ctx.newId(),
		// Who took words back is nobody's business on a wall.
		actorId: 'withdrawal',
		at: new Date(ctx.now()).toISOString()
	};
}
