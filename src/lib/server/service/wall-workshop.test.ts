import { beforeEach, describe, expect, it } from 'vitest';
import { nobody } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { anExcerpt, aStoryteller, aWall, says, send } from '$tests/support/wall';
import { actorOf } from '../auth/actor';
import * as claims from './wall-claim';
import * as copies from './wall-copy';
import * as guests from './wall-guest';
import * as replays from './wall-replay';
import * as walls from './wall';

let ctx: TestContext;
let initiativeId: string;
let facilitator: TestContext;
let stranger: TestContext;
let wallId: string;
let cardId: string;
let storytellerId: string;

beforeEach(async () => {
	ctx = await aContext();
	initiativeId = await anInitiative(ctx);
	facilitator = as(ctx, await aMember(ctx, initiativeId, 'facilitator'));
	stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
	wallId = await aWall(facilitator, initiativeId);
	const teller = await aStoryteller(ctx, initiativeId);
	storytellerId = teller.storytellerId;
	const excerptId = await anExcerpt(ctx, initiativeId, teller, 'Cykelturen er min');
	cardId = ctx.newId();
	await send(facilitator, wallId, { type: 'card.add', cardId, excerptId });
});

async function join(asks: boolean) {
	const { code } = await guests.openDoor(facilitator, wallId, { asks });
	const given = await guests.join(as(ctx, nobody), { code, name: 'Bo' }, '192.0.2.9');
	const who = async () =>
		as(ctx, (await actorOf(ctx.db, { bearer: given.token }, ctx.now())).actor);
	return { ...given, who };
}

describe('a door that asks', () => {
	it('lets nobody see the wall before they are let in', async () => {
		const { token, isIn, who } = await join(true);
		expect(isIn).toBe(false);
		expect(await outcome(walls.read(await who(), wallId))).toBe('not_signed_in');
		expect((await guests.knock(as(ctx, nobody), token)).state).toBe('waiting');
		const [waiting] = (await guests.list(facilitator, wallId)).items;
		expect(waiting).toMatchObject({ name: 'Bo', isIn: false });
		expect(await outcome(guests.letIn(stranger, wallId, { isIn: true }))).toBe('not_found');
		await guests.letIn(facilitator, wallId, { isIn: true }, waiting?.id);
		expect((await guests.knock(as(ctx, nobody), token)).state).toBe('in');
		expect(await outcome(walls.read(await who(), wallId))).toBe('ok');
	});
});

describe('“that is mine”', () => {
	it('is said by a guest to the staff alone, and erased when it is settled', async () => {
		const guest = await (await join(false)).who();
		await claims.create(guest, wallId, { cardId, words: 'Det var ikke hver dag' });
		const { items } = await claims.list(facilitator, wallId);
		expect(items).toMatchObject([{ cardId, name: 'Bo', words: 'Det var ikke hver dag' }]);
		expect(JSON.stringify(await walls.read(guest, wallId))).not.toContain('hver dag');
		expect(await outcome(claims.list(guest, wallId))).toBe('forbidden');
		expect(await outcome(claims.list(stranger, wallId))).toBe('not_found');
		await claims.settle(facilitator, wallId, items[0]?.id ?? '');
		expect((await claims.list(facilitator, wallId)).items).toEqual([]);
		expect(JSON.stringify(await ctx.db.raw('select * from wall_claim'))).not.toContain('hver dag');
	});
});

describe('what the staff are told at once', () => {
	it('is that somebody came, and said something: that, and to the staff alone', async () => {
		const leave = new AbortController();
		const heard = async (who: TestContext) => {
			const again = () => Promise.resolve(who.actor);
			const stream = await walls.listen(who, wallId, { after: 0, again, signal: leave.signal });
			const text = new Response(stream.body).text();
			return async () =>
				[...(await text).matchAll(/^event: news\ndata: (.*)$/gm)].map(([, of]) => of);
		};
		const staff = await heard(facilitator);
		const guest = await (await join(false)).who();
		const guests = await heard(guest);
		await claims.create(guest, wallId, { cardId, words: 'Det var om tirsdagen' });
		leave.abort();
		expect(await staff()).toEqual(['{"of":"guests"}', '{"of":"guests"}', '{"of":"claims"}']);
		expect(await guests()).toEqual([]);
	});
});

