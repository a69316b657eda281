/** Use cases on cards: a young person or a guardian comes in with a short code, without an account. */
import { DomainError } from '$lib/domain/error';
import { handedOut } from '$lib/domain/account/card';
import { actorId } from '$lib/domain/access/role';
import { isLetIn, type Guardian } from '$lib/domain/consent/custody';
import { bandOf, type Decider } from '$lib/domain/consent/rule';
import { parse } from '$lib/domain/text/input';
import { countAttempt, forgetAttempt } from '../auth/attempt';
import { hashCode, newCode, printedCode, readCode } from '../auth/card-code';
import { hashOf } from '../auth/secret';
import { newVisit } from '../auth/visit';
import { allow, today, type Context } from '../context';
import * as cards from '../store/card';
import * as contributions from '../store/contribution';
import * as storytellers from '../store/storyteller';
import type { Created } from './once';
import { adultOf } from './reading';

/** The only moment at which the code can be read. */
export interface MadeCard {
	id: string;
	/** As printed, `ABCD-2345`. */
	code: string;
	/** Where the code takes one; it stands after the `#`, so that no server and no log ever sees it. */
	url: string;
	secretName: string;
	/** The named adult; empty when there is none. */
	contact: string;
	/** Where that adult's portrait is; empty when there is none. */
	portrait: string;
}

/**
 * Makes a card. An earlier card of the holder ends at once, and so do visits that were made with it.
 *
 * @throws DomainError `forbidden` for a guardian of somebody who is grown up, and for another than the one who has custody
 */
export async function create(
	ctx: Context,
	storytellerId: string,
	holder: Decider = 'young'
): Promise<MadeCard> {
	const found = allow(
		ctx,
		'card.create',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	if (!isFor(ctx, holder, found)) {
		throw new DomainError('forbidden');
	}
	const code = newCode();
	const id = ctx.newId();
	const codeHash = await hashCode(ctx.db, code);
	const made = { createdBy: actorId(ctx.actor), createdAt: ctx.now() };
	await ctx.db.commit(cards.replace(ctx.db, { id, storytellerId, holder, codeHash, ...made }));
	const adult = await adultOf(ctx, found.contactId);
	return {
		id,
		code: printedCode(code),
		url: `${ctx.origin}/card#${printedCode(code)}`,
		secretName: found.secretName,
		...{ contact: adult.name, portrait: adult.portrait }
	};
}

/**
 * Takes in a code that was handed out on paper where there was no network; an earlier card ends. Sent twice, it is one.
 *
 * @throws DomainError `invalid` at `code`; `id_taken` when the code is somebody else's already
 */
export async function adopt(
	ctx: Context,
	storytellerId: string,
	input: unknown
): Promise<Created<{ id: string }>> {
	const found = await storytellers.find(ctx.db, storytellerId, today(ctx));
	allow(ctx, 'card.create', found);
	const { id = ctx.newId(), code: typed } = parse(handedOut, input);
	const code = readCode(typed);
	if (!code) {
		throw new DomainError('invalid', {}, 'code');
	}
	const codeHash = await hashCode(ctx.db, code);
	const same = await cards.findByHash(ctx.db, codeHash);
	if (same) {
		if (same.storytellerId !== storytellerId || same.holder !== 'young') {
			throw new DomainError('id_taken', {}, 'code');
		}
		return { isNew: false, item: { id: same.id } };
	}
	const made = { createdBy: actorId(ctx.actor), createdAt: ctx.now() };
	const row = { id, storytellerId, holder: 'young', codeHash, ...made } as const;
	await ctx.db.commit(cards.replace(ctx.db, row));
	return { isNew: true, item: { id } };
}

/** When the live card was made; undefined when there is none. */
export async function live(
	ctx: Context,
	storytellerId: string,
	holder: Decider = 'young'
): Promise<{ createdAt: number } | undefined> {
	const found = await storytellers.find(ctx.db, storytellerId, today(ctx));
	allow(ctx, 'card.create', found);
	return cards.findLive(ctx.db, storytellerId, holder);
}

/** Ends a guardian's card and the visits made by it; there is none after that. */
export async function endGuardian(
	ctx: Context,
	storytellerId: string,
	holder: Guardian = 'guardian'
): Promise<void> {
	const found = await storytellers.find(ctx.db, storytellerId, today(ctx));
	allow(ctx, 'card.create', found);
	await ctx.db.commit(cards.end(ctx.db, { storytellerId, holder }, ctx.now()));
}

/**
 * Lets a young person in, or a guardian.
 *
 * @param typed   the code as typed or pasted
 * @param address where the request comes from; guessing is slowed down by it
 * @returns the token for the visit cookie, and whose card it is
 * @throws DomainError `wrong_credentials` for whatever is wrong with the code; `too_many_requests`
 */
export async function signIn(
	ctx: Context,
	typed: string,
	address: string
): Promise<{ token: string; holder: Decider }> {
	allow(ctx, 'card.signIn', {});
	const guess = { at: `card:${address}`, address };
	await countAttempt(ctx, guess);
	const code = readCode(typed);
	const found = await cards.findByHash(ctx.db, await hashCode(ctx.db, code ?? 'no code at all'));
	if (!code || !found || !(await isStillFor(ctx, found))) {
		throw new DomainError('wrong_credentials', {}, 'code');
	}
	const { token, changes } = newVisit(ctx, { ...found, cardId: found.id });
	await ctx.db.commit([
		...changes,
		...(found.holder === 'young'
			? [contributions.claim(ctx.db, found.storytellerId, ctx.now())]
			: [])
	]);
	await forgetAttempt(ctx, guess);
	return { token, holder: found.holder };
}

/** Ends a visit. @param token from the visit cookie */
export async function signOut(ctx: Context, token: string): Promise<void> {
	allow(ctx, 'card.signIn', {});
	await ctx.db.commit([cards.deleteVisit(ctx.db, hashOf(token))]);
}

async function isStillFor(
	ctx: Context,
	{ holder, storytellerId }: { holder: Decider; storytellerId: string }
): Promise<boolean> {
	const person = await storytellers.find(ctx.db, storytellerId, today(ctx));
	return person !== undefined && isFor(ctx, holder, person);
}

function isFor(ctx: Context, holder: Decider, person: storytellers.FoundStoryteller): boolean {
	return isLetIn(holder, { band: bandOf(person, today(ctx)), custody: person.custody });
}
