import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import { actorOf } from '../auth/actor';
import * as accessLog from './access-log';
import * as stories from '../store/story';
import * as cards from './card';
import { noteReading } from './reading';

let ctx: TestContext;
let ours: string;
let villads: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	villads = await aYoungPerson(ctx, ours);
});

const whoIs = async (visit: string) => (await actorOf(ctx.db, { visit }, ctx.now())).actor;

describe('a card', () => {
	it('lets the young person in, however the code is typed', async () => {
		const { code } = await cards.create(ctx, villads);
		for (const typed of [
			code,
			code.toLowerCase(),
			code.replace('-', ''),
			` ${code.replace('-', ' ')} `
		]) {
			const { token: visit } = await cards.signIn(ctx, typed, '10.0.0.1');
			expect(await whoIs(visit)).toEqual({
				kind: 'young',
				initiativeId: ours,
				storytellerId: villads
			});
		}
	});

	it('has a code of eight signs that cannot be confused, behind a # in its address', async () => {
		const { code, url } = await cards.create(ctx, villads);
		expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
		expect(url).toBe(`http://localhost:3000/card#${code}`);
	});

	it('is stored without its code', async () => {
		const { code } = await cards.create(ctx, villads);
		const rows = JSON.stringify(await ctx.db.raw('select * from card'));
		expect(rows).not.toContain(code);
		expect(rows).not.toContain(code.replace('-', ''));
	});

	it('ends when a new one is made, and so do its visits', async () => {
		const old = await cards.create(ctx, villads);
		const { token: visit } = await cards.signIn(ctx, old.code, '10.0.0.2');
		await cards.create(ctx, villads);
		expect(await whoIs(visit)).toEqual({ kind: 'nobody' });
		expect(await outcome(cards.signIn(ctx, old.code, '10.0.0.2'))).toBe('wrong_credentials');
	});

	it('lets in for two hours, or until the young person leaves', async () => {
		const { code } = await cards.create(ctx, villads);
		const { token: visit } = await cards.signIn(ctx, code, '10.0.0.3');
		const later = ctx.now() + 2 * 3_600_000 + 1;
		expect((await actorOf(ctx.db, { visit }, later)).actor).toEqual({ kind: 'nobody' });
		await cards.signOut(ctx, visit);
		expect(await whoIs(visit)).toEqual({ kind: 'nobody' });
	});

	it('says the same to every wrong code, and slows guessing down', async () => {
		const outcomes = [];
		for (let n = 0; n < 7; n++) {
			outcomes.push(await outcome(cards.signIn(ctx, n % 2 ? 'ABCD-2345' : 'x', '10.0.0.4')));
		}
		expect(new Set(outcomes.slice(0, 5))).toEqual(new Set(['wrong_credentials']));
		expect(outcomes.at(-1)).toBe('too_many_requests');
		expect(await outcome(cards.signIn(ctx, 'x', '10.0.0.5'))).toBe('wrong_credentials');
	});

	it('is made by fieldworkers and the secretariat of the own initiative', async () => {
		const made = async (role: Parameters<typeof aMember>[2], initiativeId = ours) =>
			outcome(cards.create(as(ctx, await aMember(ctx, initiativeId, role)), villads));
		expect(await made('fieldworker')).toBe('ok');
		expect(await made('facilitator')).toBe('forbidden');
		expect(await made('secretariat', await anInitiative(ctx))).toBe('not_found');
		expect(await outcome(cards.create(asYoung(ctx, ours, villads), villads))).toBe('forbidden');
	});
});

describe('the access log', () => {
	it('notes a reading once per person, day and purpose, and not the own', async () => {
		const reader = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const young = asYoung(ctx, ours, villads);
		const { storyId } = await aToldStory(ctx, ours, villads, 'ord');
		const story = await stories.find(ctx.db, storyId);
		if (!story) {
			throw new Error('no story');
		}
		for (const [asked, purpose] of [
			[reader, 'team'],
			[reader, 'team'],
			[reader, 'workshop'],
			[young, 'team']
		] as const) {
			await noteReading(asked, story, purpose);
		}
		const readings = await accessLog.list(young, villads);
		expect(readings.map(({ purpose }) => purpose).toSorted()).toEqual(['team', 'workshop']);
		expect(readings[0]?.who).toContain('facilitator');
	});

	it('is told to the young person and to the secretariat', async () => {
		const asked = async (role: Parameters<typeof aMember>[2]) =>
			outcome(accessLog.list(as(ctx, await aMember(ctx, ours, role)), villads));
		expect(await asked('secretariat')).toBe('ok');
		expect(await asked('researcher')).toBe('not_found');
		const other = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		expect(await outcome(accessLog.list(other, villads))).toBe('not_found');
	});
});
