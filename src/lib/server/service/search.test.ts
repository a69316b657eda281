import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aStoryteller, aTag, anExcerpt, decide } from '$tests/support/story';
import { asYoung } from '$tests/support/storyteller';
import { statement } from '../db/open';
import * as changes from './codebook-change';
import * as excerpts from './excerpt';
import * as memos from './memo';
import * as search from './search';
import * as stories from './story';
import * as tags from './tag';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let writer: TestContext;
let reader: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	reader = as(ctx, await aMember(ctx, ours, 'facilitator'));
});

const ids = async (who: TestContext, query: string, only?: string) =>
	(await search.find(who, ours, query, { only })).items.map(({ id }) => id);

/** A story of somebody who has said nothing yet: only whoever wrote it down may read it. */
async function aHeldStory(text: string) {
	const storytellerId = await aStoryteller(ctx, ours);
	return (
		await stories.create(writer, ours, { title: 'Turen', storytellerId, kind: 'interview', text })
	).item;
}

describe('search', () => {
	it('finds all forms of a word, the last by its beginning, and marks them', async () => {
		const story = await aStory(writer, ours, 'Han elskede cyklerne hen over marken.');
		expect(await ids(reader, 'elsker cykel')).toEqual([story.id]);
		const [found] = (await search.find(reader, ours, 'elskede cyk')).items;
		expect(found?.snippet.filter(({ isHit }) => isHit).map((piece) => piece.text)).toEqual([
			'elskede',
			'cyklerne'
		]);
	});

	it('knows å, æ and ø however they are written', async () => {
		const story = await aStory(writer, ours, 'Blåbærgrøden stod på bordet.');
		expect(await ids(reader, 'blaabaergroed')).toEqual([story.id]);
		expect(await ids(reader, 'blåbærgrøden')).toEqual([story.id]);
	});

	it('keeps phrases together, and leaves out what is not wanted', async () => {
		const story = await aStory(writer, ours, 'Den nye skole lå langt fra den gamle rutsjebane.');
		expect(await ids(reader, '"nye skole"')).toContain(story.id);
		expect(await ids(reader, '"skole nye"')).not.toContain(story.id);
		expect(await ids(reader, 'rutsjebane -skole')).toEqual([]);
	});

	it('finds excerpts, notes on them and tags, each in a group with its count', async () => {
		const story = await aStory(writer, ours, 'Hun fodrer egernet i haven hver morgen.');
		const { id: tagId } = await aTag(writer, ours, 'Dyr');
		await tags.change(writer, tagId, { definition: 'Et dyr, for eksempel et egern.' });
		const excerpt = await anExcerpt(writer, story, 'fodrer egernet', [tagId]);
		await excerpts.change(writer, excerpt.id, { memo: 'Egern igen: spørg til haven.' });
		const { items, counts } = await search.find(reader, ours, 'egern');
		expect(counts).toEqual({ story: 1, excerpt: 1, memo: 1, media: 0, tag: 1 });
		expect(items.map(({ group, id }) => [group, id]).sort()).toEqual(
			[
				['story', story.id],
				['excerpt', excerpt.id],
				['memo', excerpt.id],
				['tag', tagId]
			].sort()
		);
		expect(await ids(reader, 'egern', 'tag')).toEqual([tagId]);
		expect(await outcome(search.find(reader, ours, 'egern', { only: 'secret' }))).toBe('invalid');
	});

	it('tells what a memo is on, so that one finds the way to it', async () => {
		const story = await aStory(writer, ours, 'Vi så på lystbådene.');
		const tag = await aTag(writer, ours, 'Havnefront');
		await memos.onStory(writer, story.id, { text: 'Molehovedet igen.' });
		await memos.onTag(writer, tag.id, { text: 'Molehovedet også?' });
		const { items } = await search.find(reader, ours, 'molehoved');
		expect(items.map(({ storyId, tagId }) => [storyId, tagId])).toEqual(
			expect.arrayContaining([
				[story.id, null],
				[null, tag.id]
			])
		);
		expect(items).toHaveLength(2);
	});

	it('finds a tag once, whose name and definition both match', async () => {
		const { id } = await aTag(writer, ours, 'Hængekøje');
		await tags.change(writer, id, { definition: 'Hængekøjer, og hvor de hænger.' });
		const { items, counts } = await search.find(reader, ours, 'hængekøje');
		expect(items.map((hit) => [hit.group, hit.id])).toEqual([['tag', id]]);
		expect(counts.tag).toBe(1);
	});

	it('follows the text: moved and rewritten excerpts are found by their words of now', async () => {
		const story = await aStory(writer, ours, 'Først regn. Så stod vandpytten blank.');
		const excerpt = await anExcerpt(writer, story, 'stod vandpytten blank');
		await stories.change(writer, story.id, { text: 'Så stod vandpytterne spejlblanke.' });
		const now = await excerpts.listOfStory(writer, story.id);
		expect(now.map(({ quote }) => quote)).toEqual(['stod vandpytterne spejlblank']);
		expect(await ids(reader, 'spejlblank', 'excerpt')).toEqual([excerpt.id]);
		expect(await ids(reader, '"vandpytten blank"')).toEqual([]);
	});

	it('takes what was typed as words, never as an expression', async () => {
		await aStory(writer, ours, 'skydning NEAR banen');
		for (const typed of ['NEAR( OR " * skydning', 'words:a', '^skydning', '"', '- -', "a'b", '{']) {
			expect(await outcome(search.find(reader, ours, typed))).toBe('ok');
		}
	});

	it('gives snippets as text: what looks like markup stays what it is', async () => {
		await aStory(writer, ours, 'Han skrev <b>gyngestativ</b> på tavlen.');
		const [found] = (await search.find(reader, ours, 'gyngestativ')).items;
		expect(found?.snippet.map((piece) => piece.text).join('')).toContain('<b>gyngestativ</b>');
	});

	it('asks whether another word was meant', async () => {
		await aStory(writer, ours, 'Skolepsykologen hjalp ham gennem Ålborgturen.');
		expect((await search.find(reader, ours, 'skolepyskologen')).hint).toBe('skolepsykologen');
		expect((await search.find(reader, ours, 'aalborgtruen')).hint).toBe('ålborgturen');
		expect((await search.find(reader, ours, 'qqqqqqq')).hint).toBeNull();
	});

	it('is closed to a researcher and to another initiative', async () => {
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'facilitator'));
		expect(await outcome(search.find(researcher, ours, 'ord'))).toBe('forbidden');
		expect(await outcome(search.find(stranger, ours, 'ord'))).toBe('not_found');
		expect(await outcome(search.scope(researcher, ours))).toBe('forbidden');
		expect(await outcome(search.scope(stranger, ours))).toBe('not_found');
		expect(await outcome(search.catchUp(reader))).toBe('forbidden');
	});
});

