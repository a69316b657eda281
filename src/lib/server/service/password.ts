/** Use cases on passwords: a new one while signed in, and the way back for those who forgot it. */
import { newPassword, passwordChange, resetRequest } from '$lib/domain/account/account';
import { deviceOf } from '$lib/domain/account/device';
import { resetLasts } from '$lib/domain/account/invitation';
import { DomainError, isDomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { countAttempt, forgetAttempt } from '../auth/attempt';
import { hashPassword, isPasswordOf } from '../auth/password';
import { hashOf, newSecret } from '../auth/secret';
import { createSession } from '../auth/session';
import { allow, type Context } from '../context';
import { resetLetter } from '../mail/letter';
import { post } from '../mail/post';
import * as accounts from '../store/account';
import * as sessions from '../store/session';
import type { Caller } from './account';

/**
 * Sets a new password; all sessions end, and this browser gets a fresh one.
 *
 * @returns the token for the cookie
 * @throws DomainError `wrong_credentials` for the current one, `too_many_requests`
 */
export async function change(ctx: Context, input: unknown, from: Caller): Promise<string> {
	allow(ctx, 'account.change', {});
	const { currentPassword, password } = parse(passwordChange, input);
	const userId = 'userId' in ctx.actor ? ctx.actor.userId : '';
	const guess = { at: `password:${userId}`, address: from.address };
	await countAttempt(ctx, guess);
	const stored = await accounts.findPasswordHash(ctx.db, userId);
	if (!(await isPasswordOf(stored, currentPassword))) {
		throw new DomainError('wrong_credentials', {}, 'currentPassword');
	}
	await forgetAttempt(ctx, guess);
	const passwordHash = await hashPassword(password);
	await ctx.db.commit([
		accounts.update(ctx.db, userId, { passwordHash }),
		accounts.dropResets(ctx.db, userId),
		sessions.removeAll(ctx.db, userId)
	]);
	ctx.live.publish(`access:${userId}`, { reason: 'session' });
	return createSession(ctx.db, userId, deviceOf(from.userAgent), ctx.now());
}

/** Asks for a reset link. The answer is the same whether there is such an account or not; so is the time it takes. */
export async function requestReset(ctx: Context, input: unknown, from: Caller): Promise<void> {
	allow(ctx, 'account.reset', {});
	const { email } = parse(resetRequest, input);
	await countAttempt(ctx, { at: `reset:${email}`, address: from.address });
	const account = await accounts.findByEmail(ctx.db, email);
	const { url, change } = resetFor(ctx, account?.id ?? '');
	await ctx.db.commit([
		accounts.dropResetsBefore(ctx.db, ctx.now()),
		...(account && ctx.mail.isOn ? [change] : [])
	]);
	if (account) {
		// Not waited for: the time a mail takes would tell.
		void post(ctx.mail, email, resetLetter(account.locale, account.name, url));
	}
}

/** The operator makes a reset link for somebody. @throws DomainError `not_found` */
export async function createResetLink(ctx: Context, input: unknown): Promise<{ url: string }> {
	allow(ctx, 'account.create', {});
	const account = await accounts.findByEmail(ctx.db, parse(resetRequest, input).email);
	if (!account) {
		throw new DomainError('not_found', {}, 'email');
	}
	const { url, change } = resetFor(ctx, account.id);
	await ctx.db.commit([change]);
	return { url };
}

/** Whether a reset link still works. @throws DomainError `link_invalid` */
export async function look(ctx: Context, token: string): Promise<void> {
	allow(ctx, 'account.reset', {});
	await usable(ctx, token);
}

/**
 * Sets the password of the account that a link was made for, ends all its sessions, and signs in.
 *
 * @returns the token for the cookie
 * @throws DomainError `link_invalid`
 */
export async function reset(
	ctx: Context,
	token: string,
	input: unknown,
	from: Caller
): Promise<string> {
	allow(ctx, 'account.reset', {});
	const link = await usable(ctx, token);
	const passwordHash = await hashPassword(parse(newPassword, input).password);
	const { userId } = link;
	try {
		await ctx.db.commit([
			...accounts.useReset(ctx.db, link, ctx.now()),
			accounts.update(ctx.db, userId, { passwordHash }),
			sessions.removeAll(ctx.db, userId)
		]);
	} catch (error) {
		throw isDomainError(error, 'stale') ? new DomainError('link_invalid') : error;
	}
	ctx.live.publish(`access:${userId}`, { reason: 'session' });
	return createSession(ctx.db, userId, deviceOf(from.userAgent), ctx.now());
}

function resetFor(ctx: Context, userId: string) {
	const token = newSecret();
	const createdAt = ctx.now();
	const row = {
		id: ctx.newId(),
		userId,
		tokenHash: hashOf(token),
		createdAt,
		expiresAt: createdAt + resetLasts
	};
	return { url: `${ctx.origin}/reset/${token}`, change: accounts.insertReset(ctx.db, row) };
}

async function usable(ctx: Context, token: string) {
	const link = await accounts.findReset(ctx.db, hashOf(token), ctx.now());
	if (!link) {
		throw new DomainError('link_invalid');
	}
	return link;
}
