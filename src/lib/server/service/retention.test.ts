import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { daysAfter, monthsAfter } from '$lib/domain/retention/clock';
import { initiative, initiativeSetup } from '$lib/server/db/schema';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { decide, anExcerpt, aStory, aStoryteller } from '$tests/support/story';
import * as accessLog from '../store/access-log';
import * as identities from '../store/identity';
import * as settings from '../store/setting';
import * as cards from './card';
import * as custodies from './custody';
import * as meetings from './first-meeting';
import * as notices from './notice';
import * as opportunities from './opportunity';
import * as partners from './partner';
import * as merges from './partner-merge';
import * as pledges from './pledge';
import * as retention from './retention';
import * as stories from './story';
import * as storytellers from './storyteller';
import * as voice from './voice';

const told = '2026-11-22';
const secret = 'kirsebærtræet bag skuret';

let ctx: TestContext;
let ours: string;
let lead: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	lead = as(ctx, await aMember(ctx, ours, 'secretariat'));
});

/** Sets the clock to a day, at the hour at which the test began. */
function goTo(day: string): void {
	const at = Date.parse(`${day}T09:00:00Z`);
	ctx.clock.advance(at - ctx.now());
}

/** The round of a day, after rounds on all the days before. */
async function tendOn(day: string) {
	goTo(day);
	await ctx.db.commit([settings.put(ctx.db, 'retention_round', daysAfter(day, -1))]);
	return retention.tend(ctx);
}

const itemsOf = async (kept: string) =>
	(await retention.read(lead, ours)).items.filter((item) => item.kept === kept);

async function aToldStory() {
	const story = await aStory(ctx, ours, `Vi sad under ${secret} og talte.`);
	await decide(ctx, story.storytellerId, 'no', ['archive', 'followUp']);
	return story;
}

const acted = (act: string) =>
	ctx.db.raw('select kept, item_id, reason, "by" from retention_act where act = ?', [act]);

describe('who may see and act', () => {
	it.each(['facilitator', 'fieldworker', 'decider'] as const)('a %s does neither', async (role) => {
		const member = as(ctx, await aMember(ctx, ours, role));
		expect(await outcome(retention.read(member, ours))).toBe('not_found');
		expect(await outcome(retention.waiting(member, ours))).toBe('not_found');
		expect(await outcome(retention.prolong(member, ours, {}))).toBe('forbidden');
		expect(await outcome(retention.erase(member, ours, {}))).toBe('forbidden');
		expect(await outcome(retention.tend(member))).toBe('forbidden');
	});

	it('the secretariat of another initiative learns nothing, and reaches nothing of ours', async () => {
		const { id } = await aToldStory();
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		goTo(monthsAfter(told, 36));
		const named = { kept: 'story', itemId: id };
		const later = { ...named, until: monthsAfter(told, 40), reason: 'Endnu et år' };
		for (const of of [ours, theirs]) {
			expect(await outcome(retention.prolong(stranger, of, later))).toBe('not_found');
			expect(await outcome(retention.erase(stranger, of, named))).toBe('not_found');
		}
		expect(await outcome(retention.read(stranger, ours))).toBe('not_found');
	});
});

