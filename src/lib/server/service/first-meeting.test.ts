import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { opportunity } from '$lib/server/db/schema';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as meetings from './first-meeting';
import * as looseEnds from './loose-end';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as ownPledges from './own-pledge';
import * as pledges from './pledge';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let sofie: TestContext;
let whatIf: string;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	sofie = as(ctx, await aMember(ctx, ours, 'facilitator'));
	whatIf = (await opportunities.create(sofie, ours, { whatIf: 'Hvad nu hvis?' })).item.id;
	await answers.transition(sofie, whatIf, { to: 'open' });
});

const given = { on: '2030-12-03', at: '16:00', place: 'Skydebanen', companion: 'Karen Lund' };

async function aPledge(kind = 'accompany'): Promise<string> {
	const contact = { name: 'Bo Madsen', phone: '20304050' };
	const { id } = (await pledges.create(sofie, whatIf, { kind, contact })).item;
	await pledges.transition(sofie, id, { to: 'accepted' });
	return id;
}

async function made(active: string): Promise<void> {
	const confirmed = { certificate: true, confidential: true };
	await pledges.transition(sofie, active, { to: 'checksOk', ...confirmed });
	await pledges.transition(sofie, active, { to: 'active' });
}

const mineOf = (person: string) => meetings.mine(asYoung(ctx, ours, person));

