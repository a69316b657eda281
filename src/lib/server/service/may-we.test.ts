import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '$lib/domain/consent/scope';
import { dayAfter } from '$lib/domain/pledge/standing';
import { today } from '$lib/server/context';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import * as consents from './consent';
import * as texts from './consent-text';
import { linesOf } from '$lib/i18n/consent-edition';
import { consent, consentText } from '../db/schema';
import * as looseEnds from './loose-end';
import * as mayWe from './may-we';
import * as projects from './research-project';
import * as setups from './setup';
import * as storytellers from './storyteller';
import * as withdrawals from './withdrawal';

const days = (count: number) => count * 86_400_000;
const reason = 'Svømmeklubben vil gerne læse, hvad du sagde om bussen.';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let liv: string;
let young: TestContext;
let guardian: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	liv = await aYoungPerson(ctx, ours, { ageBand: '10-12', yesTo: ['keep', 'team'] });
	young = asYoung(ctx, ours, liv);
	guardian = as(ctx, { kind: 'guardian', as: 'guardian', initiativeId: ours, storytellerId: liv });
	ctx.clock.advance(days(1));
});

const ask = (scope: Scope = 'partner', by = mette) =>
	outcome(mayWe.ask(by, liv, { scope, reason }));
const remind = (input: object = { scope: 'partner' }) => outcome(mayWe.remind(mette, liv, input));
const say = (by: 'young' | 'guardian', decision: string, scope = 'partner') =>
	consents.record(by === 'young' ? young : guardian, liv, { scope, by, decision });
const waiting = async () => (await mayWe.list(mette, liv)).waiting;
const may = async (scope: Scope = 'partner') => (await consents.read(mette, liv)).mayUse[scope];

describe('a yes that runs out', () => {
	const until = (left: number) => dayAfter(today(ctx), left);
	const says = (by: 'young' | 'guardian', left: number) =>
		consents.record(by === 'young' ? young : guardian, liv, {
			...{ scope: 'workshop', by, decision: 'yes', expiresOn: until(left) }
		});
	const soon = async (by = mette) => (await looseEnds.reminders(by, ours)).filter(isYes);
	const isYes = ({ event }: { event: string }) => event === 'yes';

	it('is asked for anew from whoever gave it, and told to the secretariat, thirty days before', async () => {
		await says('young', 31);
		await says('guardian', 31);
		const secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
		expect([await mayWe.mine(young), await soon(secretariat)]).toEqual([[], []]);
		ctx.clock.advance(days(1));
		expect(await soon(secretariat)).toMatchObject([
			{ on: until(30), storytellerId: liv, scopes: ['workshop'] }
		]);
		expect(await mayWe.mine(young)).toMatchObject([
			{ scope: 'workshop', why: 'runsOut', until: until(30) }
		]);
		expect(await mayWe.mine(guardian)).toEqual([]);
		await say('young', 'yes', 'workshop');
		expect(await mayWe.mine(young)).toEqual([]);
		expect(await mayWe.mine(guardian)).toMatchObject([{ scope: 'workshop', why: 'runsOut' }]);
		await say('guardian', 'yes', 'workshop');
		expect([await waiting(), await soon(secretariat)]).toEqual([[], []]);
		ctx.clock.advance(days(60));
		expect(await may('workshop')).toBe(true);
	});

	it('is reminded of like all others, can be put off, and closes the use on its day', async () => {
		await says('guardian', 40);
		await says('young', 20);
		await mayWe.putOff(young, { scope: 'workshop' });
		expect(await remind({ scope: 'workshop' })).toBe('asked_too_soon');
		ctx.clock.advance(days(7));
		expect(await remind({ scope: 'workshop' })).toBe('ok');
		expect(await waiting()).toMatchObject([{ reminders: 1, until: until(13) }]);
		expect(await may('workshop')).toBe(true);
		ctx.clock.advance(days(14));
		expect(await may('workshop')).toBe(false);
		expect(await mayWe.mine(young)).toMatchObject([{ scope: 'workshop' }]);
		await say('young', 'no', 'workshop');
		expect(await waiting()).toEqual([]);
	});

	it('is told to nobody of another initiative', async () => {
		await says('young', 5);
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(looseEnds.reminders(stranger, ours))).toBe('not_found');
		expect(await looseEnds.reminders(stranger, theirs)).toEqual([]);
		expect(await outcome(mayWe.remind(stranger, liv, { scope: 'workshop' }))).toBe('not_found');
	});
});

