import { beforeAll, describe, expect, it } from 'vitest';
import { scopes, wordPurposes } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aStoryteller, aTag, anExcerpt, decide, goThrough } from '$tests/support/story';
import * as browsing from './excerpt-browse';
import * as excerpts from './excerpt';
import * as journeys from './journey';
import * as stories from './story';
import * as tags from './tag';

let ctx: TestContext;
let ours: string;
let writer: TestContext;
let reader: TestContext;
let school: string;
let bullied: string;
let range: string;
let story: Awaited<ReturnType<typeof aStory>>;
let made: Record<'alone' | 'both' | 'bright', string>;

const page = { after: undefined, limit: 50 };
const find = async (given: object, who = reader) =>
	(await browsing.browse(who, ours, given, page)).items.map(({ id }) => id).sort();
const ids = (...names: (keyof typeof made)[]) => names.map((name) => made[name]).sort();

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	reader = as(ctx, await aMember(ctx, ours, 'facilitator'));
	school = (await aTag(writer, ours, 'Skole', 'pain')).id;
	bullied = (await aTag(writer, ours, 'Mobning', 'pain')).id;
	await tags.change(writer, bullied, { parentId: school });
	range = (await aTag(writer, ours, 'Skydning', 'bright')).id;
	story = await aStory(writer, ours, 'Alene i frokosten. Mobbet på skydebanen. Glad på banen.');
	made = {
		alone: (await anExcerpt(writer, story, 'Alene i frokosten', [school])).id,
		both: (await anExcerpt(reader, story, 'Mobbet på skydebanen', [bullied, range])).id,
		bright: (await anExcerpt(writer, story, 'Glad på banen', [range])).id
	};
	await excerpts.change(writer, made.alone, { memo: 'Spørg igen' });
	await journeys.replace(writer, story.id, {
		moments: [
			{ title: 'Frokost', touchpoint: 'public', barriers: ['company'], excerptIds: [made.alone] }
		]
	});
});

describe('a filter', () => {
	it('takes a tag with or without what hangs below it, any or all, and leaves out others', async () => {
		expect(await find({ tag: school })).toEqual(ids('alone', 'both'));
		expect(await find({ tag: school, below: 'no' })).toEqual(ids('alone'));
		expect(await find({ tag: [school, range] })).toEqual(ids('alone', 'both', 'bright'));
		expect(await find({ tag: [school, range], match: 'all' })).toEqual(ids('both'));
		expect(await find({ tag: range, notTag: school })).toEqual(ids('bright'));
	});

	it('knows family, person, age, moment, coder, note, day and words', async () => {
		expect(await find({ family: 'pain' })).toEqual(ids('alone', 'both'));
		const { storytellerId: storyteller } = story;
		const all = ids('alone', 'both', 'bright');
		expect(await find({ storyteller, ageBand: '13-14' })).toEqual(all);
		expect(await find({ ageBand: ['6-9', '18+'] })).toEqual([]);
		expect(await find({ touchpoint: 'public' })).toEqual(ids('alone'));
		expect(await find({ barrier: 'company', touchpoint: 'private' })).toEqual([]);
		const coder = reader.actor.kind === 'user' ? reader.actor.userId : '';
		expect(await find({ coder })).toEqual(ids('both'));
		expect(await find({ memo: 'with' })).toEqual(ids('alone'));
		expect(await find({ memo: 'without' })).toEqual(ids('both', 'bright'));
		expect(await find({ from: '2026-11-22', to: '2026-11-22' })).toEqual(all);
		expect(await find({ from: '2026-11-23' })).toEqual([]);
		expect(await find({ q: 'mobbe' })).toEqual(ids('both'));
		expect(await find({ q: 'spørge' })).toEqual(ids('alone'));
	});

	it('counts its days as they are counted in Denmark', async () => {
		const late = Date.parse('2026-11-22T23:30:00Z') - ctx.now();
		const elsewhere = await anInitiative(ctx);
		const told = await aStory(ctx, elsewhere);
		ctx.clock.advance(late);
		const { id } = await anExcerpt(ctx, told, 'skyder');
		ctx.clock.advance(-late);
		const on = async (day: string) => {
			const filter = { from: day, to: day };
			const { items } = await browsing.browse(ctx, elsewhere, filter, page);
			return items.map((one) => one.id);
		};
		expect(await on('2026-11-22')).toEqual([]);
		expect(await on('2026-11-23')).toEqual([id]);
	});

	it('counts what it finds, by tag and by heading', async () => {
		const found = await browsing.browse(reader, ours, { family: 'pain', group: 'tag' }, page);
		expect(found).toMatchObject({
			total: 2,
			heldBack: 0,
			byTag: { [school]: 1, [bullied]: 1, [range]: 1 }
		});
		expect(found.items.map(({ groupName }) => groupName)).toEqual(['Mobning', 'Skole', 'Skydning']);
		const byStory = await browsing.browse(reader, ours, { group: 'story' }, page);
		expect(byStory.byGroup).toEqual({ [story.id]: 3 });
	});
});

