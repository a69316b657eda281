import { beforeEach, describe, expect, it } from 'vitest';
import { pinTries } from '$lib/domain/account/pin';
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
import * as devices from './own-device';

const address = '10.0.0.1';
const pin = '2580';
const chosen = { pin, again: pin };
const minute = 60_000;

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

const enter = async (person = villads) =>
	(await cards.signIn(ctx, (await cards.create(ctx, person)).code, address)).token;
const whoIs = async (token: string) =>
	(await actorOf(ctx.db, { visit: token }, ctx.now())).actor.kind;
const open = (device: string, typed: string) =>
	devices.open(as(ctx, nobody), device, { pin: typed }, address);

describe('a place on a shared device', () => {
	it.each(['unasked', 'shared'] as const)('(%s) closes when nobody uses it', async (owner) => {
		if (owner === 'shared') {
			await devices.say(young, { visit, device: '' }, { owner });
		}
		ctx.clock.advance(quietTime.shared + onTheWay);
		expect(await whoIs(visit)).toBe('young');
		ctx.clock.advance(quietTime.shared + onTheWay + 1);
		expect(await whoIs(visit)).toBe('nobody');
		ctx.clock.advance(-quietTime.shared);
		expect(await whoIs(visit)).toBe('nobody');
	});

	it('stays open while it is used, for two hours at most', async () => {
		for (let minutes = 0; minutes < 118; minutes += 2) {
			ctx.clock.advance(2 * minute);
			expect(await whoIs(visit)).toBe('young');
		}
		ctx.clock.advance(2 * minute);
		expect(await whoIs(visit)).toBe('nobody');
	});

	it('forgets the card that the device remembered', async () => {
		const device = await devices.choosePin(young, { visit, device: '' }, chosen);
		await devices.say(young, { visit, device }, { owner: 'shared' });
		expect(await devices.mine(young, visit)).toEqual({
			owner: 'shared',
			quietTime: quietTime.shared
		});
		expect(await outcome(open(device, pin))).toBe('locked');
	});
});

describe('a place on a device of one’s own', () => {
	it('stays open longer, and the PIN opens it again', async () => {
		const device = await devices.choosePin(young, { visit, device: '' }, chosen);
		ctx.clock.advance(quietTime.own + onTheWay);
		expect(await whoIs(visit)).toBe('young');
		ctx.clock.advance(quietTime.own + onTheWay + 1);
		expect(await whoIs(visit)).toBe('nobody');
		expect(await devices.isKnown(as(ctx, nobody), device)).toBe(true);
		const again = await open(device, pin);
		expect(await whoIs(again)).toBe('young');
		expect((await devices.mine(young, again)).owner).toBe('own');
	});

	it('keeps neither the PIN nor the secret of the device', async () => {
		const device = await devices.choosePin(
			young,
			{ visit, device: '' },
			{ pin: '250819', again: '250819' }
		);
		const rows = JSON.stringify(await ctx.db.raw('select * from own_device'));
		expect(rows).toContain('$argon2id$');
		expect(rows).not.toContain('250819');
		expect(rows).not.toContain(device);
	});

	it('knows a PIN on the one device alone, and only the latest', async () => {
		const device = await devices.choosePin(young, { visit, device: '' }, chosen);
		const newer = await devices.choosePin(young, { visit, device }, { pin: '8246', again: '8246' });
		expect(await outcome(open(device, pin))).toBe('locked');
		expect(await outcome(open('another device', pin))).toBe('locked');
		expect(await outcome(open(newer, pin))).toBe('wrong_code');
		expect(await outcome(open(newer, '8246'))).toBe('ok');
	});

	it('slows wrong PINs down, and forgets the card after the last', async () => {
		const device = await devices.choosePin(young, { visit, device: '' }, chosen);
		for (let tries = 1; tries <= 3; tries++) {
			expect(await outcome(open(device, '1111'))).toBe('wrong_code');
		}
		expect(await outcome(open(device, pin))).toBe('too_many_requests');
		for (let tries = 4; tries < pinTries; tries++) {
			ctx.clock.advance(minute);
			expect(await outcome(open(device, '1111'))).toBe('wrong_code');
		}
		ctx.clock.advance(minute);
		expect(await outcome(open(device, '1111'))).toBe('locked');
		ctx.clock.advance(24 * 60 * minute);
		expect(await outcome(open(device, pin))).toBe('locked');
		expect(await whoIs(await enter())).toBe('young');
	});

	it('counts wrong PINs that are sent at once', async () => {
		const device = await devices.choosePin(young, { visit, device: '' }, chosen);
		const outcomes = await Promise.all(
			Array.from({ length: 20 }, () => outcome(open(device, '1111')))
		);
		expect(outcomes.filter((name) => name === 'wrong_code').length).toBeLessThan(pinTries);
	});

	it('begins to count anew after the right PIN', async () => {
		const device = await devices.choosePin(young, { visit, device: '' }, chosen);
		for (let round = 0; round < 4; round++) {
			expect(await outcome(open(device, '1111'))).toBe('wrong_code');
			expect(await outcome(open(device, '1111'))).toBe('wrong_code');
			expect(await outcome(open(device, pin))).toBe('ok');
		}
	});

	it('needs the card again: after a new card, half a year without use, or when told to forget', async () => {
		const lost = await devices.choosePin(young, { visit, device: '' }, chosen);
		const newVisit = await enter();
		expect(await outcome(open(lost, pin))).toBe('locked');
		const old = await devices.choosePin(young, { visit: newVisit, device: '' }, chosen);
		ctx.clock.advance(181 * 24 * 60 * minute);
		expect(await outcome(open(old, pin))).toBe('locked');
		const told = await devices.choosePin(young, { visit: await enter(), device: '' }, chosen);
		await devices.forget(as(ctx, nobody), told);
		expect(await devices.isKnown(ctx, told)).toBe(false);
	});
});

describe('nobody else', () => {
	it('says whose the device is or chooses the PIN', async () => {
		const ida = await aYoungPerson(ctx, ours);
		const member = await aMember(ctx, ours, 'secretariat');
		const stranger = await aMember(ctx, await anInitiative(ctx), 'secretariat');
		const guardian = {
			kind: 'guardian',
			as: 'guardian',
			initiativeId: ours,
			storytellerId: villads
		} as const;
		const outcomes = async (who: TestContext) => [
			await outcome(devices.say(who, { visit, device: '' }, { owner: 'own' })),
			await outcome(devices.choosePin(who, { visit, device: '' }, chosen)),
			await outcome(devices.mine(who, visit)),
			await outcome(devices.stay(who))
		];
		expect(await outcomes(asYoung(ctx, ours, ida))).toEqual([
			...Array<string>(3).fill('not_signed_in'),
			'ok'
		]);
		expect(await outcomes(as(ctx, nobody))).toEqual(Array(4).fill('not_signed_in'));
		for (const actor of [member, stranger]) {
			expect(await outcomes(as(ctx, actor))).toEqual(Array(4).fill('not_found'));
		}
		// A guardian has a page that closes as well, and nothing of the young person's.
		expect(await outcomes(as(ctx, guardian))).toEqual(['not_found', 'not_found', 'ok', 'ok']);
	});

	it('comes in by a PIN without the device, or by the device without a PIN', async () => {
		const device = await devices.choosePin(young, { visit, device: '' }, chosen);
		expect(await outcome(open('', pin))).toBe('locked');
		expect(await outcome(open(device, ''))).toBe('required');
	});
});
