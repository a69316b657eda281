/** What changes a wall: commands of those who work on it, and words that are taken back. */
import { DomainError } from '$lib/domain/error';
import { commandsAtOnce, parsePost, type Intent } from '$lib/domain/wall/command';
import { cardsShowing } from '$lib/domain/wall/decide';
import type { WallEvent } from '$lib/domain/wall/event';
import { remember, type History } from '$lib/domain/wall/history';
import { allow, today, type Context } from '../context';
import type { Change } from '../db/open';
import { saidOf, tellNews, wallChannel } from '../live/wall-channel';
import { guardHeld, heldBy } from '../store/member';
import * as walls from '../store/wall';
import { guardInside, isInside } from '../store/wall-guest';
import { inTurn } from '../store/wall-turn';
import { closedOf, coveredOf, knownOf } from '../store/wall-words';
import { keepPace } from './wall-pace';
import { decidePost, readCommand, sourcesIn, type Gate, type Outcome } from './wall-post';
import { retellRounds } from './weighing-told';

export type { Outcome };

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
	wall: { id: string; initiativeId: string },
	posted: readonly unknown[]
): Promise<Outcome> {
	const { id: wallId, initiativeId } = wall;
	const inputs = posted.map(readCommand);
	const asked = { initiativeId, today: today(ctx), ...sourcesIn(inputs) };
	return inTurn(ctx.db, wallId, {
		size: posted.length,
		decide: async (log) => {
			const stay = await stillHere(ctx, wall);
			const by = { actor: ctx.actor, now: ctx.now() };
			const decided = decidePost(by, log, inputs, await gateOf(ctx, asked));
			return { ...decided, guards: [...stay, ...decided.guards] };
		},
		tell: (events) => tell(ctx, wallId, events)
	});
}

/**
 * A guest may be sent out, and somebody of the staff may lose their role, while their post waits for its turn.
 *
 * @returns what must still hold when it is written
 */
async function stillHere(ctx: Context, wall: { initiativeId: string }): Promise<Change[]> {
	const { db, actor } = ctx;
	if (actor.kind === 'guest') {
		if (!(await isInside(db, actor.guestId))) {
			throw new DomainError('not_signed_in');
		}
		return [guardInside(actor.guestId)];
	}
	if (actor.kind !== 'user' && actor.kind !== 'token') {
		return [];
	}
	const { userId } = actor;
	const held = await heldBy(db, userId, wall.initiativeId);
	const memberships = actor.memberships.filter(
		({ initiativeId, role }) => initiativeId === wall.initiativeId && held.includes(role)
	);
	allow({ ...ctx, actor: { ...actor, memberships } }, 'wall.command', wall);
	return [guardHeld({ ...wall, userId }, held)];
}

/** Nothing is asked for a post that brings nothing in. */
async function gateOf({ db }: Context, asked: Gate['asked']): Promise<Gate> {
	return asked.excerptIds?.length || asked.mediaIds?.length
		? { asked, known: await knownOf(db, asked), covered: await coveredOf(db, asked) }
		: { asked, known: new Set(), covered: new Map() };
}

function tell(ctx: Context, wallId: string, events: readonly WallEvent[]): void {
	events.forEach((event) => ctx.live.publish(wallChannel(wallId), saidOf(event)));
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
	const { initiativeId, storytellerId } = allow(ctx, 'consent.record', subject);
	const closed = await closedOf(ctx.db, { initiativeId, today: today(ctx) }, storytellerId);
	const wallIds = await walls.wallsShowing(ctx.db, storytellerId);
	// Side by side: their writes then wait for the disk together.
	const reached = await Promise.all(
		wallIds.map((wallId) =>
			inTurn(ctx.db, wallId, {
				size: 1,
				decide: ({ history }) => {
					const cardIds = cardsShowing(history.wall, closed);
					const events = cardIds.length ? [withdrawn(ctx, history, cardIds)] : [];
					const after = events.reduce(remember, history);
					return Promise.resolve({ events, after, guards: [], answer: cardIds.length });
				},
				tell: (events) => tell(ctx, wallId, events)
			})
		)
	);
	// What was said about those cards is erased with them.
	wallIds.forEach((wallId) => tellNews(ctx.live, wallId, 'claims'));
	await retellRounds(ctx, initiativeId);
	return reached.reduce((sum, cards) => sum + cards, 0);
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
