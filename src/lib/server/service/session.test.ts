import { beforeEach, describe, expect, it } from 'vitest';
import { nobody, type Actor } from '$lib/domain/access/role';
import { hashOf } from '../auth/secret';
import { aPassword, actorOfSession, anAccount, here } from '$tests/support/account';
import { aContext, as, outcome, type TestContext } from '$tests/support/context';
import * as sessions from './session';

let ctx: TestContext;
let guest: TestContext;
const anna = { email: 'anna@example.org', password: aPassword };

beforeEach(async () => {
	ctx = await aContext();
	guest = as(ctx, nobody);
	await anAccount(ctx, anna.email);
});

const failure = (work: Promise<unknown>) =>
	work.then(
		() => null,
		(error: { reason: string; data: object; field?: string }) => ({
			reason: error.reason,
			data: error.data,
			field: error.field
		})
	);

describe('signing in', () => {
	it('takes the e-mail in any case and gives a session', async () => {
		const { token } = await sessions.signIn(guest, { ...anna, email: ' ANNA@example.org ' }, here);
		expect(await actorOfSession(ctx, token)).toMatchObject({ kind: 'user', name: 'Anna Holm' });
	});

	it('stores no token: the one in the cookie is found by its hash', async () => {
		const { token } = await sessions.signIn(guest, anna, here);
		const rows = await ctx.db.raw('select * from session');
		expect(rows.map((row) => row.id)).toEqual([hashOf(token)]);
		expect(JSON.stringify(rows)).not.toContain(token);
	});

	it('answers alike for a wrong password and an e-mail that nobody has', async () => {
		const wrong = { ...anna, password: 'en helt anden sætning' };
		const unknown = { ...wrong, email: 'ingen@example.org' };
		expect(await failure(sessions.signIn(guest, unknown, here))).toEqual(
			await failure(sessions.signIn(guest, wrong, here))
		);
	});

	it('slows guessing at an account down, at those nobody has too', async () => {
		for (const email of [anna.email, 'ingen@example.org']) {
			for (let n = 0; n < 5; n++) {
				const wrong = { email, password: `gæt nummer ${n}` };
				expect(await outcome(sessions.signIn(guest, wrong, here))).toBe('wrong_credentials');
			}
			expect(await failure(sessions.signIn(guest, { email, password: aPassword }, here))).toEqual({
				reason: 'too_many_requests',
				data: { retryAfter: 2 },
				field: undefined
			});
		}
	});

	it('waits twice as long after each further failure, and forgets after an hour', async () => {
		const wrong = { ...anna, password: 'gæt og gæt igen' };
		for (let n = 0; n < 5; n++) {
			await outcome(sessions.signIn(guest, wrong, here));
		}
		for (const seconds of [2, 4, 8, 16]) {
			const refused = await failure(sessions.signIn(guest, wrong, here));
			expect(refused?.data).toEqual({ retryAfter: seconds });
			ctx.clock.advance(seconds * 1000);
			expect(await outcome(sessions.signIn(guest, wrong, here))).toBe('wrong_credentials');
		}
		ctx.clock.advance(3_600_000);
		expect(await outcome(sessions.signIn(guest, anna, here))).toBe('ok');
	});

	it('counts guesses that are made all at once', async () => {
		const guesses = Array.from({ length: 12 }, (_, n) =>
			outcome(sessions.signIn(guest, { ...anna, password: `gæt nummer ${n}` }, here))
		);
		const answers = await Promise.all(guesses);
		expect(answers.filter((answer) => answer === 'wrong_credentials')).toHaveLength(5);
	});

	it('slows an address down that tries many accounts', async () => {
		const answers: string[] = [];
		for (let n = 0; n < 32; n++) {
			const wrong = { email: `nr${n}@example.org`, password: 'samme gæt hver gang' };
			answers.push(await outcome(sessions.signIn(guest, wrong, here)));
		}
		expect(answers.slice(30)).toEqual(['too_many_requests', 'too_many_requests']);
		const elsewhere = { ...here, address: '198.51.100.7' };
		expect(await outcome(sessions.signIn(guest, anna, elsewhere))).toBe('ok');
	});

	it('forgets failures after a success', async () => {
		for (let n = 0; n < 4; n++) {
			await outcome(sessions.signIn(guest, { ...anna, password: 'næsten rigtig' }, here));
		}
		await sessions.signIn(guest, anna, here);
		for (let n = 0; n < 4; n++) {
			const wrong = { ...anna, password: 'næsten rigtig' };
			expect(await outcome(sessions.signIn(guest, wrong, here))).toBe('wrong_credentials');
		}
	});

	it('ends the session that the browser brought along', async () => {
		const old = await sessions.signIn(guest, anna, here);
		const fresh = await sessions.signIn(guest, anna, here, hashOf(old.token));
		expect(await actorOfSession(ctx, old.token)).toEqual(nobody);
		expect(await actorOfSession(ctx, fresh.token)).toMatchObject({ kind: 'user' });
	});
});

describe('sessions', () => {
	const signedIn = async (): Promise<{ id: string; token: string; mine: TestContext }> => {
		const { token } = await sessions.signIn(guest, anna, here);
		const actor: Actor = await actorOfSession(ctx, token);
		return { id: hashOf(token), token, mine: as(ctx, actor) };
	};

	it('are listed with their device and revoked one by one', async () => {
		const one = await signedIn();
		const two = await signedIn();
		const listed = await sessions.list(one.mine);
		expect(listed.map(({ device }) => device)).toEqual(['Firefox, Linux', 'Firefox, Linux']);
		await sessions.revoke(one.mine, two.id);
		expect(await actorOfSession(ctx, two.token)).toEqual(nobody);
		expect(await actorOfSession(ctx, one.token)).toMatchObject({ kind: 'user' });
	});

	it('of others cannot be revoked', async () => {
		const { id, token } = await signedIn();
		const other = await anAccount(ctx, 'bo@example.org', 'Bo');
		const bo = {
			kind: 'user',
			userId: other.id,
			name: 'Bo',
			memberships: [],
			isFounder: false
		} as const;
		await sessions.revoke(as(ctx, bo), id);
		expect(await actorOfSession(ctx, token)).toMatchObject({ kind: 'user' });
		expect(await outcome(sessions.list(guest))).toBe('not_signed_in');
	});

	it('end all but the one at hand', async () => {
		const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
		await sessions.revokeOthers(two.mine, two.id);
		expect(await actorOfSession(ctx, one.token)).toEqual(nobody);
		expect(await actorOfSession(ctx, three.token)).toEqual(nobody);
		expect(await actorOfSession(ctx, two.token)).toMatchObject({ kind: 'user' });
	});

	it('end after 60 days in any case', async () => {
		const { token } = await signedIn();
		ctx.clock.advance(60 * 86_400_000);
		expect(await actorOfSession(ctx, token)).toEqual(nobody);
	});

	it('end at signing out', async () => {
		const { id, token, mine } = await signedIn();
		await sessions.signOut(mine, id);
		expect(await actorOfSession(ctx, token)).toEqual(nobody);
	});
});
