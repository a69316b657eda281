/** Use cases on the device that a young person's own place is opened on: whose it is, and the PIN that opens it again. */
import { ownerSaid, perPin, pinChoice, pinTries, typedPin } from '$lib/domain/account/pin';
import { guardianQuietTime, quietTime, type Owner } from '$lib/domain/account/place';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { countAttempt, countUse, forgetAttempt } from '../auth/attempt';
import { hashPassword, isPasswordOf } from '../auth/password';
import { hashOf, newSecret } from '../auth/secret';
import { newVisit } from '../auth/visit';
import { allow, today, type Context } from '../context';
import * as cards from '../store/card';
import * as devices from '../store/own-device';
import * as storytellers from '../store/storyteller';
import { ownPerson } from './reading';

/** A device that nobody opens for so long forgets the card; in ms. */
const remembered = 180 * 24 * 3_600_000;

/** What a browser holds: the token of the visit, and the secret of a device that remembers a card; empty where there is none. */
export interface Held {
	visit: string;
	device: string;
}

/** What the place needs to know of the device that it is shown on. */
export interface Place {
	/** Null for a guardian, who is not asked. */
	owner: Owner | null;
	/** How long nobody need touch it until it closes, ms. */
	quietTime: number;
}

/** @param visit from the visit cookie */
export async function mine(ctx: Context, visit: string): Promise<Place> {
	const person = allow(ctx, 'place.stay', await personOfVisit(ctx));
	if (ctx.actor.kind === 'guardian') {
		return { owner: null, quietTime: guardianQuietTime };
	}
	const { owner } = await visitOf(ctx, visit, person.id);
	return { owner, quietTime: quietTime[owner] };
}

/** Somebody is there: the visit goes on. That it was asked with the visit's cookie is all that is needed. */
export async function stay(ctx: Context): Promise<void> {
	allow(ctx, 'place.stay', await personOfVisit(ctx));
}

/** Whose place it is, for whoever came in by a card. */
async function personOfVisit(ctx: Context) {
	const { actor } = ctx;
	return actor.kind === 'young' || actor.kind === 'guardian'
		? storytellers.find(ctx.db, actor.storytellerId, today(ctx))
		: undefined;
}

/** The young person says whose the device is; a shared one forgets the card. */
export async function say(ctx: Context, { visit, device }: Held, input: unknown): Promise<void> {
	const person = allow(ctx, 'place.keep', await ownPerson(ctx));
	const { owner } = parse(ownerSaid, input);
	const { id } = await visitOf(ctx, visit, person.id);
	await ctx.db.commit([
		cards.changeVisit(ctx.db, id, { owner }),
		...(owner === 'shared' && device ? [devices.remove(ctx.db, hashOf(device))] : [])
	]);
}

/**
 * From now on a PIN opens the place on this device, which is the young person's own. An earlier PIN on it ends.
 *
 * @returns the secret for the device's cookie
 * @throws DomainError `invalid` at `pin`, or at `again` when that is another one
 */
export async function choosePin(
	ctx: Context,
	{ visit, device }: Held,
	input: unknown
): Promise<string> {
	const person = allow(ctx, 'place.keep', await ownPerson(ctx));
	const { pin } = parse(pinChoice, input);
	const { id, cardId } = await visitOf(ctx, visit, person.id);
	const secret = newSecret();
	const row = {
		id: hashOf(secret),
		storytellerId: person.id,
		cardId,
		pinHash: await hashPassword(withSecret(pin, secret)),
		createdAt: ctx.now(),
		expiresAt: ctx.now() + remembered
	};
	await ctx.db.commit([
		...(device ? [devices.remove(ctx.db, hashOf(device))] : []),
		...devices.insert(ctx.db, row),
		cards.changeVisit(ctx.db, id, { owner: 'own' })
	]);
	return secret;
}

/** Whether a device remembers a card that still counts. */
export async function isKnown(ctx: Context, device: string): Promise<boolean> {
	allow(ctx, 'place.open', {});
	return (await devices.find(ctx.db, hashOf(device), ctx.now())) !== undefined;
}

/**
 * Opens the place by the PIN. Wrong ones are slowed down, and after the last try the device forgets the card.
 *
 * @returns the token for the visit cookie
 * @throws DomainError `wrong_code`; `locked` when the device knows no card, or not any more; `too_many_requests`
 */
export async function open(
	ctx: Context,
	device: string,
	input: unknown,
	address: string
): Promise<string> {
	allow(ctx, 'place.open', {});
	const { pin } = parse(typedPin, input);
	const known = await devices.find(ctx.db, hashOf(device), ctx.now());
	if (!known) {
		throw new DomainError('locked', {}, 'pin');
	}
	const guess = { at: `pin:${known.id}`, address };
	await countAttempt(ctx, { address });
	await countUse(ctx, guess.at, perPin);
	await checkPin(ctx, known, withSecret(pin, device));
	const { token, changes } = newVisit(ctx, { ...known, owner: 'own' });
	await ctx.db.commit([...changes, devices.use(ctx.db, known.id, ctx.now() + remembered)]);
	await forgetAttempt(ctx, guess);
	return token;
}

/** The device forgets the card: from now on only the card opens the place there. */
export async function forget(ctx: Context, device: string): Promise<void> {
	allow(ctx, 'place.open', {});
	await ctx.db.commit([devices.remove(ctx.db, hashOf(device))]);
}

async function checkPin(ctx: Context, known: devices.OwnDevice, typed: string): Promise<void> {
	const [counted] = await ctx.db.commit([devices.countTry(ctx.db, known.id)]);
	if (counted === 1 && (await isPasswordOf(known.pinHash, typed))) {
		return;
	}
	const now = await devices.find(ctx.db, known.id, ctx.now());
	if (now && now.failures < pinTries) {
		throw new DomainError('wrong_code', {}, 'pin');
	}
	await ctx.db.commit([devices.remove(ctx.db, known.id)]);
	throw new DomainError('locked', {}, 'pin');
}

/** The PIN is worth nothing without the secret that only this device holds. */
const withSecret = (pin: string, secret: string) => `${pin} ${secret}`;

async function visitOf(ctx: Context, token: string, storytellerId: string) {
	const found = await cards.findVisit(ctx.db, hashOf(token), storytellerId);
	if (!found) {
		throw new DomainError('not_signed_in');
	}
	return found;
}
