import { beforeEach, describe, expect, it } from 'vitest';
import { handedInFor, keptFor } from '$lib/domain/account/kept-form';
import { onTheWay, quietTime } from '$lib/domain/account/place';
import { nobody } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import { actorOf } from '../auth/actor';
import * as cards from './card';
import * as kept from './kept-form';
import * as withdrawals from './withdrawal';

const address = '10.0.0.1';
const url = { pathname: '/my/wrong', search: '' };
const words = 'De lo ad mig bag skuret';
const form = [
	['kind', 'hurts'],
	['words', words]
] as const;

let ctx: TestContext;
let ours: string;
let villads: string;
let young: TestContext;
let visit: string;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	villads = await aYoungPerson(ctx, ours);
	young = asYoung(ctx, ours, villads);
	visit = await enter();
});

const enter = async () =>
	(await cards.signIn(ctx, (await cards.create(ctx, villads)).code, address)).token;
const send = (by = visit, to = url) => kept.keep(as(ctx, nobody), by, { url: to, form });
const closes = async () => {
	ctx.clock.advance(quietTime.shared + onTheWay + 1);
	const { actor } = await actorOf(ctx.db, { visit }, ctx.now());
	expect(actor.kind).toBe('nobody');
};
const guardian = () =>
	as(ctx, { kind: 'guardian', as: 'guardian', storytellerId: villads, initiativeId: ours });

describe('what is sent to a place that has closed', () => {
	it('stands there again for whoever typed it, until it is sent', async () => {
		await closes();
		expect(await send()).toBe(true);
		expect(await kept.waiting(young)).toBe('/my/wrong');
		expect(await kept.mine(young, url)).toEqual(form);
		expect(await kept.mine(young, { pathname: '/my/tell', search: '' })).toBeUndefined();
		await kept.forget(young, { url, form: [['of', 'give']] });
		expect(await kept.mine(young, url)).toEqual(form);
		await kept.forget(young, { url, form });
		expect(await kept.mine(young, url)).toBeUndefined();
		expect(await kept.waiting(young)).toBeUndefined();
	});

	it('is what was sent last', async () => {
		await send();
		await kept.keep(as(ctx, nobody), visit, { url, form: [['words', 'Noget andet']] });
		expect(await kept.mine(young, url)).toEqual([['words', 'Noget andet']]);
	});

	it('is nothing for another young person, for a guardian and for the team', async () => {
		await send();
		const sofie = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		const theirs = await anInitiative(ctx);
		const stranger = asYoung(ctx, theirs, await aYoungPerson(ctx, theirs));
		for (const other of [sofie, stranger, guardian()]) {
			expect(await kept.mine(other, url)).toBeUndefined();
			expect(await kept.waiting(other)).toBeUndefined();
			await kept.forget(other, { url, form });
		}
		for (const role of ['secretariat', 'fieldworker'] as const) {
			const member = as(ctx, await aMember(ctx, ours, role));
			expect(await outcome(kept.mine(member, url))).toBe('not_found');
			expect(await outcome(kept.waiting(member))).toBe('not_found');
			expect(await outcome(kept.forget(member, { url, form }))).toBe('not_found');
		}
		expect(await outcome(kept.mine(as(ctx, nobody), url))).toBe('not_signed_in');
		expect(await kept.mine(young, url)).toEqual(form);
	});

	it('is told on coming in by the new visit alone', async () => {
		await send();
		expect(await kept.waitingFor(as(ctx, nobody), visit)).toBe('/my/wrong');
		expect(await kept.waitingFor(as(ctx, nobody), 'a guess')).toBeUndefined();
	});

	it('lies sealed in the database', async () => {
		await send();
		const rows = JSON.stringify(await ctx.db.raw('select * from kept_form'));
		expect(rows).toContain(villads);
		expect(rows).not.toMatch(/skuret|hurts/);
	});

	it('goes after a day', async () => {
		await send();
		ctx.clock.advance(keptFor - 1);
		expect(await kept.mine(young, url)).toEqual(form);
		ctx.clock.advance(1);
		expect(await kept.mine(young, url)).toBeUndefined();
		expect(await kept.waiting(young)).toBeUndefined();
		visit = await enter();
		await kept.keep(as(ctx, nobody), visit, { url: { ...url, pathname: '/my/tell' }, form });
		expect(await ctx.db.raw('select path from kept_form')).toEqual([{ path: '/my/tell' }]);
	});

	it('is not kept of a place that was left, or is long over, or whose card has ended', async () => {
		const left = visit;
		await cards.signOut(ctx, left);
		expect(await send(left)).toBe(false);
		visit = await enter();
		ctx.clock.advance(2 * 3_600_000 + handedInFor);
		expect(await send()).toBe(false);
		visit = await enter();
		const earlier = visit;
		await cards.create(ctx, villads);
		expect(await send(earlier)).toBe(false);
	});

	it('goes with the card, and with all that is taken back', async () => {
		await send();
		await cards.create(ctx, villads);
		expect(await kept.mine(young, url)).toBeUndefined();
		visit = await enter();
		await send();
		await withdrawals.create(young, villads, { all: true });
		expect(await ctx.db.raw('select * from kept_form')).toEqual([]);
	});
});