it('tells how much there is to look in, as far as one may see it', async () => {
	const place = await anInitiative(ctx);
	const author = as(ctx, await aMember(ctx, place, 'fieldworker'));
	const other = as(ctx, await aMember(ctx, place, 'facilitator'));
	const storytellerId = await aStoryteller(ctx, place);
	const told = { title: 'Turen', storytellerId, kind: 'interview', text: 'Vi gik.' };
	await stories.create(author, place, told);
	await tags.create(author, place, { name: 'Tur', family: 'theme', definition: 'En tur.' });
	expect(await search.scope(author, place)).toMatchObject({ story: 1, excerpt: 0, tag: 1 });
	expect(await search.scope(other, place)).toMatchObject({ story: 0, tag: 1 });
});

it('counts notes on excerpts, stories and tags together', async () => {
	const place = await anInitiative(ctx);
	const author = as(ctx, await aMember(ctx, place, 'fieldworker'));
	const story = await aStory(author, place, 'Vi gik til havnen.');
	const tag = await aTag(author, place, 'Havn');
	const excerpt = await anExcerpt(author, story, 'havnen', [tag.id]);
	await excerpts.change(author, excerpt.id, { memo: 'Hvilken havn?' });
	await memos.onStory(author, story.id, { text: 'Spørg til vejret.' });
	await memos.onTag(author, tag.id, { text: 'Også broen?' });
	const counts = { story: 1, excerpt: 1, memo: 3, media: 0, tag: 1 };
	expect(await search.scope(author, place)).toEqual(counts);
});