describe('a story whose time is over', () => {
	it('is told 30 days before, and erased on its day with every word of it', async () => {
		const story = await aToldStory();
		const excerpt = await anExcerpt(ctx, story, secret);
		expect(await tendOn('2029-10-22')).toEqual({ warned: 0, erased: 0 });
		expect(await itemsOf('story')).toEqual([]);
		expect(await tendOn('2029-10-23')).toEqual({ warned: 1, erased: 0 });
		expect(await itemsOf('story')).toMatchObject([
			{ itemId: story.id, state: 'soon', dueOn: '2029-11-22', erasesOn: '2029-11-22' }
		]);
		expect(await tendOn('2029-11-21')).toEqual({ warned: 0, erased: 0 });
		expect(await tendOn('2029-11-22')).toMatchObject({ erased: 1 });
		expect(await outcome(stories.read(lead, story.id))).toBe('withdrawn');
		const left = await ctx.db.raw('select state, quote from excerpt where id = ?', [excerpt.id]);
		expect(left).toEqual([{ state: 'withdrawn', quote: '' }]);
		expect(JSON.stringify(await everyRow())).not.toContain(secret);
		expect(await acted('erased')).toEqual([
			{ kept: 'story', item_id: story.id, reason: '', by: 'retention' }
		]);
		expect((await retention.read(lead, ours)).erased).toHaveLength(1);
	});

	it('is told to its young person on the own page, before and after', async () => {
		const story = await aToldStory();
		const { storytellerId } = story;
		const young = as(ctx, { kind: 'young', storytellerId, initiativeId: ours });
		const own = async () =>
			(await voice.mine(young)).stories.find((one) => one.story.id === story.id);
		await tendOn('2029-10-22');
		expect(await own()).toMatchObject({ erasesOn: null, isTimeOver: false });
		await tendOn('2029-10-23');
		expect(await own()).toMatchObject({ erasesOn: '2029-11-22', isTimeOver: false });
		await tendOn('2029-11-22');
		expect(await own()).toMatchObject({ erasesOn: null, isTimeOver: true });
	});

	it('leaves what was consented to as it was said', async () => {
		const story = await aToldStory();
		const before = await ctx.db.raw('select * from consent order by id');
		await tendOn('2029-10-23');
		await tendOn('2029-11-22');
		expect(await ctx.db.raw('select * from consent order by id')).toEqual(before);
		expect(await ctx.db.raw('select what, item_id, "by" from withdrawal')).toEqual([
			{ what: 'item', item_id: story.id, by: 'retention' }
		]);
	});

	it('that was found late still has the 30 days', async () => {
		const story = await aToldStory();
		expect(await tendOn('2032-01-01')).toEqual({ warned: 1, erased: 0 });
		const named = { kept: 'story', itemId: story.id };
		expect(await outcome(retention.erase(lead, ours, named))).toBe('not_due');
		expect(await tendOn('2032-01-30')).toEqual({ warned: 0, erased: 0 });
		expect(await tendOn('2032-01-31')).toMatchObject({ erased: 1 });
	});

	it('is warned of anew where nobody could see the warning, as the process stood still', async () => {
		await aToldStory();
		await tendOn('2029-10-23');
		goTo('2029-12-01');
		expect(await retention.tend(ctx)).toEqual({ warned: 1, erased: 0 });
		expect(await itemsOf('story')).toMatchObject([{ erasesOn: '2029-12-31', mayErase: false }]);
		expect(await tendOn('2029-12-30')).toEqual({ warned: 0, erased: 0 });
		expect(await tendOn('2029-12-31')).toMatchObject({ erased: 1 });
	});

	it('that one was never warned of is not erased, however long it is over', async () => {
		await aToldStory();
		goTo('2040-01-01');
		expect(await itemsOf('story')).toMatchObject([{ state: 'overdue', mayErase: false }]);
	});

	it('put off with a reason, stays until the new day and is warned of anew; then the reason goes too', async () => {
		const story = await aToldStory();
		await tendOn('2029-10-23');
		const input = { kept: 'story', itemId: story.id, reason: 'Søskendes forløb er i gang' };
		const put = (until: string) => retention.prolong(lead, ours, { ...input, until });
		expect(await outcome(put('2029-11-22'))).toBe('out_of_range');
		expect(await outcome(put('2036-01-01'))).toBe('out_of_range');
		expect(
			await outcome(retention.prolong(lead, ours, { ...input, until: '2030-01-01', reason: '' }))
		).toBe('required');
		expect(await put('2030-05-31')).toMatchObject({
			...{ state: 'running', dueOn: '2030-05-31', warnedOn: null },
			prolonged: { to: '2030-05-31', reason: input.reason }
		});
		expect(await tendOn('2029-11-22')).toEqual({ warned: 0, erased: 0 });
		expect(await tendOn('2030-05-01')).toEqual({ warned: 1, erased: 0 });
		expect(await tendOn('2030-05-31')).toMatchObject({ erased: 1 });
		expect((await acted('prolonged')).map(({ reason }) => reason)).toEqual(['']);
	});

	it('whose young person said yes to the archive, waits for somebody to decide', async () => {
		const story = await aToldStory();
		await decide(ctx, story.storytellerId, 'yes', ['archive']);
		await tendOn('2029-10-23');
		expect(await tendOn('2029-12-24')).toMatchObject({ erased: 0 });
		expect(await itemsOf('story')).toMatchObject([{ isWanted: true, mayErase: true }]);
		await retention.erase(lead, ours, { kept: 'story', itemId: story.id });
		expect(await itemsOf('story')).toEqual([]);
	});

	it('of the demo is shown, and never erased or warned of', async () => {
		const story = await aToldStory();
		await ctx.db.commit([
			ctx.db.read.update(initiative).set({ isDemo: true }).where(eq(initiative.id, ours))
		]);
		expect(await tendOn('2035-01-01')).toEqual({ warned: 0, erased: 0 });
		expect(await itemsOf('story')).toMatchObject([{ itemId: story.id, mayErase: false }]);
		expect(await tendOn('2036-01-01')).toEqual({ warned: 0, erased: 0 });
		const named = { kept: 'story', itemId: story.id };
		expect(await outcome(retention.erase(lead, ours, named))).toBe('not_due');
	});
});

