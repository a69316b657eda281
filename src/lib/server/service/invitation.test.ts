import { beforeEach, describe, expect, it } from 'vitest';
import { nobody, type Actor } from '$lib/domain/access/role';
import { aMailbox, aPassword, actorOfSession, anAccount, here } from '$tests/support/account';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as invitations from './invitation';

let ctx: TestContext;
let guest: TestContext;
let secretariat: TestContext;
let ours: string;

const bo = { name: 'Bo Lund', email: 'bo@example.org', password: aPassword };
const tokenIn = (url: string) => url.split('/').at(-1) ?? '';

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	guest = as(ctx, nobody);
	secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
});

async function invite(input: object = { role: 'fieldworker' }): Promise<string> {
	return tokenIn((await invitations.create(secretariat, 'ours', input)).url);
}

describe('an invitation', () => {
	it('lets somebody new make an account in that role', async () => {
		const token = await invite();
		expect(await invitations.look(guest, token)).toMatchObject({
			role: 'fieldworker',
			initiative: { slug: 'ours' }
		});
		const { session, slug } = await invitations.accept(guest, token, bo, here);
		expect(slug).toBe('ours');
		expect(await actorOfSession(ctx, session)).toMatchObject({
			name: 'Bo Lund',
			isFounder: false,
			memberships: [{ initiativeId: ours, role: 'fieldworker' }]
		});
	});

	it('lets an account that is signed in join', async () => {
		const stranger = await aMember(ctx, await anInitiative(ctx), 'fieldworker');
		const token = await invite({ role: 'decider' });
		expect(await invitations.join(as(ctx, stranger), token)).toEqual({ slug: 'ours' });
		expect(await outcome(invitations.join(as(ctx, stranger), token))).toBe('link_used');
		expect(await outcome(invitations.join(guest, await invite()))).toBe('not_signed_in');
	});

	it('works once, also for two who open it at the same moment', async () => {
		const token = await invite();
		const accept = (email: string) =>
			outcome(invitations.accept(guest, token, { ...bo, email }, here));
		const both = await Promise.all([accept('a@example.org'), accept('b@example.org')]);
		expect(both.sort()).toEqual(['link_used', 'ok']);
		expect(await outcome(invitations.look(guest, token))).toBe('link_used');
	});

	it('works for seven days', async () => {
		const token = await invite();
		ctx.clock.advance(7 * 86_400_000);
		expect(await outcome(invitations.accept(guest, token, bo, here))).toBe('link_invalid');
		expect(await invitations.list(secretariat, 'ours')).toEqual([]);
	});

	it('is known only as its hash', async () => {
		const token = await invite();
		expect(JSON.stringify(await ctx.db.raw('select * from invitation'))).not.toContain(token);
		expect(JSON.stringify(await invitations.list(secretariat, 'ours'))).not.toContain(token);
		expect(await outcome(invitations.look(guest, `${token}x`))).toBe('link_invalid');
	});

	it('can be taken back until it is used', async () => {
		const token = await invite();
		const [open] = await invitations.list(secretariat, 'ours');
		await invitations.revoke(secretariat, open?.id ?? '');
		expect(await outcome(invitations.accept(guest, token, bo, here))).toBe('link_invalid');
	});

	it('asks who has an account to sign in first', async () => {
		await anAccount(ctx, bo.email);
		expect(await outcome(invitations.accept(guest, await invite(), bo, here))).toBe('email_taken');
	});

	it('is mailed when mail is on, in the words of the role and nothing of a story', async () => {
		const mail = aMailbox();
		const made = await invitations.create({ ...secretariat, mail }, 'ours', {
			role: 'facilitator',
			email: 'Bo@example.org'
		});
		expect(made.wasMailed).toBe(true);
		expect(mail.letters).toMatchObject([{ to: 'bo@example.org', subject: 'Kom med i ours' }]);
		expect(mail.letters[0]?.text).toContain(made.url);
	});

	it('is shown to copy when the mail server fails', async () => {
		const mail = { isOn: true, send: () => Promise.reject(new Error('no route')) };
		const input = { role: 'facilitator', email: 'bo@example.org' };
		const made = await invitations.create({ ...secretariat, mail }, 'ours', input);
		expect(made).toMatchObject({ wasMailed: false });
	});

	it('is made by the secretariat alone, for roles that have an account', async () => {
		const of = async (actor: Actor, role = 'fieldworker') =>
			outcome(invitations.create(as(ctx, actor), 'ours', { role }));
		expect(await of(await aMember(ctx, ours, 'facilitator'))).toBe('forbidden');
		expect(await of(await aMember(ctx, await anInitiative(ctx), 'secretariat'))).toBe('not_found');
		expect(await of(nobody)).toBe('not_signed_in');
		expect(await of(secretariat.actor, 'young')).toBe('invalid');
	});

	it('of another initiative can be neither seen nor taken back', async () => {
		await invite();
		const [open] = await invitations.list(secretariat, 'ours');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(invitations.list(stranger, 'ours'))).toBe('not_found');
		expect(await outcome(invitations.revoke(stranger, open?.id ?? ''))).toBe('not_found');
	});
});
