/** Use cases on invitations: a link for one role, to be used once within a week. */
import { invitedAccount } from '$lib/domain/account/account';
import { deviceOf } from '$lib/domain/account/device';
import { invitationLasts, newInvitation } from '$lib/domain/account/invitation';
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { countAttempt } from '../auth/attempt';
import { hashPassword } from '../auth/password';
import { hashOf, newSecret } from '../auth/secret';
import { createSession } from '../auth/session';
import { allow, type Context } from '../context';
import { invitationLetter } from '../mail/letter';
import { post } from '../mail/post';
import * as accounts from '../store/account';
import * as initiatives from '../store/initiative';
import * as invitations from '../store/invitation';
import type { Invitation } from '../store/invitation';
import * as members from '../store/member';
import type { Caller } from './account';

/** Those that wait for an answer. */
export async function list(ctx: Context, slugOrId: string): Promise<Invitation[]> {
	const { id } = allow(ctx, 'member.change', await initiatives.find(ctx.db, slugOrId));
	return invitations.listOpen(ctx.db, id, ctx.now());
}

/** Makes an invitation. The link is known only now: it is mailed when that is possible, and shown to copy otherwise. */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<{ invitation: Invitation; url: string; wasMailed: boolean }> {
	const initiative = allow(ctx, 'member.change', await initiatives.find(ctx.db, slugOrId));
	const { id = ctx.newId(), role, email = null } = parse(newInvitation, input);
	const token = newSecret();
	const createdAt = ctx.now();
	const expiresAt = createdAt + invitationLasts;
	const invitation = { id, initiativeId: initiative.id, role, email, createdAt, expiresAt };
	const row = { ...invitation, tokenHash: hashOf(token), invitedBy: actorId(ctx.actor) };
	await ctx.db.commit([invitations.insert(ctx.db, row)]);
	const url = `${ctx.origin}/invite/${token}`;
	const wasMailed =
		email !== null &&
		(await post(ctx.mail, email, invitationLetter(ctx.locale, initiative.name, role, url)));
	return { invitation, url, wasMailed };
}

/** Takes an invitation back that nobody has used. */
export async function revoke(ctx: Context, id: string): Promise<void> {
	const { id: found } = allow(ctx, 'member.change', await invitations.find(ctx.db, id));
	await ctx.db.commit([invitations.remove(ctx.db, found)]);
}

/** What a link invites to. @throws DomainError `link_invalid`, `link_used` */
export async function look(ctx: Context, token: string) {
	allow(ctx, 'account.accept', {});
	const { initiative, role, email, invitedBy } = await usable(ctx, token);
	return { initiative, role, email, invitedBy };
}

/** The account that is signed in takes the role. */
export async function join(ctx: Context, token: string): Promise<{ slug: string }> {
	allow(ctx, 'account.change', {});
	const { id, initiativeId, role, initiative } = await usable(ctx, token);
	const userId = actorId(ctx.actor);
	await orUsed(() =>
		ctx.db.commit([
			...invitations.use(ctx.db, id, userId, ctx.now()),
			members.insert(ctx.db, membership(ctx, initiativeId, userId, role))
		])
	);
	ctx.live.publish(`access:${userId}`, { reason: 'role', initiativeId, role });
	return { slug: initiative.slug };
}

/** Somebody new makes an account and takes the role. @throws DomainError `email_taken`: sign in first, then open the link */
export async function accept(
	ctx: Context,
	token: string,
	input: unknown,
	from: Caller
): Promise<{ slug: string; session: string }> {
	allow(ctx, 'account.accept', {});
	const { id, initiativeId, role, initiative } = await usable(ctx, token);
	const { password, ...person } = parse(invitedAccount, input);
	await countAttempt(ctx, { at: `invitation:${id}`, address: from.address });
	if (await accounts.findByEmail(ctx.db, person.email)) {
		throw new DomainError('email_taken', {}, 'email');
	}
	const userId = ctx.newId();
	const passwordHash = await hashPassword(password);
	const account = { ...person, id: userId, passwordHash, createdAt: ctx.now() };
	await orUsed(() =>
		ctx.db.commit([
			...invitations.use(ctx.db, id, userId, ctx.now()),
			accounts.insert(ctx.db, account),
			members.insert(ctx.db, membership(ctx, initiativeId, userId, role))
		])
	);
	const session = await createSession(ctx.db, userId, deviceOf(from.userAgent), ctx.now());
	return { slug: initiative.slug, session };
}

async function usable(ctx: Context, token: string) {
	const found = await invitations.findByHash(ctx.db, hashOf(token));
	if (!found || found.expiresAt <= ctx.now()) {
		throw new DomainError('link_invalid');
	}
	if (found.usedAt !== null) {
		throw new DomainError('link_used');
	}
	return found;
}

function membership(ctx: Context, initiativeId: string, userId: string, role: Invitation['role']) {
	return { id: ctx.newId(), initiativeId, userId, role, createdAt: ctx.now() };
}

async function orUsed(commit: () => Promise<unknown>): Promise<void> {
	try {
		await commit();
	} catch (error) {
		if (isDomainError(error, 'id_taken')) {
			throw new DomainError('email_taken', {}, 'email');
		}
		throw isDomainError(error, 'stale') ? new DomainError('link_used') : error;
	}
}
