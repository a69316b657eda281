/** Use cases on guests: the facilitator opens a wall's door, whoever has the code comes in, without an account. */
import { DomainError, isDomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { joining, lettingIn, mostGuests, opening } from '$lib/domain/wall/guest';
import { countAttempt, forgetAttempt } from '../auth/attempt';
import { hashCode, newCode, printedCode, readCode } from '../auth/card-code';
import { hashOf, newSecret } from '../auth/secret';
import { allow, type Context } from '../context';
import { accessChannel } from '../live/hub';
import { tellNews } from '../live/wall-channel';
import * as walls from '../store/wall';
import * as guests from '../store/wall-guest';

/** The only moment at which the code can be read. */
export interface OpenDoor {
	/** As shown, `ABCD-2345`. */
	code: string;
	/** Where the code takes one; it stands after the `#`, so that no log ever sees it. */
	url: string;
	/** ISO 8601, UTC. */
	closesAt: string;
}

/** Who is in, and until when the door is open; null when it is closed. */
export interface Guests {
	closesAt: string | null;
	/** Whoever comes waits until they are let in. */
	asks: boolean;
	items: guests.Guest[];
}

/** Lets guests in, by a fresh code; an earlier code ends, and those who are in stay. */
export async function openDoor(ctx: Context, wallId: string, input: unknown): Promise<OpenDoor> {
	const found = allow(ctx, 'wall.openDoor', await walls.find(ctx.db, wallId));
	const code = newCode();
	const { hours, asks } = parse(opening, input);
	const doorClosesAt = ctx.now() + hours * 3_600_000;
	const doorHash = await hashOfDoor(ctx, code);
	await ctx.db.commit([
		guests.setDoor(ctx.db, found.id, { doorHash, doorClosesAt, doorAsks: asks })
	]);
	tellNews(ctx.live, found.id, 'guests');
	return {
		code: printedCode(code),
		url: `${ctx.origin}/join#${printedCode(code)}`,
		closesAt: iso(doorClosesAt)
	};
}

/** Ends the visit of all guests at once. */
export async function closeDoor(ctx: Context, wallId: string): Promise<void> {
	const found = allow(ctx, 'wall.openDoor', await walls.find(ctx.db, wallId));
	const inside = await guests.list(ctx.db, found.id);
	await ctx.db.commit([
		guests.setDoor(ctx.db, found.id, { doorHash: null, doorClosesAt: null }),
		guests.leave(ctx.db, found.id, ctx.now())
	]);
	inside.forEach(({ id }) => lookAgain(ctx, id));
	tellNews(ctx.live, found.id, 'guests');
}

/** Who is in. */
export async function list(ctx: Context, wallId: string): Promise<Guests> {
	const found = allow(ctx, 'wall.openDoor', await walls.find(ctx.db, wallId));
	const door = await guests.doorOf(ctx.db, found.id, ctx.now());
	return {
		closesAt: door && iso(door.closesAt),
		asks: door?.asks ?? false,
		items: door ? await guests.list(ctx.db, found.id) : []
	};
}

/** Opens for one guest who waits at the door, or for all of them; those who are in notice nothing. */
export async function letIn(
	ctx: Context,
	wallId: string,
	input: unknown,
	guestId?: string
): Promise<void> {
	const found = allow(ctx, 'wall.openDoor', await walls.find(ctx.db, wallId));
	parse(lettingIn, input);
	await ctx.db.commit([guests.letIn(ctx.db, found.id, ctx.now(), guestId)]);
	tellNews(ctx.live, found.id, 'guests');
}

/**
 * What somebody who joined finds at the door.
 *
 * @param token as `join` gave it
 * @returns `in`, `waiting`, or `closed` when they were sent out, the door is closed, or they never were here
 */
export async function knock(
	ctx: Context,
	token: string
): Promise<{ state: 'in' | 'waiting' | 'closed'; name: string }> {
	allow(ctx, 'guest.join', {});
	const found = await guests.findByToken(ctx.db, hashOf(token), ctx.now());
	const name = found?.name ?? '';
	return { state: found ? (found.isIn ? 'in' : 'waiting') : 'closed', name };
}

/** Sends one guest out. */
export async function remove(ctx: Context, wallId: string, guestId: string): Promise<void> {
	const found = allow(ctx, 'wall.openDoor', await walls.find(ctx.db, wallId));
	await ctx.db.commit([guests.leave(ctx.db, found.id, ctx.now(), guestId)]);
	lookAgain(ctx, guestId);
	tellNews(ctx.live, found.id, 'guests');
}

/**
 * Comes in by a code.
 *
 * @param address where the request comes from; guessing is slowed down by it
 * @returns the token for that wall: for the cookie of a guest, or as a bearer
 * @throws DomainError `wrong_credentials` for whatever is wrong with it, `too_many_requests`, `out_of_range` when it is full
 */
export async function join(
	ctx: Context,
	input: unknown,
	address: string
): Promise<{ token: string; wallId: string; name: string; expiresAt: string; isIn: boolean }> {
	allow(ctx, 'guest.join', {});
	const { code: typed, name } = parse(joining, input);
	const guess = { at: `door:${address}`, address };
	await countAttempt(ctx, guess);
	const code = readCode(typed);
	const hash = await hashOfDoor(ctx, code ?? 'no code at all');
	const found = await guests.findByDoor(ctx.db, hash, ctx.now());
	if (!code || !found) {
		throw new DomainError('wrong_credentials', {}, 'code');
	}
	const token = newSecret();
	const row = {
		id: ctx.newId(),
		wallId: found.id,
		name,
		tokenHash: hashOf(token),
		createdAt: ctx.now(),
		letInAt: found.doorAsks ? null : ctx.now()
	};
	await ctx.db.commit(guests.insert(ctx.db, row, mostGuests)).catch((error: unknown) => {
		throw isDomainError(error, 'stale')
			? new DomainError('out_of_range', { limit: mostGuests }, 'code')
			: error;
	});
	await forgetAttempt(ctx, guess);
	tellNews(ctx.live, found.id, 'guests');
	const expiresAt = iso(found.doorClosesAt);
	return { token, wallId: found.id, name, expiresAt, isIn: !found.doorAsks };
}

/** The code of a door is none of a card. */
const hashOfDoor = (ctx: Context, code: string) => hashCode(ctx.db, `door:${code}`);

const lookAgain = (ctx: Context, guestId: string) =>
	ctx.live.publish(accessChannel(`guest:${guestId}`), true);

const iso = (ms: number) => new Date(ms).toISOString();
