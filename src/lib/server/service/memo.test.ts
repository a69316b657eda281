import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { statement } from '../db/open';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt, decide } from '$tests/support/story';
import * as excerpts from './excerpt';
import * as memos from './memo';
import { takeOut } from './memo-table';
import * as search from './search';
import type { StoryWithText } from './story';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let jonas: TestContext;
let story: StoryWithText;

const page = { after: undefined, limit: 50 };
const textsOf = async (who: TestContext, filter: object = {}) =>
	(await memos.list(who, ours, filter, page)).items.map(({ text }) => text);

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	jonas = as(ctx, await aMember(ctx, ours, 'facilitator'));
	story = await aStory(mette, ours);
	const tag = await aTag(mette, ours, 'Flow');
	const made = await anExcerpt(mette, story, 'skyder', [tag.id]);
	await memos.onStory(mette, story.id, { text: 'Spørg til sommeren.' });
	ctx.clock.advance(86_400_000);
	await memos.onTag(jonas, tag.id, { text: 'Er det ro eller fart?' });
	ctx.clock.advance(86_400_000);
	await excerpts.change(jonas, made.id, { memo: 'Her er han en anden.' });
});

describe('memos', () => {
	it('on excerpts, tags and stories stand in one list, the latest first', async () => {
		const { items } = await memos.list(jonas, ours, {}, page);
		expect(items.map(({ kind, text }) => [kind, text])).toEqual([
			['excerpt', 'Her er han en anden.'],
			['tag', 'Er det ro eller fart?'],
			['story', 'Spørg til sommeren.']
		]);
		expect(items[0]).toMatchObject({
			quote: 'skyder',
			story: { title: 'Femogtyve minutter' },
			tags: [{ name: 'Flow', family: 'bright' }]
		});
		expect(items[0]?.author.id).toBe(items[1]?.author.id);
	});

	it('are found by kind, author, words, day, story and tag', async () => {
		const { items } = await memos.list(jonas, ours, {}, page);
		const [excerpt, onTag, onStory] = items;
		expect(await textsOf(jonas, { kind: 'tag' })).toEqual([onTag?.text]);
		expect(await textsOf(jonas, { author: onStory?.author.id })).toEqual([onStory?.text]);
		expect(await textsOf(jonas, { q: 'ANDEN' })).toEqual([excerpt?.text]);
		const day = onTag?.at.slice(0, 10);
		expect(await textsOf(jonas, { from: day, to: day })).toEqual([onTag?.text]);
		expect(await textsOf(jonas, { story: story.id })).toHaveLength(2);
		expect(await textsOf(jonas, { tag: onTag?.tags[0]?.id })).toHaveLength(2);
		expect(await outcome(memos.list(jonas, ours, { from: '2026-02-30' }, page))).toBe('invalid');
	});

	it('come page by page, none twice and none left out', async () => {
		const found: string[] = [];
		let after: string | undefined;
		do {
			const one = await memos.list(jonas, ours, {}, { after, limit: 1 });
			found.push(...one.items.map(({ text }) => text));
			after = one.next ?? undefined;
		} while (after);
		expect(found).toEqual(await textsOf(jonas));
	});

	it('are changed on the version that was read, and come back after an undo', async () => {
		const input = { id: ctx.newId(), text: 'Husk.' };
		const { item } = await memos.onStory(mette, story.id, input);
		expect(await memos.onStory(mette, story.id, input)).toEqual({ isNew: false, item });
		const changed = await memos.change(jonas, item.id, { text: 'Husk det.' }, 1);
		expect(changed).toMatchObject({ text: 'Husk det.', version: 2 });
		expect(await outcome(memos.change(mette, item.id, { text: 'x' }, 1))).toBe('stale');
		await memos.remove(mette, item.id);
		expect(await textsOf(mette)).not.toContain('Husk det.');
		expect((await memos.onStory(mette, story.id, input)).isNew).toBe(true);
		await memos.remove(mette, item.id);
	});

	it('are found by a word of theirs, and not by one that they no longer hold', async () => {
		const { item } = await memos.onTag(mette, (await aTag(mette, ours, 'Ro')).id, {
			text: 'Om cyklens bremser.'
		});
		const hits = async (who: TestContext, word: string) =>
			(await search.find(who, ours, word, { only: 'memo' })).items;
		expect(await hits(jonas, 'bremse')).toMatchObject([{ id: item.id, kind: 'memo', title: 'Ro' }]);
		await memos.change(mette, item.id, { text: 'Om cyklens sadel.' });
		expect(await hits(jonas, 'bremse')).toEqual([]);
		expect(await hits(jonas, 'sadel')).toHaveLength(1);
		await memos.remove(mette, item.id);
		expect(await hits(jonas, 'sadel')).toEqual([]);
	});

	it('refuse a CPR number, and nothing', async () => {
		const write = (text: string) => outcome(memos.onStory(mette, story.id, { text }));
		expect(await write('ring til 010203-1234')).toBe('cpr_number');
		expect(await write('  ')).toBe('required');
	});

	it('become a file that a spreadsheet opens, and runs nothing of', async () => {
		const { item } = await memos.onStory(mette, story.id, { text: '=1+1' });
		const { name, bytes } = await takeOut(jonas, ours, { kind: 'story' }, 'csv');
		const [head, ...rows] = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
		expect(name).toMatch(/^notater-.*\.csv$/);
		expect(head?.split(';')).toHaveLength(8);
		expect(rows).toHaveLength(2);
		expect(rows[0]).toContain(";'=1+1;");
		expect(rows[1]).toContain('Spørg til sommeren.');
		expect(await outcome(takeOut(jonas, ours, {}, 'exe'))).toBe('invalid');
		await memos.remove(mette, item.id);
		await ctx.db.commit([statement(sql`delete from access_log`)]);
	});

	it('that are taken along are noted for the young person', async () => {
		expect(await memos.exported(jonas, ours, {})).toHaveLength(3);
		const log = await ctx.db.raw(
			`select story_id as storyId from access_log where purpose = 'export:team'`
		);
		expect(log).toEqual([{ storyId: story.id }]);
	});
});