describe('who a young person is', () => {
	it('stays while a story stands; afterwards it goes with the card, and the secret name stays', async () => {
		const story = await aToldStory();
		const id = story.storytellerId;
		await storytellers.change(lead, id, { birthYear: 2013, area: 'Nordby' });
		const custodyNote = 'Hos farmor Gudrun.';
		await storytellers.change(lead, id, { custody: 'decided', custodyNote });
		await cards.create(lead, id);
		await tendOn('2028-10-23');
		await tendOn('2028-12-01');
		expect(await itemsOf('identity')).toEqual([]);
		await tendOn('2029-10-23');
		await tendOn('2029-11-22');
		expect(await itemsOf('identity')).toMatchObject([{ itemId: id, state: 'overdue' }]);
		// The story went in that round; the next one warns of who told it, and the 30 days begin.
		expect(await tendOn('2029-11-23')).toEqual({ warned: 1, erased: 0 });
		expect(await tendOn('2029-12-22')).toEqual({ warned: 0, erased: 0 });
		expect(await tendOn('2029-12-23')).toMatchObject({ erased: 1 });
		const [row] = await ctx.db.raw('select birth_year, area, secret_name from storyteller');
		expect(row).toMatchObject({ birth_year: null, area: '', secret_name: `Ugle ${id}` });
		expect(await custodies.list(lead, id)).toMatchObject([
			{ custody: 'decided', note: '', by: '' }
		]);
		expect(JSON.stringify(await everyRow())).not.toContain('Gudrun');
		expect(await ctx.db.raw('select id from card where revoked_at is null')).toEqual([]);
		expect(await tendOn('2030-03-01')).toEqual({ warned: 0, erased: 0 });
	});

	it('whom one may contact again waits for somebody to decide', async () => {
		const id = await aStoryteller(ctx, ours);
		await decide(ctx, id, 'yes', ['keep', 'followUp']);
		await tendOn('2028-10-23');
		await tendOn('2029-02-01');
		expect(await itemsOf('identity')).toMatchObject([{ itemId: id, isWanted: true }]);
	});
});

