import { beforeAll, describe, expect, it } from 'vitest';
import type { Guardian } from '$lib/domain/consent/custody';
import type { Scope } from '$lib/domain/consent/scope';
import type { WallEvent } from '$lib/domain/wall/event';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as onWalls from '$tests/support/wall';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import { actorOf } from '../auth/actor';
import * as accessLog from './access-log';
import * as cards from './card';
import * as consents from './consent';
import * as custodies from './custody';
import * as guardians from './guardian';
import * as looseEnds from './loose-end';
import * as mayWe from './may-we';
import * as setups from './setup';
import * as storytellers from './storyteller';
import * as voice from './voice';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let tove: TestContext;
let facilitator: TestContext;
let stranger: TestContext;

const parents = { guardianRelation: 'mor', otherRelation: 'far' };

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	tove = as(ctx, await aMember(ctx, ours, 'secretariat'));
	facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
	stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
});

/** A child whose parents both have custody; child and mother have said yes. */
async function withTwo(yesTo: readonly Scope[] = ['keep', 'team', 'research']): Promise<string> {
	const id = await aYoungPerson(ctx, ours, { ageBand: '10-12', yesTo });
	await storytellers.change(mette, id, { custody: 'two', ...parents });
	return id;
}

const parent = (storytellerId: string, by: Guardian = 'otherGuardian') =>
	as(ctx, { kind: 'guardian', as: by, initiativeId: ours, storytellerId });
const father = (id: string) => parent(id);
const mother = (id: string) => parent(id, 'guardian');
const says = (id: string, decision: 'yes' | 'no', scope: Scope = 'research') =>
	consents.record(father(id), id, { scope, by: 'otherGuardian', decision });
const may = async (id: string) => (await consents.read(mette, id)).mayUse;

describe('custody', () => {
	it('is with one until somebody says otherwise', async () => {
		const id = await aYoungPerson(ctx, ours, { yesTo: ['research'] });
		expect(await storytellers.read(mette, id)).toMatchObject({
			...{ custody: 'one', guardianRelation: '', otherRelation: '' }
		});
		expect((await may(id)).research).toBe(true);
		expect(await custodies.list(mette, id)).toEqual([]);
		const input = { secretName: 'Aksel', ageBand: '6-9', custody: 'two', ...parents };
		const { item } = await storytellers.create(mette, ours, input);
		expect(item).toMatchObject({ custody: 'two', ...parents });
		const decided = { ...input, secretName: 'Bertil', custody: 'decided' };
		expect(await outcome(storytellers.create(mette, ours, decided))).toBe('required');
	});

	it('decided by hand needs a note, which stands with who noted it and when', async () => {
		const id = await aYoungPerson(ctx, ours);
		const decide = (custodyNote?: string) =>
			storytellers.change(mette, id, { custody: 'decided', custodyNote });
		for (const nothing of [undefined, '  ']) {
			await expect(decide(nothing)).rejects.toThrow('required (custodyNote)');
		}
		expect(await outcome(decide('Barnet er 010203-1234'))).toBe('cpr_number');
		await decide('Anbragt hos familien Berg; kommunen har afgjort det.');
		const [noted, ...none] = await custodies.list(tove, id);
		expect(noted).toMatchObject({ note: expect.stringContaining('Berg'), at: ctx.now() });
		expect([noted?.by === '', none]).toEqual([false, []]);
		ctx.clock.advance(1000);
		await storytellers.change(tove, id, { custody: 'decided', area: 'Havnen' });
		expect(await custodies.list(tove, id)).toEqual([noted]);
		await storytellers.change(tove, id, { custody: 'one' });
		const [last, before] = await custodies.list(mette, id);
		expect(last).toMatchObject({ custody: 'one', note: '', at: ctx.now() });
		expect(last?.by).not.toBe(noted?.by);
		expect(before).toEqual(noted);
	});

	it('keeps each change, also of what the adults are, and tells it at home without the note', async () => {
		const id = await aYoungPerson(ctx, ours);
		const steps = [
			{ guardianRelation: 'mor' },
			{ custody: 'two', otherRelation: 'far' },
			{ custody: 'decided', custodyNote: 'Retten har afgjort det.', guardianRelation: 'faster' }
		];
		for (const step of steps) {
			await storytellers.change(mette, id, step);
			ctx.clock.advance(1000);
		}
		await storytellers.change(mette, id, { guardianRelation: 'faster' });
		const held = [
			{ custody: 'decided', guardianRelation: 'faster', otherRelation: 'far' },
			{ custody: 'two', guardianRelation: 'mor', otherRelation: 'far' },
			{ custody: 'one', guardianRelation: 'mor', otherRelation: '' }
		];
		const all = await custodies.list(mette, id);
		expect(all).toMatchObject(held);
		expect(all.map(({ note }) => note)).toEqual(['Retten har afgjort det.', '', '']);
		const told = all.map(({ note: _, ...change }) => change);
		expect((await voice.uses(asYoung(ctx, ours, id))).custody).toEqual(told);
		expect((await guardians.mine(mother(id))).custody).toEqual(told);
	});

	it('keeps nothing of a change that came too late', async () => {
		const id = await aYoungPerson(ctx, ours);
		const { version } = await storytellers.read(mette, id);
		const both = ['one', 'two'].map((relation) =>
			outcome(storytellers.change(mette, id, { custody: 'two', otherRelation: relation }, version))
		);
		expect((await Promise.all(both)).toSorted()).toEqual(['ok', 'stale']);
		expect(await custodies.list(mette, id)).toHaveLength(1);
	});

	it('shows the note to those alone who may change the young person', async () => {
		const id = await aYoungPerson(ctx, ours);
		const custodyNote = 'Forældrene er uenige.';
		await storytellers.change(mette, id, { custody: 'decided', custodyNote });
		const guardian = mother(id);
		for (const asked of [facilitator, stranger, asYoung(ctx, ours, id), guardian]) {
			expect(await outcome(custodies.list(asked, id))).toBe('not_found');
		}
		const read = [
			await storytellers.read(facilitator, id),
			await storytellers.list(mette, ours, { after: undefined, limit: 200 }),
			await guardians.mine(guardian),
			await voice.uses(asYoung(ctx, ours, id))
		];
		expect(JSON.stringify(read)).not.toContain('uenige');
	});

	it('is changed by whoever may change the young person, on the version that they saw', async () => {
		const id = await aYoungPerson(ctx, ours);
		const two = { custody: 'two' };
		expect(await outcome(storytellers.change(facilitator, id, two))).toBe('forbidden');
		expect(await outcome(storytellers.change(stranger, id, two))).toBe('not_found');
		const { version } = await storytellers.read(mette, id);
		await storytellers.change(mette, id, two, version);
		expect(await outcome(storytellers.change(tove, id, { custody: 'one' }, version))).toBe('stale');
		expect((await storytellers.read(mette, id)).custody).toBe('two');
	});
});