describe('who reads memos', () => {
	it('is nobody of another initiative, and no researcher', async () => {
		const { item } = await memos.onStory(mette, story.id, { text: 'Kun os.' });
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		for (const attempt of [
			memos.list(stranger, ours, {}, page),
			memos.exported(stranger, ours, {}),
			takeOut(stranger, ours, {}, 'csv'),
			memos.onStory(stranger, story.id, { text: 'x' }),
			memos.change(stranger, item.id, { text: 'x' }),
			memos.remove(stranger, item.id)
		]) {
			expect(await outcome(attempt)).toBe('not_found');
		}
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		expect(await outcome(memos.list(researcher, ours, {}, page))).toBe('forbidden');
		expect(await outcome(takeOut(researcher, ours, {}, 'csv'))).toBe('forbidden');
		await memos.remove(mette, item.id);
	});

	it('sees none of a story that the team may not read any more', async () => {
		const closed = await aStory(mette, ours, 'Noget andet.');
		await memos.onStory(mette, closed.id, { text: 'Om det lukkede.' });
		const made = await anExcerpt(mette, closed, 'Noget');
		await excerpts.change(mette, made.id, { memo: 'Også lukket.' });
		expect(await textsOf(jonas, { story: closed.id })).toHaveLength(2);
		expect((await search.find(jonas, ours, 'lukkede')).items).toHaveLength(2);
		ctx.clock.advance(1000);
		await decide(ctx, closed.storytellerId, 'no', ['team']);
		expect(await textsOf(jonas, { story: closed.id })).toEqual([]);
		expect((await search.find(jonas, ours, 'lukkede')).items).toEqual([]);
		expect(await outcome(memos.onStory(jonas, closed.id, { text: 'x' }))).toBe('consent_missing');
	});

	it('finds nothing of a story that was taken back, not even in the file', async () => {
		const gone = await aStory(mette, ours, 'Det tager jeg tilbage.');
		const { item } = await memos.onStory(mette, gone.id, { text: 'Han sagde noget.' });
		await withdrawals.create(mette, gone.storytellerId, { all: true });
		const rows = await ctx.db.raw('select id from memo where id = ?', [item.id]);
		expect(rows).toEqual([]);
		const words = await ctx.db.raw("select rowid from search_words where words match 'sagde'");
		expect(words).toEqual([]);
	});
});