describe('partners', () => {
	it('keep what they pledged, and lose whom one reached', async () => {
		const { id } = (
			await partners.create(lead, ours, {
				...{ name: 'Bent Hansen', sector: 'person', areas: [], interests: [], offers: [] },
				...{ weWillNot: 'Ring til min nabo Grethe', branches: [{ name: 'Bents garage' }] },
				contact: { name: 'Bent Hansen', email: 'bent@example.org' }
			})
		).item;
		await tendOn('2028-10-23');
		await tendOn('2028-11-22');
		expect(await partners.read(lead, id)).toMatchObject({
			name: 'Tidligere partner',
			contact: null
		});
		expect(JSON.stringify(await everyRow())).not.toMatch(/bent@example.org|Grethe|Bents garage/);
		expect(await itemsOf('partner')).toEqual([]);
	});

	it('that were merged are one with one clock, and lose what either held', async () => {
		const given = (name: string, more: object) => ({
			...{ name, sector: 'person', areas: [], interests: [], offers: [], ...more }
		});
		const twin = given('Bent Hansen, Havnen', {
			contact: { name: 'Bent H', email: 'bent@example.org' },
			weMay: 'Ring til min nabo Grethe'
		});
		const from = (await partners.create(lead, ours, twin)).item;
		const into = (await partners.create(lead, ours, given('Bent Hansen', {}))).item;
		const { changeId } = await merges.merge(lead, from.id, { intoId: into.id });
		await tendOn('2028-10-23');
		expect(await itemsOf('partner')).toMatchObject([{ itemId: into.id }]);
		await tendOn('2028-11-22');
		expect(await acted('erased')).toMatchObject([{ kept: 'partner', item_id: into.id }]);
		expect(JSON.stringify(await everyRow())).not.toMatch(/bent@example.org|Grethe|Bent H/);
		await merges.undo(lead, changeId);
		expect(await partners.read(lead, from.id)).toMatchObject({
			...{ name: 'Tidligere partner', contact: null, weMay: '' }
		});
	});

	it('with a pledge that runs have no clock; a lone pledge has its own', async () => {
		const whatIf = { whatIf: 'Hvad nu hvis bussen kørte', publicTask: 'adds', insightIds: [] };
		const { item } = await opportunities.create(lead, ours, whatIf);
		const contact = { name: 'Bent Hansen', email: 'bent@example.org' };
		const given = {
			kind: 'accompany',
			contact,
			partnerName: 'Bent Hansen',
			conditions: 'Ring til Bent'
		};
		const pledge = (await pledges.create(lead, item.id, given)).item;
		await pledges.transition(lead, pledge.id, { to: 'accepted' });
		const meeting = { on: '2027-01-05', at: '16:00', place: 'Hos Bent', companion: 'Karen' };
		await meetings.arrange(lead, pledge.id, meeting);
		await tendOn('2029-01-01');
		expect(await itemsOf('partner')).toEqual([]);
		await pledges.transition(lead, pledge.id, { to: 'lapsed', reason: 'Bent flyttede' });
		await tendOn('2030-12-02');
		await tendOn('2031-01-01');
		expect(await acted('erased')).toMatchObject([{ kept: 'partner', item_id: pledge.id }]);
		const [row] = await ctx.db.raw('select contact, conditions, partner_name from pledge');
		expect(JSON.stringify(row)).not.toContain('Bent');
		expect(await ctx.db.raw('select 1 from first_meeting')).toEqual([]);
		expect(await ctx.db.raw("select 1 from pledge_transition where reason <> ''")).toEqual([]);
	});
});