describe('where two have custody', () => {
	it('waits for the other one’s yes to what lasts, and their no closes at once', async () => {
		const id = await withTwo();
		expect(await may(id)).toMatchObject({ team: true, research: false });
		await says(id, 'yes');
		expect((await may(id)).research).toBe(true);
		await says(id, 'no');
		expect((await may(id)).research).toBe(false);
		await says(id, 'no', 'team');
		expect(await may(id)).toMatchObject({ keep: true, team: false });
	});

	it('waits for both where the controller says so, and for one where it does not', async () => {
		const theirs = await anInitiative(ctx);
		const secretariat = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		const id = await aYoungPerson(ctx, theirs, { ageBand: '10-12', yesTo: ['team', 'research'] });
		await storytellers.change(ctx, id, { custody: 'two' });
		const open = async () => (await consents.read(ctx, id)).mayUse;
		expect((await setups.forChange(secretariat, theirs)).bothFor).toContain('research');
		await setups.change(secretariat, theirs, { bothFor: ['team'] });
		expect(await open()).toMatchObject({ team: false, research: true });
		expect((await setups.forChange(secretariat, theirs)).changes).toMatchObject([
			{ ruling: 'bothFor', after: ['team'] }
		]);
		await setups.change(secretariat, theirs, { answerDays: 7 });
		expect((await open()).team).toBe(false);
		await setups.change(secretariat, theirs, { bothFor: [] });
		expect(await open()).toMatchObject({ team: true, research: true });
		expect(await outcome(setups.change(secretariat, theirs, { bothFor: ['all'] }))).toBe('invalid');
	});

	it('lets each say for themself alone', async () => {
		const [id, another] = [await withTwo(), await withTwo()];
		const record = (asked: TestContext, by: string, of = id) =>
			outcome(consents.record(asked, of, { scope: 'team', by, decision: 'yes' }));
		expect(await record(father(id), 'guardian')).toBe('forbidden');
		expect(await record(father(id), 'young')).toBe('forbidden');
		expect(await record(mother(id), 'otherGuardian')).toBe('forbidden');
		expect(await record(asYoung(ctx, ours, id), 'otherGuardian')).toBe('forbidden');
		expect(await record(father(id), 'otherGuardian', another)).toBe('not_found');
		expect(await record(father(id), 'otherGuardian')).toBe('ok');
		await storytellers.change(mette, id, { custody: 'one' });
		expect(await record(father(id), 'otherGuardian')).toBe('forbidden');
	});

	it('keeps what each was to the young person when it was said', async () => {
		const id = await withTwo(['team']);
		await says(id, 'yes', 'team');
		await storytellers.change(mette, id, { otherRelation: 'stedfar' });
		await says(id, 'no', 'team');
		const { items } = await consents.read(mette, id);
		expect(items.map(({ by, relation }) => [by, relation])).toEqual([
			...[['young', null] as const, ['guardian', null] as const],
			...[['otherGuardian', 'far'] as const, ['otherGuardian', 'stedfar'] as const]
		]);
		expect(items.at(-1)?.recordedBy).toBe(`otherGuardian:${id}`);
	});

	it('shows each guardian what all have said, and takes their own', async () => {
		const id = await withTwo();
		await says(id, 'no', 'team');
		const page = await guardians.mine(mother(id));
		expect(page).toMatchObject({ as: 'guardian', guardians: ['guardian', 'otherGuardian'] });
		expect(page.relations).toEqual({ guardian: 'mor', otherGuardian: 'far' });
		expect(page.scopes.find(({ scope }) => scope === 'team')?.said).toEqual({
			...{ young: 'yes', guardian: 'yes', otherGuardian: 'no' }
		});
		expect(page.history[0]).toMatchObject({ by: 'otherGuardian', relation: 'far' });
		expect((await guardians.mine(father(id))).as).toBe('otherGuardian');
	});

	it('asks about a new use the young person first, then the one and then the other', async () => {
		const id = await withTwo(['keep', 'team']);
		await mayWe.ask(mette, id, { scope: 'research', reason: 'Vi vil lære af det.' });
		const waitsFor = async () => (await mayWe.list(mette, id)).waiting.map((one) => one.waitsFor);
		const yes = { scope: 'research', decision: 'yes' };
		expect(await waitsFor()).toEqual(['young']);
		await consents.record(asYoung(ctx, ours, id), id, { ...yes, by: 'young' });
		expect(await waitsFor()).toEqual(['guardian']);
		expect(await mayWe.mine(father(id))).toEqual([]);
		await consents.record(mother(id), id, { ...yes, by: 'guardian' });
		expect(await mayWe.mine(father(id))).toMatchObject([{ scope: 'research' }]);
		await says(id, 'yes');
		expect(await waitsFor()).toEqual([]);
		expect((await may(id)).research).toBe(true);
	});
});

