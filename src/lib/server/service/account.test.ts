import { beforeEach, describe, expect, it } from 'vitest';
import { nobody } from '$lib/domain/access/role';
import { newSetupCode } from '../auth/setup-code';
import { aPassword, actorOfSession, anAccount, here } from '$tests/support/account';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as accounts from './account';

let ctx: TestContext;
let guest: TestContext;
let code: string;

const first = { name: 'Anna Holm', email: 'Anna@Example.org', password: aPassword };

beforeEach(async () => {
	ctx = await aContext();
	guest = as(ctx, nobody);
	code = (await newSetupCode(ctx.db)) ?? '';
});

describe('the first account', () => {
	it('is made with the code of the log, and signed in', async () => {
		expect(await accounts.isSetUp(guest)).toBe(false);
		const { token, account } = await accounts.setUp(guest, { ...first, code }, here);
		expect(account).toMatchObject({ email: 'anna@example.org', isFounder: true });
		expect(await actorOfSession(ctx, token)).toMatchObject({ kind: 'user', isFounder: true });
		expect(await accounts.isSetUp(guest)).toBe(true);
	});

	it('takes the code as people type it', async () => {
		const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `;
		expect(await outcome(accounts.setUp(guest, { ...first, code: typed }, here))).toBe('ok');
	});

	it('is made once: afterwards set-up is closed, with the code and without', async () => {
		await accounts.setUp(guest, { ...first, code }, here);
		expect(await outcome(accounts.setUp(guest, { ...first, code }, here))).toBe('already_set_up');
		expect(await newSetupCode(ctx.db)).toBeUndefined();
	});

	it('is made once by two who are there at the same moment', async () => {
		const both = ['a@example.org', 'b@example.org'].map((email) =>
			outcome(accounts.setUp(guest, { ...first, email, code }, here))
		);
		expect((await Promise.all(both)).sort()).toEqual(['already_set_up', 'ok']);
	});

	it('cannot be had by guessing', async () => {
		const guess = (given: string) =>
			outcome(accounts.setUp(guest, { ...first, code: given }, here));
		for (let n = 0; n < 5; n++) {
			expect(await guess('AAAA-BBBB-CCCC')).toBe('wrong_code');
		}
		expect(await guess(code)).toBe('too_many_requests');
		ctx.clock.advance(10_000);
		expect(await guess(code)).toBe('ok');
	});

	it.each([
		[{ password: 'for kort' }, 'password_short'],
		[{ password: 'x'.repeat(201) }, 'too_long'],
		[{ email: 'anna' }, 'email_invalid'],
		[{ name: ' ' }, 'required'],
		[{ name: 'Anna 010190-1234' }, 'cpr_number'],
		[{ name: 'An\u0000na' }, 'control_characters']
	])('refuses %o', async (wrong, name) => {
		expect(await outcome(accounts.setUp(guest, { ...first, code, ...wrong }, here))).toBe(name);
	});
});

describe('an account', () => {
	it('is made by the operator alone', async () => {
		const input = { email: 'ny@example.org', name: 'Ny' };
		const secretariat = await aMember(ctx, await anInitiative(ctx), 'secretariat');
		expect(await outcome(accounts.create(guest, input))).toBe('not_signed_in');
		expect(await outcome(accounts.create(as(ctx, secretariat), input))).toBe('forbidden');
		expect(await outcome(accounts.create(ctx, input))).toBe('ok');
		expect(await outcome(accounts.create(ctx, input))).toBe('email_taken');
	});

	it('without a password leaves the set-up open', async () => {
		await accounts.create(ctx, { email: 'ny@example.org', name: 'Ny' });
		expect(await accounts.isSetUp(guest)).toBe(false);
	});

	it('tells its owner which initiatives it belongs to', async () => {
		const ours = await anInitiative(ctx, 'ours');
		const member = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		expect(await accounts.me(member)).toMatchObject({
			memberships: [{ initiative: { slug: 'ours' }, roles: ['fieldworker'] }],
			locale: 'da'
		});
		expect(await outcome(accounts.me(guest))).toBe('not_signed_in');
	});

	it('changes its own name and language, and nothing else', async () => {
		const { id } = await anAccount(ctx, 'anna@example.org');
		const anna = as(ctx, { kind: 'user', userId: id, name: '', memberships: [], isFounder: false });
		const input = { name: 'Anna H.', locale: 'en', email: 'x@example.org', isFounder: false };
		expect(await accounts.change(anna, input)).toMatchObject({
			name: 'Anna H.',
			locale: 'en',
			email: 'anna@example.org',
			isFounder: true
		});
		expect(await outcome(accounts.change(guest, { name: 'X' }))).toBe('not_signed_in');
	});
});