describe('a yes that is old', () => {
	const months = async (renewMonths: number, by?: TestContext) =>
		setups.change(by ?? as(ctx, await aMember(ctx, ours, 'secretariat')), ours, { renewMonths });

	it('is asked for anew of whoever gave it, and stands meanwhile', async () => {
		await months(2);
		ctx.clock.advance(days(70));
		expect(await may('team')).toBe(true);
		expect(await mayWe.mine(young)).toMatchObject([{ scope: 'team', why: 'longAgo' }]);
		expect(await mayWe.mine(guardian)).toEqual([]);
		await say('young', 'yes', 'team');
		expect(await mayWe.mine(young)).toEqual([]);
		expect(await mayWe.mine(guardian)).toMatchObject([{ scope: 'team', why: 'longAgo' }]);
		await say('guardian', 'yes', 'team');
		expect(await waiting()).toEqual([]);
		await months(0);
		ctx.clock.advance(days(700));
		expect(await waiting()).toEqual([]);
	});

	it('is reminded of together with the others of its reason, twice at most', async () => {
		await months(2);
		await say('young', 'yes', 'workshop');
		ctx.clock.advance(days(90));
		expect(await waiting()).toHaveLength(2);
		expect(await remind({ scope: 'team' })).toBe('not_found');
		for (const expected of ['ok', 'ok', 'asked_enough']) {
			expect(await remind({ why: 'longAgo' })).toBe(expected);
			ctx.clock.advance(days(8));
		}
		expect(await waiting()).toMatchObject([{ reminders: 2 }, { reminders: 2 }]);
	});

	it('is put off by the young person, and closed by a no', async () => {
		await months(2);
		ctx.clock.advance(days(70));
		await mayWe.putOff(young, { scope: 'team' });
		expect(await waiting()).toMatchObject([{ scope: 'team', laterAt: ctx.now() }]);
		await say('young', 'no', 'team');
		expect([await waiting(), await may('team')]).toEqual([[], false]);
	});

	it('stands in the history of the set-up when its time was changed, by the secretariat alone', async () => {
		const secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
		await months(6, secretariat);
		expect((await setups.forChange(secretariat, ours)).changes).toMatchObject([
			{ ruling: 'renewMonths', before: 12, after: 6 }
		]);
		expect(await outcome(months(6, mette))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(months(6, stranger))).toBe('not_found');
	});
});

describe('a yes to texts that have changed', () => {
	const onOther = async (lines: (scope: Scope) => object) => {
		const hash = 'c'.repeat(64);
		const told = Object.fromEntries(
			Object.entries(linesOf('da')).map(([scope, of]) => [
				scope,
				{ ...of, ...lines(scope as Scope) }
			])
		);
		await ctx.db.commit([
			ctx.db.read
				.insert(consentText)
				.values({ hash, language: 'da', lines: told as never, firstAt: 0 }),
			ctx.db.read.update(consent).set({ textHash: hash }).where(eq(consent.storytellerId, liv))
		]);
	};

	it('is asked for anew with what was told before, and only where that is something else', async () => {
		await onOther((scope) => (scope === 'team' ? { own: 'Teamet læser.' } : {}));
		expect(await mayWe.mine(young)).toMatchObject([
			{ scope: 'team', why: 'textChanged', before: { own: 'Teamet læser.' } }
		]);
		expect(await may('team')).toBe(true);
		await say('young', 'yes', 'team');
		await say('guardian', 'yes', 'team');
		expect(await waiting()).toEqual([]);
	});

	it('finds what was told before in what is kept at each start, once in each language', async () => {
		await texts.keepToday(ctx);
		await texts.keepToday(ctx);
		const kept = await ctx.db.read.select().from(consentText);
		expect(kept).toHaveLength(2);
		expect(kept.find(({ language }) => language === 'da')?.lines).toEqual(linesOf('da'));
		const { textHash } = await consents.read(mette, liv);
		expect(kept.map(({ hash }) => hash)).toContain(textHash);
		expect(await outcome(texts.keepToday(mette))).toBe('forbidden');
	});
});

