/** What changes a wall: commands of those who work on it, and words that are taken back. */
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError, type ErrorName } from '$lib/domain/error';
import { idOf, parseCommand, parsePost, type Command } from '$lib/domain/wall/command';
import { cardsShowing } from '$lib/domain/wall/decide';
import type { WallEvent } from '$lib/domain/wall/event';
import { receive, remember, type History } from '$lib/domain/wall/history';
import { allow, today, type Context } from '../context';
import type { Change } from '../db/open';
import { saidOf, wallChannel } from '../live/wall-channel';
import * as walls from '../store/wall';
import { heardOf, inTurn, readLog, type Log } from '../store/wall-log';
import { closedOf, coveredOf, guardCovered, knownOf, type Asked } from '../store/wall-words';

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
 * @throws DomainError when the post as a whole cannot be read; single commands are rejected by name instead
 */
export async function command(ctx: Context, wallId: string, body: unknown): Promise<Outcome> {
	const { initiativeId } = allow(ctx, 'wall.command', await walls.find(ctx.db, wallId));
	const inputs = parsePost(body).map(read);
	return inTurn(ctx.db, wallId, () =>
		append(ctx, wallId, async (log) => {
			const asked = { initiativeId, today: today(ctx), excerptIds: excerptsIn(inputs) };
			const known = await knownOf(ctx.db, initiativeId, asked.excerptIds);
			const covered = await coveredOf(ctx.db, asked);
			return decideAll(ctx, log, inputs, asked, known, covered);
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

function decideAll(
	ctx: Context,
	{ history, seqOf }: Log,
	inputs: Input[],
	asked: Asked,
	known: ReadonlySet<string>,
	covered: ReadonlyMap<string, boolean>
): Decision<Outcome> {
	const sender = { actorId: actorId(ctx.actor), now: ctx.now() };
	const answer: Outcome = { accepted: [], rejected: [] };
	const events: WallEvent[] = [];
	const made = new Map<string, number>();
	const brought = new Set<string>();
	let now = history;
	for (const input of inputs) {
		try {
			if ('error' in input) {
				throw input.error;
			}
			const { command } = input;
			checkGuest(ctx, command);
			let seq = seqOf.get(command.id) ?? made.get(command.id);
			if (seq === undefined) {
				checkCovered(command, known, covered);
				const event = receive(now, command, sender);
				now = remember(now, event);
				events.push(event);
				seq = event.seq;
				made.set(command.id, seq);
				if (command.type === 'card.add' && command.excerptId) {
					brought.add(command.excerptId);
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
	const excerptIds = [...brought];
	const guards = excerptIds.length ? [guardCovered({ ...asked, excerptIds })] : [];
	return { events, guards, answer };
}

/** Guests write notes and place dots; what lies on the wall is the staff's to arrange. */
const forGuests: readonly Command['type'][] = ['card.add', 'vote.cast', 'vote.retract', 'undo'];

function checkGuest({ actor }: Context, command: Command): void {
	const bringsWords = command.type === 'card.add' && Boolean(command.excerptId);
	if (actor.kind === 'guest' && (bringsWords || !forGuests.includes(command.type))) {
		throw new DomainError('forbidden');
	}
}

function checkCovered(
	command: Command,
	known: ReadonlySet<string>,
	covered: ReadonlyMap<string, boolean>
): void {
	if (command.type !== 'card.add' || !command.excerptId) {
		return;
	}
	const isReady = covered.get(command.excerptId);
	if (isReady === undefined) {
		const isKnown = known.has(command.excerptId);
		throw new DomainError(isKnown ? 'consent_missing' : 'not_found', {}, 'excerptId');
	}
	if (!isReady) {
		throw new DomainError('masking_missing', {}, 'excerptId');
	}
}

function excerptsIn(inputs: Input[]): string[] {
	const ids = inputs.flatMap((input) =>
		'command' in input && input.command.type === 'card.add' ? (input.command.excerptId ?? []) : []
	);
	return [...new Set(ids)];
}

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
