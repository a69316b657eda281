import { beforeAll, describe, expect, it } from 'vitest';
import { onTheWay } from '$lib/domain/account/place';
import { scopes } from '$lib/domain/consent/scope';
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
import * as cards from './card';
import * as consents from './consent';
import * as guardians from './guardian';
import * as looseEnds from './loose-end';
import * as devices from './own-device';
import * as storytellers from './storyteller';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let liv: string;
let emil: string;
let mette: TestContext;
let tove: TestContext;

const guardianOf = (storytellerId: string) =>
	as(ctx, { kind: 'guardian', as: 'guardian', initiativeId: ours, storytellerId });
const say = (asked: TestContext, of: string, more: object) =>
	outcome(consents.record(asked, of, { decision: 'yes', by: 'guardian', ...more }));

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	tove = as(ctx, await aMember(ctx, ours, 'secretariat'));
	liv = await aYoungPerson(ctx, ours, { ageBand: '10-12', yesTo: scopes, secretName: 'Liv' });
	emil = await aYoungPerson(ctx, ours, { ageBand: '10-12', secretName: 'Emil' });
	await aToldStory(ctx, ours, liv, 'solsorten synger på taget');
});

describe('a card for the guardian', () => {
	it('lets the guardian in beside the young person’s own, until it is ended', async () => {
		const own = await cards.create(mette, liv);
		const theirs = await cards.create(mette, liv, 'guardian');
		const enter = async (code: string) => {
			const { token, holder } = await cards.signIn(ctx, code, '10.0.0.1');
			return { token, holder, who: (await actorOf(ctx.db, { visit: token }, ctx.now())).actor };
		};
		const of = { initiativeId: ours, storytellerId: liv };
		expect((await enter(own.code)).who).toEqual({ kind: 'young', ...of });
		const visit = await enter(theirs.code);
		expect(visit).toMatchObject({
			holder: 'guardian',
			who: { kind: 'guardian', as: 'guardian', ...of }
		});
		await cards.endGuardian(mette, liv);
		expect((await actorOf(ctx.db, { visit: visit.token }, ctx.now())).actor.kind).toBe('nobody');
		expect(await outcome(cards.signIn(ctx, theirs.code, '10.0.0.1'))).toBe('wrong_credentials');
		expect((await enter(own.code)).who.kind).toBe('young');
	});

	it('ends on the day on which the young person is grown up', async () => {
		const selma = await aYoungPerson(ctx, ours, { ageBand: '15-17', secretName: 'Selma' });
		const { code } = await cards.create(mette, selma, 'guardian');
		const { token } = await cards.signIn(ctx, code, '10.0.0.2');
		await storytellers.change(mette, selma, { ageBand: '18+' });
		expect((await actorOf(ctx.db, { visit: token }, ctx.now())).actor.kind).toBe('nobody');
		expect(await outcome(cards.signIn(ctx, code, '10.0.0.2'))).toBe('wrong_credentials');
		expect(await outcome(cards.create(mette, selma, 'guardian'))).toBe('forbidden');
		expect(await guardians.sharing(asYoung(ctx, ours, selma))).toEqual([]);
	});

	it('ends by the clock where the birth year is known', async () => {
		const input = { secretName: 'Asta', birthYear: 2008 };
		const { id } = (await storytellers.create(mette, ours, input)).item;
		const { code } = await cards.create(mette, id, 'guardian');
		const midnight = Date.UTC(2026, 11, 31, 23);
		const back = ctx.now();
		ctx.clock.advance(midnight - 60_000 - back);
		const { token } = await cards.signIn(ctx, code, '10.0.0.3');
		ctx.clock.advance(back - ctx.now());
		const whoAt = async (at: number) => (await actorOf(ctx.db, { visit: token }, at)).actor.kind;
		expect(await whoAt(midnight - 1)).toBe('guardian');
		expect(await whoAt(midnight)).toBe('nobody');
	});

	it('closes by itself when nobody uses the visit', async () => {
		const { code } = await cards.create(mette, emil, 'guardian');
		const { token } = await cards.signIn(ctx, code, '10.0.0.4');
		const whoAfter = async (later: number) =>
			(await actorOf(ctx.db, { visit: token }, ctx.now() + later)).actor.kind;
		const guardian = guardianOf(emil);
		const { quietTime, owner } = await devices.mine(guardian, token);
		expect(owner).toBeNull();
		expect(await outcome(devices.stay(guardian))).toBe('ok');
		expect(await outcome(devices.stay(mette))).toBe('not_found');
		expect(await outcome(devices.say(guardian, { visit: token, device: '' }, {}))).toBe(
			'not_found'
		);
		expect(await whoAfter(quietTime + onTheWay)).toBe('guardian');
		expect(await whoAfter(2 * quietTime + 2 * onTheWay + 1)).toBe('nobody');
	});

	it('leaves what lasts at rest until the young person says yes anew', async () => {
		const storm = await aYoungPerson(ctx, ours, {
			...{ ageBand: '15-17', yesTo: scopes, secretName: 'Storm' }
		});
		const may = async () => (await consents.read(mette, storm)).mayUse;
		expect(await may()).toMatchObject({ team: true, archive: true });
		ctx.clock.advance(1000);
		await storytellers.change(mette, storm, { ageBand: '18+' });
		expect(await may()).toMatchObject({ team: true, keepMedia: true, archive: false });
		await storytellers.change(mette, storm, { area: 'Havnen' });
		ctx.clock.advance(1000);
		const anew = { scope: 'archive', by: 'young', decision: 'yes' };
		await consents.record(asYoung(ctx, ours, storm), storm, anew);
		expect(await may()).toMatchObject({ archive: true, research: false });
		// Said once more on another day, the day on which they turned 18 stays.
		await storytellers.change(mette, storm, { ageBand: '18+' });
		expect(await may()).toMatchObject({ archive: true, research: false });
	});

	it('is made and ended by those who make the young person’s', async () => {
		const facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(cards.create(facilitator, liv, 'guardian'))).toBe('forbidden');
		expect(await outcome(cards.create(stranger, liv, 'guardian'))).toBe('not_found');
		expect(await outcome(cards.endGuardian(facilitator, liv))).toBe('forbidden');
		expect(await outcome(cards.endGuardian(stranger, liv))).toBe('not_found');
	});
});

