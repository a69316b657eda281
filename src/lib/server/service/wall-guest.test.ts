import { beforeEach, describe, expect, it } from 'vitest';
import { nobody, type Actor } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { anExcerpt, aStoryteller, aWall, send } from '$tests/support/wall';
import { actorOf } from '../auth/actor';
import * as guests from './wall-guest';
import * as stories from './story';
import * as walls from './wall';

const address = '192.0.2.9';

let ctx: TestContext;
let initiativeId: string;
let facilitator: TestContext;
let passerBy: TestContext;
let wallId: string;

beforeEach(async () => {
	ctx = await aContext();
	initiativeId = await anInitiative(ctx);
	facilitator = as(ctx, await aMember(ctx, initiativeId, 'facilitator'));
	passerBy = as(ctx, nobody);
	wallId = await aWall(facilitator, initiativeId);
});

async function aGuest(name = 'Bo'): Promise<{ guest: TestContext; token: string }> {
	const { code } = await guests.openDoor(facilitator, wallId, {});
	const { token } = await guests.join(passerBy, { code, name }, address);
	return { guest: as(ctx, await whoIs(token)), token };
}

const whoIs = async (token: string): Promise<Actor> =>
	(await actorOf(ctx.db, { bearer: token }, ctx.now())).actor;

describe('joining a wall by its code', () => {
	it('lets one in under a name of one’s own, for this wall alone', async () => {
		const { code } = await guests.openDoor(facilitator, wallId, {});
		const typed = code.toLowerCase().replace('-', ' ');
		const joined = await guests.join(passerBy, { code: typed, name: 'Bo' }, address);
		expect(joined).toMatchObject({ wallId, name: 'Bo' });
		expect(await whoIs(joined.token)).toMatchObject({ kind: 'guest', wallId, name: 'Bo' });
		const { items } = await guests.list(facilitator, wallId);
		expect(items.map(({ name }) => name)).toEqual(['Bo']);
	});

	it('answers a wrong code, an old one and that of a closed door alike, and slows guessing down', async () => {
		const { code } = await guests.openDoor(facilitator, wallId, {});
		const { code: newer } = await guests.openDoor(facilitator, wallId, {});
		const join = (code: string) => outcome(guests.join(passerBy, { code, name: 'Bo' }, address));
		expect(await join(code)).toBe('wrong_credentials');
		await guests.closeDoor(facilitator, wallId);
		expect(await join(newer)).toBe('wrong_credentials');
		for (let n = 0; n < 3; n++) {
			expect(await join('ABCD-2345')).toBe('wrong_credentials');
		}
		expect(await join('ABCD-2345')).toBe('too_many_requests');
	});

	it('shows what consent lets a workshop see, and lets a guest add notes and dots alone', async () => {
		const open = await aStoryteller(ctx, initiativeId);
		const closed = await aStoryteller(ctx, initiativeId, []);
		const excerptId = await anExcerpt(ctx, initiativeId, open, 'Cykelturen er min');
		await anExcerpt(ctx, initiativeId, closed, 'Det her er hemmeligt');
		const cardId = ctx.newId();
		await send(facilitator, wallId, { type: 'card.add', cardId, excerptId });
		const { guest } = await aGuest();
		const shown = JSON.stringify(await walls.read(guest, wallId));
		expect(shown).toContain('Cykelturen er min');
		const note = { type: 'card.add' as const, cardId: ctx.newId(), text: 'Vi kunne cykle sammen' };
		const done = await send(guest, wallId, note, { type: 'vote.cast', targetId: cardId });
		expect(done.rejected).toEqual([]);
		const refused = await send(
			guest,
			wallId,
			{ type: 'card.add', cardId: ctx.newId(), excerptId },
			{ type: 'card.move', cardId, x: 1, y: 1 },
			{ type: 'card.remove', cardId },
			{ type: 'phase.set', phase: 'frozen' }
		);
		expect(refused.rejected.map(({ name }) => name)).toEqual(Array(4).fill('forbidden'));
		expect(await outcome(walls.tray(guest, wallId))).toBe('forbidden');
		expect(await outcome(stories.open(guest, open.storyId))).toBe('not_found');
		const page = { after: undefined, limit: 5 };
		expect(await outcome(walls.list(guest, initiativeId, page))).toBe('not_found');
		const otherWall = await aWall(facilitator, initiativeId);
		expect(await outcome(walls.read(guest, otherWall))).toBe('not_found');
	});

	it('ends when the facilitator sends one out, closes the door, or the day is over', async () => {
		const [one, two] = [await aGuest('Bo'), await aGuest('Liv')];
		const { items } = await guests.list(facilitator, wallId);
		await guests.remove(facilitator, wallId, items[0]?.id ?? '');
		expect((await whoIs(one.token)).kind).toBe('nobody');
		expect((await whoIs(two.token)).kind).toBe('guest');
		await guests.closeDoor(facilitator, wallId);
		expect((await whoIs(two.token)).kind).toBe('nobody');
		const three = await aGuest('Ea');
		expect((await whoIs(two.token)).kind).toBe('nobody');
		ctx.clock.advance(12 * 3_600_000);
		expect((await whoIs(three.token)).kind).toBe('nobody');
		expect(await guests.list(facilitator, wallId)).toMatchObject({ closesAt: null, items: [] });
	});

	it('ends the stream of a guest who is sent out', async () => {
		const { guest, token } = await aGuest();
		const end = new AbortController();
		const stream = await walls.listen(guest, wallId, {
			after: 0,
			again: () => whoIs(token),
			signal: end.signal
		});
		const reader = stream.body?.getReader();
		await guests.closeDoor(facilitator, wallId);
		let isOver = false;
		while (!isOver) {
			isOver = (await reader?.read())?.done ?? true;
		}
		expect(isOver).toBe(true);
		end.abort();
	});

	it('is opened by the staff of the initiative alone', async () => {
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(guests.openDoor(stranger, wallId, {}))).toBe('not_found');
		const { guest } = await aGuest();
		expect(await outcome(guests.openDoor(guest, wallId, {}))).toBe('forbidden');
		expect(await outcome(guests.list(guest, wallId))).toBe('forbidden');
	});
});
