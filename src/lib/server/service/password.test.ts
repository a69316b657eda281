import { beforeEach, describe, expect, it } from 'vitest';
import { nobody } from '$lib/domain/access/role';
import { aMailbox, aPassword, actorOfSession, anAccount, here } from '$tests/support/account';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as passwords from './password';
import * as sessions from './session';

let ctx: TestContext;
let guest: TestContext;
const anna = { email: 'anna@example.org', password: aPassword };
const password = 'en ny og bedre sætning';
const tokenIn = (text: string) => /\/reset\/([\w-]+)/.exec(text)?.[1] ?? '';

beforeEach(async () => {
	ctx = await aContext();
	guest = as(ctx, nobody);
	await anAccount(ctx, anna.email);
});

describe('a new password', () => {
	it('ends all sessions but the fresh one', async () => {
		const old = await sessions.signIn(guest, anna, here);
		const mine = as(ctx, await actorOfSession(ctx, old.token));
		const input = { currentPassword: aPassword, password };
		const fresh = await passwords.change(mine, input, here);
		expect(await actorOfSession(ctx, old.token)).toEqual(nobody);
		expect(await actorOfSession(ctx, fresh)).toMatchObject({ kind: 'user' });
		expect(await outcome(sessions.signIn(guest, anna, here))).toBe('wrong_credentials');
		expect(await outcome(sessions.signIn(guest, { ...anna, password }, here))).toBe('ok');
	});

	it('asks for the current one, and slows guessing at it down', async () => {
		const { token } = await sessions.signIn(guest, anna, here);
		const mine = as(ctx, await actorOfSession(ctx, token));
		const input = { currentPassword: 'ikke den rigtige', password };
		for (let n = 0; n < 5; n++) {
			expect(await outcome(passwords.change(mine, input, here))).toBe('wrong_credentials');
		}
		expect(await outcome(passwords.change(mine, input, here))).toBe('too_many_requests');
		expect(await outcome(passwords.change(guest, input, here))).toBe('not_signed_in');
	});
});

describe('a reset link', () => {
	it('answers alike whether there is such an account or not', async () => {
		const mail = aMailbox();
		const asking = { ...guest, mail };
		const known = await passwords.requestReset(asking, { email: anna.email }, here);
		const unknown = await passwords.requestReset(asking, { email: 'ingen@example.org' }, here);
		expect(unknown).toEqual(known);
		expect(mail.letters.map(({ to }) => to)).toEqual([anna.email]);
	});

	it('sets a new password, ends all sessions and signs in', async () => {
		const mail = aMailbox();
		const old = await sessions.signIn(guest, anna, here);
		await passwords.requestReset({ ...guest, mail }, { email: anna.email }, here);
		const token = tokenIn(mail.letters[0]?.text ?? '');
		expect(await outcome(passwords.look(guest, token))).toBe('ok');
		const session = await passwords.reset(guest, token, { password }, here);
		expect(await actorOfSession(ctx, session)).toMatchObject({ name: 'Anna Holm' });
		expect(await actorOfSession(ctx, old.token)).toEqual(nobody);
	});

	it('works once, and makes the others of the account worthless', async () => {
		const make = async () => tokenIn((await passwords.createResetLink(ctx, anna)).url);
		const [one, two] = [await make(), await make()];
		const use = (token: string) => outcome(passwords.reset(guest, token, { password }, here));
		expect((await Promise.all([use(one), use(one)])).sort()).toEqual(['link_invalid', 'ok']);
		expect(await use(two)).toBe('link_invalid');
	});

	it('works for an hour', async () => {
		const { url } = await passwords.createResetLink(ctx, anna);
		ctx.clock.advance(3_600_000);
		expect(await outcome(passwords.look(guest, tokenIn(url)))).toBe('link_invalid');
		expect(await outcome(passwords.reset(guest, tokenIn(url), { password }, here))).toBe(
			'link_invalid'
		);
	});

	it('is kept when the new password is too short', async () => {
		const token = tokenIn((await passwords.createResetLink(ctx, anna)).url);
		const short = passwords.reset(guest, token, { password: 'kort' }, here);
		expect(await outcome(short)).toBe('password_short');
		expect(await outcome(passwords.look(guest, token))).toBe('ok');
	});

	it('is known only as its hash', async () => {
		const { url } = await passwords.createResetLink(ctx, anna);
		const rows = JSON.stringify(await ctx.db.raw('select * from password_reset'));
		expect(rows).not.toContain(tokenIn(url));
	});

	it('cannot be asked for without end', async () => {
		const ask = () => outcome(passwords.requestReset(guest, { email: anna.email }, here));
		const answers = [];
		for (let n = 0; n < 6; n++) {
			answers.push(await ask());
		}
		expect(answers.at(-1)).toBe('too_many_requests');
	});

	it('is made by hand by the operator alone', async () => {
		const secretariat = await aMember(ctx, await anInitiative(ctx), 'secretariat');
		expect(await outcome(passwords.createResetLink(as(ctx, secretariat), anna))).toBe('forbidden');
		expect(await outcome(passwords.createResetLink(guest, anna))).toBe('not_signed_in');
		const nix = { email: 'ingen@example.org' };
		expect(await outcome(passwords.createResetLink(ctx, nix))).toBe('not_found');
	});
});