describe('a question about a new use', () => {
	it('is put to the young person first, and then to the guardian; both yeses open the use', async () => {
		expect(await ask()).toBe('ok');
		expect(await mayWe.mine(young)).toMatchObject([{ scope: 'partner', reason, reminders: 0 }]);
		expect(await mayWe.mine(guardian)).toEqual([]);
		expect(await waiting()).toMatchObject([{ waitsFor: 'young' }]);
		await say('young', 'yes');
		expect(await mayWe.mine(young)).toEqual([]);
		expect(await mayWe.mine(guardian)).toMatchObject([{ scope: 'partner', reason }]);
		expect(await may()).toBe(false);
		await say('guardian', 'yes');
		expect(await waiting()).toEqual([]);
		expect(await may()).toBe(true);
	});

	it('is closed by a no of either, and not asked again for half a year', async () => {
		await ask();
		await say('young', 'no');
		expect(await waiting()).toEqual([]);
		expect(await mayWe.mine(guardian)).toEqual([]);
		expect(await ask()).toBe('refused_lately');
		await ask('report');
		await say('young', 'yes', 'report');
		await say('guardian', 'no', 'report');
		expect(await waiting()).toEqual([]);
		expect((await mayWe.list(mette, liv)).askable).not.toContain('report');
		ctx.clock.advance(days(181));
		expect(await ask()).toBe('ok');
	});

	it('waits once, and is not asked about what is open', async () => {
		expect(await ask()).toBe('ok');
		expect(await ask()).toBe('asked_already');
		expect(await ask('team')).toBe('asked_already');
		expect(await outcome(mayWe.ask(mette, liv, { scope: 'report', reason: ' ' }))).toBe('required');
		const cpr = { scope: 'report', reason: 'Om 010110-1234' };
		expect(await outcome(mayWe.ask(mette, liv, cpr))).toBe('cpr_number');
	});

	it('is reminded of twice, seven days apart, and not a third time', async () => {
		await ask();
		expect(await remind()).toBe('asked_too_soon');
		ctx.clock.advance(days(7));
		expect(await remind()).toBe('ok');
		expect(await remind()).toBe('asked_too_soon');
		ctx.clock.advance(days(7));
		expect(await remind()).toBe('ok');
		ctx.clock.advance(days(100));
		expect(await remind()).toBe('asked_enough');
		expect(await ask()).toBe('asked_already');
		expect(await waiting()).toMatchObject([{ reminders: 2 }]);
		expect(await remind({ scope: 'report' })).toBe('not_found');
	});

	it('can be put off, which gives the young person seven days of peace', async () => {
		await ask();
		ctx.clock.advance(days(6));
		await mayWe.putOff(young, { scope: 'partner' });
		ctx.clock.advance(days(6));
		expect(await remind()).toBe('asked_too_soon');
		expect((await mayWe.mine(young))[0]?.laterAt).not.toBeNull();
		ctx.clock.advance(days(1));
		expect(await remind()).toBe('ok');
		expect(await outcome(mayWe.putOff(young, { scope: 'report' }))).toBe('not_found');
	});

	it('belongs to those who write down consent in this initiative alone', async () => {
		const facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await ask('partner', facilitator)).toBe('forbidden');
		expect(await ask('partner', stranger)).toBe('not_found');
		expect(await ask('partner', young)).toBe('forbidden');
		await ask();
		expect(await outcome(mayWe.remind(facilitator, liv, { scope: 'partner' }))).toBe('forbidden');
		expect(await outcome(mayWe.remind(stranger, liv, { scope: 'partner' }))).toBe('not_found');
		expect(await outcome(mayWe.list(stranger, liv))).toBe('not_found');
		expect(await outcome(mayWe.list(young, liv))).toBe('not_found');
		for (const asked of [mette, stranger, as(ctx, { kind: 'nobody' })]) {
			expect(await outcome(mayWe.mine(asked))).not.toBe('ok');
			expect(await outcome(mayWe.putOff(asked, { scope: 'partner' }))).not.toBe('ok');
		}
		expect(await outcome(mayWe.putOff(guardian, { scope: 'partner' }))).not.toBe('ok');
		const other = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		expect(await mayWe.mine(other)).toEqual([]);
	});

	it('goes with everything, and its reason does not repeat words that were taken back', async () => {
		const words = 'solsorten synger på taget hver eneste morgen';
		const { excerptId } = await aToldStory(ctx, ours, liv, words);
		await mayWe.ask(mette, liv, { scope: 'report', reason: `Du sagde: ${words}. Må det stå?` });
		expect((await waiting())[0]?.reason).toContain('solsorten');
		await withdrawals.create(young, liv, { itemId: excerptId });
		expect((await waiting())[0]?.reason).not.toContain('solsorten');
		await withdrawals.create(young, liv, { all: true });
		expect(await waiting()).toEqual([]);
		expect((await mayWe.list(mette, liv)).askable).toEqual([]);
	});
});