describe('a change of custody', () => {
	it('takes what it closes off the walls that are open at that moment', async () => {
		const one = await onWalls.aStoryteller(ctx, ours);
		const { storytellerId: id } = one;
		await storytellers.change(mette, id, { ageBand: '10-12' });
		const yes = { scope: 'workshop', by: 'guardian', decision: 'yes', method: 'paper' };
		await consents.record(mette, id, yes);
		await consents.record(mette, id, { ...yes, by: 'otherGuardian', decision: 'no' });
		expect((await may(id)).workshop).toBe(true);
		const wallId = await onWalls.aWall(ctx, ours);
		const cardId = ctx.newId();
		const excerptId = await onWalls.anExcerpt(ctx, ours, one, 'skydebanen');
		await onWalls.send(ctx, wallId, { type: 'card.add', cardId, excerptId, x: 0, y: 0 });
		const heard: WallEvent[] = [];
		const leave = ctx.live.subscribe(`wall:${wallId}`, (said) =>
			heard.push(JSON.parse((said as { data: string }).data) as WallEvent)
		);
		await storytellers.change(mette, id, { area: 'Havnen' });
		expect(heard).toEqual([]);
		await storytellers.change(mette, id, { custody: 'two' });
		leave();
		expect(heard).toMatchObject([{ type: 'card.withdrawn', cardIds: [cardId] }]);
	});
});