describe('words without a yes', () => {
	it('are found by whoever wrote them down alone, and not hinted at to others', async () => {
		const story = await aHeldStory('Kanariefuglen sang.');
		const given = { start: 0, end: 13, memo: 'Papegøjen?' };
		const { item: excerpt } = await excerpts.create(writer, story.id, given);
		expect((await ids(writer, 'kanariefuglen')).sort()).toEqual([story.id, excerpt.id].sort());
		expect(await ids(writer, 'papegøje')).toEqual([excerpt.id]);
		const others = await search.find(reader, ours, 'kanariefugl');
		expect(others.items).toEqual([]);
		expect(Object.values(others.counts)).toEqual([0, 0, 0, 0, 0]);
		expect(await ids(reader, 'papegøje')).toEqual([]);
		expect((await search.find(reader, ours, 'kanriefuglen')).hint).toBeNull();
		expect((await search.find(writer, ours, 'kanriefuglen')).hint).toBe('kanariefuglen');
	});

	it('of one excerpt alone are not found as that excerpt', async () => {
		const story = await aStory(writer, ours, 'Isfuglen dykkede.');
		const excerpt = await anExcerpt(writer, story, 'Isfuglen');
		await decide(ctx, story.storytellerId, 'no', ['team'], { itemId: excerpt.id });
		expect(await ids(reader, 'isfuglen', 'excerpt')).toEqual([]);
	});

	it('that are of another initiative are neither found nor hinted at', async () => {
		const theirs = await anInitiative(ctx);
		const there = as(ctx, await aMember(ctx, theirs, 'fieldworker'));
		await aStory(there, theirs, 'Rødstrupen sad på hegnet.');
		expect(await ids(reader, 'rødstrupen')).toEqual([]);
		expect((await search.find(reader, ours, 'rødstrpen')).hint).toBeNull();
	});
});

describe('words that are taken back', () => {
	it('leave the index, its vocabulary and the disk in the same write', async () => {
		const story = await aStory(writer, ours, 'Tornsangeren sang. Solsorten sad stille.');
		const excerpt = await anExcerpt(writer, story, 'Tornsangeren');
		await excerpts.change(writer, excerpt.id, { memo: 'Nattergalen' });
		const young = asYoung(ctx, ours, story.storytellerId);
		await withdrawals.create(young, story.storytellerId, { itemId: excerpt.id });
		expect(await ids(reader, 'nattergalen')).toEqual([]);
		expect(await ids(reader, 'tornsangeren', 'excerpt')).toEqual([]);
		await withdrawals.create(young, story.storytellerId, { all: true });
		for (const word of ['tornsangeren', 'solsorten', 'nattergalen']) {
			expect((await search.find(reader, ours, word)).items).toEqual([]);
			expect(
				await ctx.db.raw('select term from search_vocabulary where term >= ? and term < ?', [
					word.slice(0, 7),
					`${word}\u{10ffff}`
				])
			).toEqual([]);
		}
		await ctx.db.checkpoint();
		const [{ file = '' } = {}] = await ctx.db.raw('pragma database_list');
		const bytes = readFileSync(String(file)).toString('utf8').toLowerCase();
		expect(bytes).not.toContain('tornsanger');
		expect(bytes).not.toContain('nattergal');
	});

	it('come back with a tag whose removal is taken back', async () => {
		const { item: tag } = await tags.create(writer, ours, {
			name: 'Vendehals',
			family: 'theme',
			definition: 'Hvor nogen vender om.'
		});
		const { changeId } = await changes.remove(writer, tag.id);
		expect(await ids(reader, 'vendehals')).toEqual([]);
		await changes.undo(writer, changeId);
		expect(await ids(reader, 'vendehals')).toEqual([tag.id]);
	});

	it('go with a story, an excerpt and a tag that are deleted', async () => {
		const story = await aStory(writer, ours, 'Gøgeuret slog.');
		const excerpt = await anExcerpt(writer, story, 'Gøgeuret');
		await excerpts.remove(writer, excerpt.id);
		expect(await ids(reader, 'gøgeuret')).toEqual([story.id]);
		await stories.remove(writer, story.id);
		const { item: tag } = await tags.create(writer, ours, { name: 'Gøgeure', family: 'theme' });
		await changes.remove(writer, tag.id);
		expect(await ids(reader, 'gøgeur')).toEqual([]);
		const left = await ctx.db.raw(
			`select (select count(*) from search_words where rowid not in (select words_row from search_item)) as words,
				(select count(*) from search_place where story_id = ?) as places`,
			[story.id]
		);
		expect(left).toEqual([{ words: 0, places: 0 }]);
	});
});

it('words that an older program indexed are found by their stems when it has caught up', async () => {
	const story = await aStory(writer, ours, 'Sommerfuglene fløj.');
	await ctx.db.commit([
		statement(sql`update search_item set form = 0 where item_id = ${story.id}`),
		statement(sql`update search_words set stems = '' where rowid in
			(select words_row from search_item where item_id = ${story.id})`)
	]);
	expect(await ids(reader, 'sommerfugl -x')).toEqual([]);
	await search.catchUp(ctx);
	expect(await ids(reader, 'sommerfugl -x')).toEqual([story.id]);
});