describe.each(['newest', 'oldest', 'story', 'storyteller'])('in the order %s', (sort) => {
	it.each(['none', 'tag', 'story', 'storyteller', 'ageBand'])(
		'grouped by %s, small pages are one large page',
		async (group) => {
			const whole = await browsing.browse(reader, ours, { sort, group }, page);
			const parts: string[] = [];
			let after: string | undefined;
			do {
				const part = await browsing.browse(reader, ours, { sort, group }, { after, limit: 1 });
				parts.push(...part.items.map(({ id, groupId }) => `${groupId} ${id}`));
				after = part.next ?? undefined;
			} while (after);
			expect(parts).toEqual(whole.items.map(({ id, groupId }) => `${groupId} ${id}`));
		}
	);
});

describe('what may not be used', () => {
	it('is held back and counted as such, but never by its words', async () => {
		const held = await aStory(writer, ours, 'Hemmeligheden er gemt.');
		const excerpt = await anExcerpt(writer, held, 'Hemmeligheden', [range]);
		await decide(ctx, held.storytellerId, 'no', ['team']);
		const found = await browsing.browse(reader, ours, { tag: range }, page);
		expect(found).toMatchObject({ total: 2, heldBack: 1, byTag: { [range]: 2 } });
		expect(found.items.map(({ id }) => id)).not.toContain(excerpt.id);
		const byWords = await browsing.browse(reader, ours, { q: 'hemmeligheden' }, page);
		expect(byWords).toMatchObject({ total: 0, items: [] });
	});

	it('is closed for every purpose while a yes to keeping is all that was said', async () => {
		const storytellerId = await aStoryteller(ctx, ours);
		const asked = ['keep', 'followUp', 'keepMedia', 'linkMeasures', 'archive'] as const;
		await decide(ctx, storytellerId, 'yes', asked);
		const told = { title: 'Gemt', storytellerId, text: 'Kun gemt, for mig selv.' };
		const { item: kept } = await stories.create(writer, ours, told);
		await goThrough(writer, kept.id);
		const excerpt = await anExcerpt(writer, kept, 'Kun gemt', [range]);
		for (const purpose of scopes) {
			const found = await outcome(find({ story: kept.id, purpose }));
			const isPurpose = (wordPurposes as readonly string[]).includes(purpose);
			expect([purpose, found]).toEqual([purpose, isPurpose ? 'ok' : 'invalid']);
		}
		for (const purpose of wordPurposes) {
			expect([purpose, await find({ story: kept.id, purpose })]).toEqual([purpose, []]);
		}
		expect(await find({ story: kept.id }, writer)).toEqual([excerpt.id]);
	});

	it('is asked about by the staff of the initiative alone', async () => {
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'facilitator'));
		expect(await outcome(browsing.browse(researcher, ours, {}, page))).toBe('forbidden');
		expect(await outcome(browsing.browse(stranger, ours, {}, page))).toBe('not_found');
		expect(await outcome(browsing.coders(stranger, ours))).toBe('not_found');
		expect(await outcome(browsing.browse(reader, ours, {}, { after: 'x', limit: 5 }))).toBe(
			'invalid'
		);
	});
});