describe('a guardian', () => {
	it('gives and takes back the own yes, and decides nothing for the young person', async () => {
		const guardian = guardianOf(emil);
		expect(await say(guardian, emil, { scope: 'team' })).toBe('ok');
		expect((await guardians.mine(guardian)).history).toMatchObject([
			{ scope: 'team', by: 'guardian', method: 'screen', recordedBy: `guardian:${emil}` }
		]);
		const may = async () => (await consents.read(mette, emil)).mayUse.team;
		expect(await may()).toBe(false);
		await consents.record(asYoung(ctx, ours, emil), emil, {
			...{ scope: 'team', decision: 'yes', by: 'young' }
		});
		expect(await may()).toBe(true);
		expect(await say(guardian, emil, { scope: 'team', decision: 'no' })).toBe('ok');
		expect(await may()).toBe(false);
		expect(await say(guardian, emil, { scope: 'team', by: 'young' })).toBe('forbidden');
		const itemId = ctx.newId();
		expect(await say(guardian, emil, { scope: 'team', itemId })).toBe('forbidden');
		expect(await outcome(withdrawals.create(guardian, emil, { all: true }))).toBe('forbidden');
	});

	it('of another child finds nothing', async () => {
		const other = guardianOf(emil);
		expect(await say(other, liv, { scope: 'team' })).toBe('not_found');
		for (const asked of [mette, tove, asYoung(ctx, ours, liv)]) {
			expect(['not_found', 'forbidden']).toContain(await outcome(guardians.mine(asked)));
		}
	});

	it('is asked from 15 on only about what lasts', async () => {
		const nora = await aYoungPerson(ctx, ours, { ageBand: '15-17', secretName: 'Nora' });
		const guardian = guardianOf(nora);
		expect((await guardians.mine(guardian)).scopes.map(({ scope }) => scope)).toEqual([
			...['exhibition', 'research', 'keepMedia', 'linkMeasures', 'archive']
		]);
		expect(await say(guardian, nora, { scope: 'team' })).toBe('forbidden');
		expect(await say(guardian, nora, { scope: 'research' })).toBe('ok');
	});

	it('reads the story only while the young person shares it, and the young person sees that', async () => {
		const [guardian, young] = [guardianOf(liv), asYoung(ctx, ours, liv)];
		const page = await guardians.mine(guardian);
		expect(page.shared).toBeNull();
		expect(JSON.stringify(page)).not.toContain('solsorten');
		await guardians.share(young, { isShared: true });
		expect((await guardians.mine(guardian)).shared).toMatchObject([
			{ text: 'solsorten synger på taget' }
		]);
		expect(await accessLog.list(young, liv)).toMatchObject([{ purpose: 'shared' }]);
		await withdrawals.create(young, liv, { all: true });
		expect((await guardians.mine(guardian)).shared).toEqual([]);
		await guardians.share(young, { isShared: false });
		expect((await guardians.mine(guardian)).shared).toBeNull();
		for (const asked of [guardian, mette]) {
			expect(['not_found', 'forbidden']).toContain(
				await outcome(guardians.share(asked, { isShared: true }))
			);
		}
	});
});

describe('a guardian who asks to have everything erased', () => {
	const loose = async () =>
		(await looseEnds.list(mette, ours)).filter(({ kind }) => kind === 'erasure');

	it('is one loose end until the secretariat has answered', async () => {
		const guardian = guardianOf(emil);
		await guardians.askErasure(guardian);
		await guardians.askErasure(guardian);
		expect(await loose()).toMatchObject([{ of: 'person', id: emil, title: 'Emil' }]);
		const answer = 'Vi har talt med Emil. Alt er slettet nu.';
		expect(await outcome(guardians.answerErasure(mette, emil, { answer }))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(guardians.answerErasure(stranger, emil, { answer }))).toBe('not_found');
		expect(await outcome(guardians.erasures(stranger, emil))).toBe('not_found');
		expect(await outcome(guardians.askErasure(mette))).toBe('not_found');
		await guardians.answerErasure(tove, emil, { answer });
		expect(await loose()).toEqual([]);
		expect((await guardians.mine(guardian)).requests).toMatchObject([{ answer }]);
	});
});
