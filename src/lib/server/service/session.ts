/** Use cases on sessions: signing in and out, and the list of devices. */
import { signIn as credentials } from '$lib/domain/account/account';
import { deviceOf } from '$lib/domain/account/device';
import { DomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { countAttempt, forgetAttempt } from '../auth/attempt';
import { isPasswordOf } from '../auth/password';
import { createSession, invalidateSession } from '../auth/session';
import { allow, type Context } from '../context';
import * as accounts from '../store/account';
import * as sessions from '../store/session';
import type { Session } from '../store/session';
import type { Caller } from './account';

/**
 * Signs in; the session that the browser brought along ends.
 *
 * @returns the token for the cookie, and the account's language
 * @throws DomainError `wrong_credentials`, alike for an unknown e-mail and a wrong password; `too_many_requests`
 */
export async function signIn(
	ctx: Context,
	input: unknown,
	from: Caller,
	current?: string
): Promise<{ token: string; locale: 'da' | 'en' }> {
	allow(ctx, 'account.signIn', {});
	const given = parse(credentials, input);
	const guess = { at: `account:${given.email}`, address: from.address };
	await countAttempt(ctx, guess);
	const found = await accounts.findByEmail(ctx.db, given.email);
	const stored = found && (await accounts.findPasswordHash(ctx.db, found.id));
	if (!(await isPasswordOf(stored, given.password)) || !found) {
		throw new DomainError('wrong_credentials');
	}
	await forgetAttempt(ctx, guess);
	if (current) {
		await invalidateSession(ctx.db, current);
	}
	const token = await createSession(ctx.db, found.id, deviceOf(from.userAgent), ctx.now());
	return { token, locale: found.locale };
}

/** Ends the session at hand. */
export async function signOut(ctx: Context, sessionId: string | undefined): Promise<void> {
	allow(ctx, 'account.signIn', {});
	if (sessionId) {
		await invalidateSession(ctx.db, sessionId);
		tellStreams(ctx);
	}
}

/** One's own sessions, newest first. */
export async function list(ctx: Context): Promise<Session[]> {
	allow(ctx, 'account.change', {});
	return sessions.list(ctx.db, ownId(ctx), ctx.now());
}

/** Ends one of one's own sessions; of others' nothing is told. */
export async function revoke(ctx: Context, id: string): Promise<void> {
	allow(ctx, 'account.change', {});
	await ctx.db.commit([sessions.remove(ctx.db, ownId(ctx), id)]);
	tellStreams(ctx);
}

/** Ends all of one's own sessions but the one at hand. */
export async function revokeOthers(ctx: Context, current: string | undefined): Promise<void> {
	allow(ctx, 'account.change', {});
	await ctx.db.commit([sessions.removeAll(ctx.db, ownId(ctx), current)]);
	tellStreams(ctx);
}

function ownId({ actor }: Context): string {
	return 'userId' in actor ? actor.userId : '';
}

function tellStreams(ctx: Context): void {
	ctx.live.publish(`access:${ownId(ctx)}`, { reason: 'session' });
}
