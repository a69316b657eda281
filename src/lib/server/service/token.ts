/** Use cases on API tokens: a program speaks for one member in one role. */
import { daysIn, newToken } from '$lib/domain/account/invitation';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { membershipsOf } from '../auth/actor';
import { hashOf, newSecret } from '../auth/secret';
import { allow, type Context } from '../context';
import * as accounts from '../store/account';
import * as initiatives from '../store/initiative';
import * as tokens from '../store/token';
import type { Token } from '../store/token';

/** One's own tokens in an initiative. */
export async function list(ctx: Context, slugOrId: string): Promise<Token[]> {
	const { id } = allow(ctx, 'token.list', await initiatives.find(ctx.db, slugOrId));
	return tokens.list(ctx.db, id, actorId(ctx.actor), ctx.now());
}

/**
 * Makes a token; it is known only now.
 *
 * @param input `{ name?, role, days? }`; the operator also names the member by `email`
 * @throws DomainError `forbidden` for a role that its owner does not hold
 */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<{ item: Token; token: string }> {
	const { id: initiativeId } = allow(ctx, 'token.change', await initiatives.find(ctx.db, slugOrId));
	const { id = ctx.newId(), name, role, days, email } = parse(newToken, input);
	const userId = await ownerOf(ctx, email);
	const held = await membershipsOf(ctx.db, userId);
	if (!held.some((one) => one.initiativeId === initiativeId && one.role === role)) {
		throw new DomainError('forbidden', {}, 'role');
	}
	const token = newSecret();
	const createdAt = ctx.now();
	const item = {
		id,
		initiativeId,
		userId,
		name: name ?? '',
		role,
		createdAt,
		expiresAt: createdAt + daysIn(days)
	};
	await ctx.db.commit([tokens.insert(ctx.db, { ...item, tokenHash: hashOf(token) })]);
	return { item, token };
}

/** Ends one of one's own tokens. */
export async function revoke(ctx: Context, id: string): Promise<void> {
	const found = allow(ctx, 'token.change', await tokens.find(ctx.db, id));
	if (found.userId !== actorId(ctx.actor)) {
		throw new DomainError('not_found');
	}
	await ctx.db.commit([tokens.revoke(ctx.db, id, ctx.now())]);
}

/** A token cannot make tokens, and nobody but the operator makes them for others. */
async function ownerOf({ db, actor }: Context, email: string | undefined): Promise<string> {
	if (actor.kind === 'user') {
		return actor.userId;
	}
	if (actor.kind !== 'operator' || email === undefined) {
		throw new DomainError('forbidden');
	}
	const account = await accounts.findByEmail(db, email);
	if (!account) {
		throw new DomainError('not_found', {}, 'email');
	}
	return account.id;
}
