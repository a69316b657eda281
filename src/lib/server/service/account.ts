/** Use cases on accounts: the first one, those the operator makes, one's own. */
import { accountChange, firstAccount, newAccount, type Account } from '$lib/domain/account/account';
import { deviceOf } from '$lib/domain/account/device';
import type { Membership } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import { membershipsOf } from '../auth/actor';
import { countAttempt, forgetAttempt } from '../auth/attempt';
import { hashPassword } from '../auth/password';
import { createSession } from '../auth/session';
import { dropSetupCode, isSetupCode } from '../auth/setup-code';
import { allow, type Context } from '../context';
import * as accounts from '../store/account';
import * as initiatives from '../store/initiative';
import type { Created } from './once';

/** Where a request comes from, for the pace of guessing and the list of sessions. */
export interface Caller {
	/** The address on the net. */
	address: string;
	/** The `User-Agent` header. */
	userAgent: string;
}

/** Whether the first account is still to be made. */
export async function isSetUp(ctx: Context): Promise<boolean> {
	allow(ctx, 'account.setUp', {});
	return accounts.someoneCanSignIn(ctx.db);
}

/**
 * Makes the first account and signs it in.
 *
 * @param input with the one-time code of the server's log
 * @returns the token for the cookie
 * @throws DomainError `already_set_up`, `wrong_code`, `too_many_requests`
 */
export async function setUp(
	ctx: Context,
	input: unknown,
	from: Caller
): Promise<{ account: Account; token: string; begin: 'demo' | 'empty' }> {
	allow(ctx, 'account.setUp', {});
	if (await accounts.someoneCanSignIn(ctx.db)) {
		throw new DomainError('already_set_up');
	}
	const { code, password, begin, ...person } = parse(firstAccount, input);
	const guess = { at: 'setup', address: from.address };
	await countAttempt(ctx, guess);
	if (!(await isSetupCode(ctx.db, code))) {
		throw new DomainError('wrong_code', {}, 'code');
	}
	await forgetAttempt(ctx, guess);
	const account = { id: ctx.newId(), ...person, isFounder: true };
	const passwordHash = await hashPassword(password);
	await orTaken('already_set_up', () =>
		ctx.db.commit([
			accounts.guardFirst(),
			accounts.insert(ctx.db, { ...account, passwordHash, createdAt: ctx.now() }),
			dropSetupCode(ctx.db)
		])
	);
	const token = await createSession(ctx.db, account.id, deviceOf(from.userAgent), ctx.now());
	return { account, token, begin };
}

/** Makes an account; without a password it waits for a reset link. @throws DomainError `email_taken` */
export async function create(ctx: Context, input: unknown): Promise<Created<Account>> {
	allow(ctx, 'account.create', {});
	const { id = ctx.newId(), password, ...person } = parse(newAccount, input);
	const account = { id, ...person };
	const passwordHash = password === undefined ? '' : await hashPassword(password);
	await orTaken('email_taken', () =>
		ctx.db.commit([
			accounts.insert(ctx.db, { ...account, passwordHash, createdAt: ctx.now() }),
			...(passwordHash ? [dropSetupCode(ctx.db)] : [])
		])
	);
	return { isNew: true, item: account };
}

/** Who is asking: the account, and the initiatives it is a member of. */
export async function read(ctx: Context): Promise<{ user: Account; memberships: Membership[] }> {
	allow(ctx, 'account.read', {});
	const user = await own(ctx);
	const memberships =
		'memberships' in ctx.actor ? [...ctx.actor.memberships] : await membershipsOf(ctx.db, user.id);
	return { user, memberships };
}

/** {@link read} with the names of the initiatives: what programs ask first. */
export async function me(ctx: Context) {
	allow(ctx, 'account.read', {});
	const { user, memberships } = await read(ctx);
	const ids = memberships.map(({ initiativeId }) => initiativeId);
	const page = { after: undefined, limit: 200 };
	const named = await initiatives.listByIds(ctx.db, ids, page);
	return {
		user: { id: user.id, name: user.name, email: user.email },
		memberships: named.map(({ id, slug, name }) => ({
			initiative: { id, slug, name },
			roles: memberships.filter((one) => one.initiativeId === id).map(({ role }) => role)
		})),
		locale: user.locale
	};
}

/** Changes one's own name or language. */
export async function change(ctx: Context, input: unknown): Promise<Account> {
	allow(ctx, 'account.change', {});
	const wanted = parse(accountChange, input);
	const { id } = await own(ctx);
	if (Object.values(wanted).some((value) => value !== undefined)) {
		await ctx.db.commit([accounts.update(ctx.db, id, wanted)]);
	}
	return own(ctx);
}

async function own({ db, actor }: Context): Promise<Account> {
	const found = 'userId' in actor ? await accounts.find(db, actor.userId) : undefined;
	if (!found) {
		throw new DomainError('not_found');
	}
	return found;
}

/** An e-mail that is taken, or a guard that does not hold, under the name that the caller can act on. */
async function orTaken(name: 'already_set_up' | 'email_taken', work: () => Promise<unknown>) {
	try {
		await work();
	} catch (error) {
		if (isDomainError(error, 'id_taken') || isDomainError(error, 'stale')) {
			throw new DomainError(name, {}, name === 'email_taken' ? 'email' : undefined);
		}
		throw error;
	}
}