describe('private notes', () => {
	it('leave the server for their writer alone while everybody thinks', async () => {
		const guest = await (await join(false)).who();
		await send(facilitator, wallId, { type: 'phase.set', phase: 'think' });
		await send(guest, wallId, { type: 'card.add', cardId: ctx.newId(), text: 'Kun for mig' });
		const seen = async (who: TestContext) =>
			JSON.stringify([
				await walls.read(who, wallId),
				await walls.words(who, wallId, true),
				who === guest ? [] : await replays.log(who, wallId, { after: 0, limit: 100 })
			]);
		expect(await seen(guest)).toContain('Kun for mig');
		expect(await seen(facilitator)).not.toContain('Kun for mig');
		await send(facilitator, wallId, { type: 'phase.set', phase: 'cluster' });
		expect(await seen(facilitator)).toContain('Kun for mig');
	});
});

describe('a replay', () => {
	it('tells words as they may be used today, also of what was taken down since', async () => {
		const quotes = async (who: TestContext) =>
			(await replays.words(who, wallId)).items.map(({ quote }) => quote);
		await send(facilitator, wallId, { type: 'card.remove', cardId });
		expect((await walls.read(facilitator, wallId)).cards).toEqual([]);
		expect(await quotes(facilitator)).toEqual(['Cykelturen er min']);
		await says(ctx, storytellerId, 'workshop', 'no');
		expect(await quotes(facilitator)).toEqual([]);
	});

	it('is for the staff of the initiative alone', async () => {
		const guest = await (await join(false)).who();
		const page = { after: 0, limit: 10 };
		for (const open of [replays.words, (who: TestContext) => replays.log(who, wallId, page)]) {
			expect(await outcome(open(guest, wallId))).toBe('forbidden');
			expect(await outcome(open(stranger, wallId))).toBe('not_found');
		}
	});
});

describe('a smaller group', () => {
	it('takes clusters along and brings back what it made, for staff of the initiative alone', async () => {
		const clusterId = ctx.newId();
		const cluster = { clusterId, title: 'Luft', cardIds: [cardId] };
		await send(facilitator, wallId, { type: 'cluster.create', ...cluster });
		const input = { title: 'Gruppe 1', clusterIds: [clusterId] };
		const small = await copies.breakOut(facilitator, wallId, input);
		expect(small.cards).toMatchObject([{ quote: 'Cykelturen er min' }]);
		await send(facilitator, small.id, {
			type: 'card.add',
			cardId: ctx.newId(),
			text: 'Fra gruppen'
		});
		const large = await copies.mergeBack(facilitator, wallId, { wallId: small.id });
		expect(large.cards.map(({ text }) => text)).toContain('Fra gruppen');
		expect(await outcome(copies.breakOut(stranger, wallId, input))).toBe('not_found');
		const own = copies.mergeBack(facilitator, wallId, { wallId });
		expect(await outcome(own)).toBe('not_found');
	});

	it('gets nothing that consent no longer covers, and neither does a copy', async () => {
		await says(ctx, storytellerId, 'workshop', 'no');
		const copy = await copies.copy(facilitator, wallId, { title: 'Igen' });
		expect(copy.cards).toEqual([]);
	});
});

it('ten thousand commands at once are asked to wait', async () => {
	const guest = await (await join(false)).who();
	const many = Array.from({ length: 150 }, () => ({
		type: 'card.add' as const,
		cardId: ctx.newId(),
		text: 'igen'
	}));
	expect(await outcome(send(guest, wallId, ...many))).toBe('too_many_requests');
});