describe('at 15', () => {
	it('the young person is asked what was said yes to before, and decides alone', async () => {
		await say('guardian', 'yes', 'workshop');
		expect(await mayWe.mine(young)).toEqual([]);
		ctx.clock.advance(days(1));
		await storytellers.change(mette, liv, { ageBand: '15-17' });
		expect(await mayWe.mine(young)).toMatchObject([
			{ scope: 'team', why: 'grown', reason: '' },
			{ scope: 'workshop', why: 'grown' }
		]);
		expect(await mayWe.mine(guardian)).toEqual([]);
		// What both had said yes to goes on until the answer; what a guardian alone said yes to stays shut.
		expect([await may('team'), await may('workshop')]).toEqual([true, false]);
		await say('young', 'yes', 'workshop');
		expect(await may('workshop')).toBe(true);
		await mayWe.putOff(young, { scope: 'team' });
		expect(await remind({})).toBe('asked_too_soon');
		for (const expected of ['ok', 'ok', 'asked_enough']) {
			ctx.clock.advance(days(7));
			expect(await remind({})).toBe(expected);
		}
		await withdrawals.create(young, liv, { scope: 'team' });
		expect(await mayWe.mine(young)).toEqual([]);
		expect(await may('workshop')).toBe(false);
	});

	it('comes by the clock where the birth year is known', async () => {
		const made = await storytellers.create(mette, ours, { secretName: 'Asta', birthYear: 2011 });
		const { id } = made.item;
		const asta = asYoung(ctx, ours, id);
		for (const by of ['young', 'guardian']) {
			await consents.record(mette, id, { scope: 'team', by, decision: 'yes' });
		}
		expect(await mayWe.mine(asta)).toEqual([]);
		ctx.clock.advance(Date.UTC(2027, 0, 1, 9) - ctx.now());
		expect(await mayWe.mine(asta)).toMatchObject([
			{ scope: 'team', askedAt: Date.UTC(2027, 0, 1), why: 'grown' }
		]);
		await consents.record(asta, id, { scope: 'team', by: 'young', decision: 'yes' });
		expect(await mayWe.mine(asta)).toEqual([]);
	});
});

it('one question about two projects that waits for two people is reminded of once', async () => {
	const keeper = as(ctx, await aMember(ctx, ours, 'secretariat'));
	const project = async (name: string) => {
		const said = { name, responsible: 'Lindaa', about: 'Vi følger jer.', until: '2038-12-31' };
		return (await projects.create(keeper, ours, said)).item.id;
	};
	const [one] = [await project('Følgeforskning'), await project('Speciale')];
	expect(await ask('research')).toBe('ok');
	ctx.clock.advance(days(8));
	const yes = { scope: 'research', by: 'young', decision: 'yes', projectId: one };
	await consents.record(young, liv, yes);
	expect((await waiting()).map(({ waitsFor }) => waitsFor)).toEqual(['guardian', 'young']);
	expect(await remind({ scope: 'research' })).toBe('ok');
	expect((await waiting()).map(({ reminders }) => reminders)).toEqual([1, 1]);
});