describe('what is of no use soon after', () => {
	it('is where a first meeting was, and with whom: a month later only that they met is left', async () => {
		const { item } = await opportunities.create(lead, ours, { whatIf: 'Hvad nu hvis?' });
		const contact = { name: 'Bo Madsen', phone: '20304050' };
		const pledge = (await pledges.create(lead, item.id, { kind: 'accompany', contact })).item;
		await pledges.transition(lead, pledge.id, { to: 'accepted' });
		const given = { on: '2027-01-05', at: '16:00', place: 'Skydebanen', companion: 'Karen Lund' };
		await meetings.arrange(lead, pledge.id, given);
		await tendOn('2027-02-04');
		expect(await meetings.list(lead, pledge.id)).toMatchObject([{ place: 'Skydebanen' }]);
		await tendOn('2027-02-05');
		expect(await meetings.list(lead, pledge.id)).toMatchObject([
			{ on: '2027-01-05', place: '', adult: '' }
		]);
	});

	it('is what a member said is wrong, in the time of partners after the answer; what waits stays', async () => {
		const given = { kind: 'untrue', words: 'Her står, at der er åbent.' };
		const { id } = (await notices.createIn(lead, ours, given)).item;
		await notices.createIn(lead, ours, { ...given, kind: 'hurts' });
		await notices.answer(lead, id, { text: 'Det er rettet.' });
		const { partner: months = 0 } = (await retention.read(lead, ours)).months;
		await tendOn(monthsAfter(told, months));
		expect(JSON.stringify(await everyRow())).toContain('rettet');
		await tendOn(daysAfter(monthsAfter(told, months), 2));
		expect(await notices.list(lead, ours)).toMatchObject([
			{ kind: 'hurts', words: given.words },
			{ kind: 'untrue', words: '', answer: '' }
		]);
		expect(JSON.stringify(await everyRow())).not.toContain('rettet');
	});
});

describe('who has read what', () => {
	it('goes by the month', async () => {
		const { id: storyId, storytellerId } = await aToldStory();
		const read = (on: string) =>
			accessLog.insert(ctx.db, {
				...{ id: ctx.newId(), storytellerId, storyId, userId: 'u', purpose: 'team', on },
				at: Date.parse(`${on}T09:00:00Z`)
			});
		await ctx.db.commit([read('2026-12-03'), read('2026-12-04'), read('2027-01-05')]);
		await tendOn(daysAfter(monthsAfter('2026-12-04', 60), -30));
		expect(await itemsOf('log')).toMatchObject([{ itemId: '2026-12', count: 2 }]);
		await tendOn(monthsAfter('2026-12-04', 60));
		expect(await ctx.db.raw('select "on" from access_log')).toEqual([{ on: '2027-01-05' }]);
	});

	it('takes along who has looked up a real name, also in a month in which nobody read', async () => {
		const { storytellerId } = await aToldStory();
		const lookedUp = (on: string) =>
			identities.insertLookUp(ctx.db, {
				...{ id: ctx.newId(), storytellerId, userId: 'u', reason: on },
				at: Date.parse(`${on}T09:00:00Z`)
			});
		await ctx.db.commit([lookedUp('2026-12-04'), lookedUp('2027-01-05')]);
		await tendOn(daysAfter(monthsAfter('2026-12-04', 60), -30));
		expect(await itemsOf('log')).toMatchObject([{ itemId: '2026-12', count: 1 }]);
		await tendOn(monthsAfter('2026-12-04', 60));
		expect(await identities.lookUps(ctx.db, storytellerId)).toMatchObject([
			{ reason: '2027-01-05' }
		]);
	});
});

describe('without an answer in the set-up', () => {
	it('nothing has a clock', async () => {
		await aToldStory();
		await ctx.db.commit([ctx.db.read.update(initiativeSetup).set({ retention: {} })]);
		expect(await tendOn('2040-01-01')).toEqual({ warned: 0, erased: 0 });
		expect((await retention.read(lead, ours)).items).toEqual([]);
	});
});

/** All that stands in tables that could hold words. */
async function everyRow() {
	const tables = await ctx.db.raw(
		"select name from sqlite_master where type = 'table' and name not like 'sqlite%'"
	);
	const rows = [];
	for (const { name } of tables) {
		rows.push(...(await ctx.db.raw(`select * from "${String(name)}"`)));
	}
	return rows.map((row) =>
		Object.values(row).map((value) =>
			value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : String(value)
		)
	);
}