describe('the other one’s card', () => {
	const enter = async (code: string) => {
		const { token, holder } = await cards.signIn(ctx, code, '10.0.0.1');
		return { token, holder, who: (await actorOf(ctx.db, { visit: token }, ctx.now())).actor };
	};

	it('is there while they have custody, beside the first one’s', async () => {
		const id = await withTwo();
		const first = await cards.create(mette, id, 'guardian');
		const other = await cards.create(mette, id, 'otherGuardian');
		const of = { initiativeId: ours, storytellerId: id };
		expect((await enter(first.code)).who).toEqual({ kind: 'guardian', as: 'guardian', ...of });
		const visit = await enter(other.code);
		expect(visit).toMatchObject({ holder: 'otherGuardian', who: { as: 'otherGuardian', ...of } });
		await storytellers.change(mette, id, { custody: 'one' });
		expect((await actorOf(ctx.db, { visit: visit.token }, ctx.now())).actor.kind).toBe('nobody');
		expect(await outcome(cards.signIn(ctx, other.code, '10.0.0.1'))).toBe('wrong_credentials');
		expect((await enter(first.code)).who.kind).toBe('guardian');
		expect(await outcome(cards.create(mette, id, 'otherGuardian'))).toBe('forbidden');
		// Whoever gets custody anew gets a new card: the old one stays ended.
		await storytellers.change(mette, id, { custody: 'two' });
		expect(await outcome(cards.signIn(ctx, other.code, '10.0.0.1'))).toBe('wrong_credentials');
	});

	it('is ended without the first one’s, and at 18', async () => {
		const id = await withTwo();
		const [first, other] = [
			await cards.create(mette, id, 'guardian'),
			await cards.create(mette, id, 'otherGuardian')
		];
		expect(await outcome(cards.endGuardian(facilitator, id, 'otherGuardian'))).toBe('forbidden');
		await cards.endGuardian(mette, id, 'otherGuardian');
		expect(await outcome(cards.signIn(ctx, other.code, '10.0.0.1'))).toBe('wrong_credentials');
		expect(await outcome(cards.signIn(ctx, first.code, '10.0.0.1'))).toBe('ok');
		await storytellers.change(mette, id, { ageBand: '18+' });
		expect(await outcome(cards.create(mette, id, 'otherGuardian'))).toBe('forbidden');
	});

	it('shows the words only where the young person shares them with that one, and each reading is noted', async () => {
		const id = await withTwo();
		await aToldStory(ctx, ours, id, 'gøgen kukker i skoven');
		const young = asYoung(ctx, ours, id);
		await guardians.share(young, { with: 'guardian', isShared: true });
		expect((await guardians.mine(mother(id))).shared).toHaveLength(1);
		expect((await guardians.mine(father(id))).shared).toBeNull();
		await guardians.share(young, { with: 'otherGuardian', isShared: true });
		expect((await guardians.mine(father(id))).shared).toHaveLength(1);
		const read = (await accessLog.list(young, id)).map(({ guardian, relation }) => [
			...[guardian, relation]
		]);
		expect(read.toSorted()).toEqual([
			['guardian', 'mor'],
			['otherGuardian', 'far']
		]);
		await storytellers.change(mette, id, { custody: 'one' });
		expect(await guardians.sharing(young)).toMatchObject([{ with: 'guardian', isShared: true }]);
		expect(await outcome(guardians.share(young, { with: 'otherGuardian', isShared: true }))).toBe(
			'invalid'
		);
		await storytellers.change(mette, id, { custody: 'two' });
		expect((await guardians.mine(father(id))).shared).toBeNull();
	});
});

describe('a wish to erase', () => {
	it('is each guardian’s own, one loose end, and answered to both at once', async () => {
		const id = await withTwo();
		await guardians.askErasure(mother(id));
		await guardians.askErasure(father(id));
		await guardians.askErasure(father(id));
		expect((await guardians.erasures(mette, id)).map(({ by }) => by).toSorted()).toEqual([
			...['guardian', 'otherGuardian']
		]);
		const loose = (await looseEnds.list(mette, ours)).filter((one) => one.kind === 'erasure');
		expect(loose.filter((one) => one.id === id)).toHaveLength(1);
		await guardians.answerErasure(tove, id, { answer: 'Vi har talt med barnet.' });
		for (const asked of [mother(id), father(id)]) {
			expect((await guardians.mine(asked)).requests).toMatchObject([
				{ answer: 'Vi har talt med barnet.' }
			]);
		}
	});
});