describe('a first meeting', () => {
	it('is seen by its young person, with the adult who comes along, and by nobody else of them', async () => {
		const pledge = await aPledge();
		const villads = await aYoungPerson(ctx, ours);
		await meetings.arrange(sofie, pledge, { ...given, storytellerId: villads });
		expect(await mineOf(villads)).toEqual([
			{
				id: expect.any(String) as string,
				...{ on: '2030-12-03', at: '16:00', place: 'Skydebanen', adult: 'Karen Lund' },
				...{ comesAlone: false, with: 'Bo Madsen' }
			}
		]);
		expect(await mineOf(await aYoungPerson(ctx, ours))).toEqual([]);
	});

	it('tells whoever gave the pledge place, time and adult, and never who comes', async () => {
		const pledge = await aPledge();
		const villads = await aYoungPerson(ctx, ours, { secretName: 'Falken' });
		await meetings.arrange(sofie, pledge, { ...given, storytellerId: villads });
		const holder = as(ctx, { kind: 'pledger', initiativeId: ours, pledgeId: pledge });
		const seen = await ownPledges.read(holder);
		expect(seen.meetings).toEqual([
			{ on: '2030-12-03', at: '16:00', place: 'Skydebanen', adult: 'Karen Lund' }
		]);
		expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Falken|${villads}`));
	});

	it('is told to whoever gave the pledge only while it is to come and they are counted on', async () => {
		const pledge = await aPledge();
		const [one, two] = [await aYoungPerson(ctx, ours), await aYoungPerson(ctx, ours)];
		const holder = as(ctx, { kind: 'pledger', initiativeId: ours, pledgeId: pledge });
		const seen = async () => (await ownPledges.read(holder)).meetings;
		await meetings.arrange(sofie, pledge, { ...given, on: '2020-01-01' });
		expect(await seen()).toEqual([]);
		await meetings.arrange(sofie, pledge, { ...given, storytellerId: one });
		await meetings.arrange(sofie, pledge, { ...given, storytellerId: two });
		expect(await seen()).toHaveLength(1);
		await ownPledges.change(holder, { howManyChildren: 3 });
		expect([await seen(), await mineOf(one)]).toEqual([[], []]);
		expect(await outcome(meetings.arrange(sofie, pledge, given))).toBe('pledge_not_counted_on');
		await pledges.transition(sofie, pledge, { to: 'accepted' });
		expect(await seen()).toHaveLength(1);
		await pledges.transition(sofie, pledge, { to: 'lapsed' });
		expect([await seen(), await mineOf(one)]).toEqual([[], []]);
		expect(await meetings.list(sofie, pledge)).toHaveLength(3);
		expect(await outcome(meetings.arrange(sofie, pledge, given))).toBe('pledge_not_counted_on');
	});

	it('takes the place of the one before, of the same young person alone', async () => {
		const pledge = await aPledge();
		const [one, two] = [await aYoungPerson(ctx, ours), await aYoungPerson(ctx, ours)];
		const first = { ...given, id: ctx.newId(), storytellerId: one };
		await meetings.arrange(sofie, pledge, first);
		expect((await meetings.arrange(sofie, pledge, first)).isNew).toBe(false);
		await meetings.arrange(sofie, pledge, { ...given, storytellerId: two });
		await meetings.arrange(sofie, pledge, given);
		await meetings.arrange(sofie, pledge, { ...given, at: '17:00', storytellerId: one });
		const all = await meetings.list(sofie, pledge);
		expect(all.map(({ storytellerId, at }) => [storytellerId, at])).toEqual(
			expect.arrayContaining([
				[one, '17:00'],
				[two, '16:00'],
				[null, '16:00']
			])
		);
		expect(all).toHaveLength(3);
		for (const { id } of all) await meetings.remove(sofie, pledge, { id });
		expect(await meetings.listOf(sofie, whatIf)).toEqual([]);
	});

	it('is never one-to-one for a child, nor for a pledge that brings nobody together', async () => {
		const pledge = await aPledge();
		const alone = { ...given, companion: '', comesAlone: true, knownTo: 'Mette' };
		const child = await aYoungPerson(ctx, ours, { ageBand: '13-14' });
		const grown = await aYoungPerson(ctx, ours, { ageBand: '15-17' });
		const arrange = (more: object) =>
			outcome(meetings.arrange(sofie, pledge, { ...alone, ...more }));
		expect(await arrange({ storytellerId: child })).toBe('companion_needed');
		expect(await arrange({})).toBe('companion_needed');
		expect(await arrange({ storytellerId: grown, knownTo: '' })).toBe('required');
		await meetings.arrange(sofie, pledge, { ...alone, storytellerId: grown });
		expect(await mineOf(grown)).toMatchObject([{ comesAlone: true, adult: 'Mette' }]);
		const things = await aPledge('equipment');
		expect(await outcome(meetings.arrange(sofie, things, given))).toBe('no_contact');
	});

	it('stands among the loose ends while an active pledge lacks it, and stops nothing', async () => {
		const pledge = await aPledge();
		const kinds = async () => (await looseEnds.list(sofie, ours)).map(({ kind }) => kind);
		await made(pledge);
		const runs = ctx.db.read.update(opportunity).set({ state: 'running' });
		await ctx.db.commit([runs.where(eq(opportunity.id, whatIf))]);
		expect(await kinds()).toContain('firstMeeting');
		await meetings.arrange(sofie, pledge, given);
		expect(await kinds()).not.toContain('firstMeeting');
	});

	it('goes with everything that is taken back, and with the pledge that falls away', async () => {
		const pledge = await aPledge();
		const [one, two] = [await aYoungPerson(ctx, ours), await aYoungPerson(ctx, ours)];
		for (const storytellerId of [one, two]) {
			await meetings.arrange(sofie, pledge, { ...given, storytellerId });
		}
		await withdrawals.create(ctx, one, { all: true });
		expect((await meetings.list(sofie, pledge)).map((each) => each.storytellerId)).toEqual([two]);
		await pledges.transition(sofie, pledge, { to: 'withdrawn' });
		expect(await mineOf(two)).toEqual([]);
	});

	it('is arranged by the team of its own initiative alone', async () => {
		const pledge = await aPledge();
		const tried = async (who: TestContext) => [
			await outcome(meetings.list(who, pledge)),
			await outcome(meetings.listOf(who, whatIf)),
			await outcome(meetings.arrange(who, pledge, given)),
			await outcome(meetings.remove(who, pledge, { id: ctx.newId() }))
		];
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await tried(decider)).toEqual([...['not_found', 'not_found', 'forbidden', 'forbidden']]);
		const there = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, there, 'secretariat'));
		expect(await tried(stranger)).toEqual(Array(4).fill('not_found'));
		const theirs = { ...given, storytellerId: await aYoungPerson(ctx, there) };
		expect(await outcome(meetings.arrange(sofie, pledge, theirs))).toBe('not_found');
	});
});
