import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { found } from '$tests/support/search';
import { aStory, aStoryteller, anExcerpt, decide } from '$tests/support/story';
import { story, storyText } from '../db/schema';
import * as excerpts from './excerpt';
import * as stories from './story';

let ctx: TestContext;
let ours: string;
let writer: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
});

const documentOf = (...lines: string[]) => ({
	type: 'doc',
	content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
});

describe('a story', () => {
	it('is kept in NFC with LF, and found again by its words', async () => {
		const made = await aStory(writer, ours, 'A\u030a\r\nblåmejse 🚲');
		expect(made).toMatchObject({ plainText: 'Å\nblåmejse 🚲', length: 12, version: 1 });
		const hits = await found(writer, ours, 'blåmejse');
		expect(hits.map((hit) => hit.storyId)).toEqual([made.id]);
	});

	it('may be a million signs long, and is kept whole', async () => {
		const text = 'Han cykler hver dag 🚲.\n'.repeat(42_000);
		const made = await aStory(writer, ours, text);
		expect((await stories.read(writer, made.id)).plainText).toBe(text);
	});

	it('sent twice at the same moment is made once', async () => {
		const storytellerId = await aStoryteller(ctx, ours);
		const input = { id: ctx.newId(), title: 'Samtidig', storytellerId, text: 'Han er glad.' };
		const made = await Promise.all([1, 2].map(() => stories.create(writer, ours, input)));
		expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
		expect(made.map(({ item }) => item.id)).toEqual([input.id, input.id]);
	});

	it('sent twice is made once; with other content the id is taken', async () => {
		const storytellerId = await aStoryteller(ctx, ours);
		const input = { id: ctx.newId(), title: 'To gange', storytellerId, text: 'x' };
		const first = await stories.create(writer, ours, input);
		const second = await stories.create(writer, ours, input);
		expect([first.isNew, second.isNew]).toEqual([true, false]);
		expect(second.item).toEqual(first.item);
		const other = stories.create(writer, ours, { ...input, text: 'y' });
		expect(await outcome(other)).toBe('id_taken');
	});

	it('is refused for a young person of another initiative', async () => {
		const storytellerId = await aStoryteller(ctx, await anInitiative(ctx));
		const made = stories.create(writer, ours, { title: 'x', storytellerId });
		await expect(made).rejects.toMatchObject({ reason: 'not_found', field: 'storytellerId' });
	});

	it('may not be begun when the young person said no to being kept', async () => {
		const storytellerId = await aStoryteller(ctx, ours);
		await decide(ctx, storytellerId, 'no', ['keep']);
		const made = stories.create(writer, ours, { title: 'x', storytellerId });
		expect(await outcome(made)).toBe('consent_missing');
	});

	it('changed on an old version tells what is there now', async () => {
		const made = await aStory(writer, ours);
		await stories.change(writer, made.id, { text: 'Ny tekst.' }, 1);
		await expect(stories.change(writer, made.id, { title: 'Anden' }, 1)).rejects.toMatchObject({
			reason: 'stale',
			data: { current: { plainText: 'Ny tekst.', version: 2 } }
		});
	});

	it('is lost to nobody when two write at the same moment: one of them is told', async () => {
		const made = await aStory(writer, ours);
		const both = ['den ene', 'den anden'].map((text) =>
			outcome(stories.change(writer, made.id, { text }, 1))
		);
		expect((await Promise.all(both)).sort()).toEqual(['ok', 'stale']);
	});

	it('takes its words out of the database when it is deleted', async () => {
		const made = await aStory(writer, ours, 'solsortereden');
		await anExcerpt(writer, made, 'solsort');
		await stories.remove(writer, made.id);
		expect(await outcome(stories.read(writer, made.id))).toBe('not_found');
		const left = await ctx.db.raw('select rowid from search_words where search_words match ?', [
			'solsortereden'
		]);
		expect(left).toEqual([]);
		const chunks = await ctx.db.read.select({ id: storyText.storyId }).from(storyText);
		expect(chunks.some(({ id }) => id === made.id)).toBe(false);
	});
});

describe('the excerpts of a story that is rewritten', () => {
	it('keep their words, follow them, or go adrift with their old quote; none is dropped', async () => {
		const made = await aStory(writer, ours, 'Han skyder hver uge. Det er dyrt. Han cykler.');
		const shoots = await anExcerpt(writer, made, 'skyder hver uge');
		const dear = await anExcerpt(writer, made, 'Det er dyrt');
		const rides = await anExcerpt(writer, made, 'Han cykler');
		const rewritten = documentOf('Besøg 1 🎯', 'Han skyder gerne hver uge. Han cykler.');
		const { version } = await stories.change(writer, made.id, { document: rewritten });
		const after = await excerpts.listOfStory(writer, made.id);
		expect(after).toHaveLength(3);
		expect(after.find(({ id }) => id === shoots.id)).toMatchObject({
			quote: 'skyder gerne hver uge',
			start: 14,
			state: 'anchored',
			storyVersion: version
		});
		expect(after.find(({ id }) => id === rides.id)).toMatchObject({
			quote: 'Han cykler',
			state: 'anchored'
		});
		expect(after.find(({ id }) => id === dear.id)).toMatchObject({
			quote: 'Det er dyrt',
			state: 'adrift'
		});
		await stories.change(writer, made.id, { text: made.plainText });
		const back = await excerpts.listOfStory(writer, made.id);
		expect(back.map(({ state, quote }) => [state, quote])).toEqual([
			['anchored', 'skyder hver uge'],
			['anchored', 'Det er dyrt'],
			['anchored', 'Han cykler']
		]);
	});
});

describe('who reads a story', () => {
	it('without consent is who wrote it down alone; the others learn how many are held back', async () => {
		const initiative = await anInitiative(ctx);
		const author = as(ctx, await aMember(ctx, initiative, 'fieldworker'));
		const other = as(ctx, await aMember(ctx, initiative, 'facilitator'));
		const storytellerId = await aStoryteller(ctx, initiative);
		const { item } = await stories.create(author, initiative, { title: 'Kladde', storytellerId });
		expect(await outcome(stories.read(author, item.id))).toBe('ok');
		expect(await outcome(stories.read(other, item.id))).toBe('consent_missing');
		const page = { after: undefined, limit: 50 };
		expect(await stories.list(other, initiative, page)).toEqual([]);
		expect(await stories.titles(other, initiative)).toEqual([]);
		expect(await stories.titles(author, initiative)).toMatchObject([{ title: 'Kladde' }]);
		expect(await stories.count(other, initiative)).toEqual({ withdrawn: 0, heldBack: 1 });
		await decide(ctx, storytellerId, 'yes', ['keep', 'team']);
		expect(await stories.list(other, initiative, page)).toMatchObject([
			{ id: item.id, excerpts: 0 }
		]);
		expect(await stories.titles(other, initiative)).toMatchObject([{ id: item.id, storytellerId }]);
		ctx.clock.advance(1000);
		await decide(ctx, storytellerId, 'no', ['keep'], { by: ['young'] });
		expect(await outcome(stories.read(author, item.id))).toBe('consent_missing');
	});

	it('is noted once for each day', async () => {
		const made = await aStory(ctx, ours);
		await stories.open(writer, made.id);
		await stories.read(writer, made.id);
		const noted = 'select "on" from access_log where story_id = ?';
		expect(await ctx.db.raw(noted, [made.id])).toEqual([{ on: '2026-11-22' }]);
		ctx.clock.advance(24 * 3600 * 1000);
		await stories.open(writer, made.id);
		expect(await ctx.db.raw(noted, [made.id])).toHaveLength(2);
	});

	it('is nobody once it is withdrawn', async () => {
		const made = await aStory(writer, ours);
		await ctx.db.commit([
			ctx.db.read
				.update(story)
				.set({ document: null, withdrawnAt: ctx.now() })
				.where(eq(story.id, made.id))
		]);
		for (const attempt of [
			stories.read(writer, made.id),
			stories.change(writer, made.id, { text: 'x' }),
			excerpts.listOfStory(writer, made.id),
			excerpts.create(writer, made.id, { start: 0, end: 1 })
		]) {
			expect(await outcome(attempt)).toBe('withdrawn');
		}
	});

	it('is nobody of another initiative, and changes are not for the wrong role', async () => {
		const made = await aStory(writer, ours);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		expect(await outcome(stories.read(stranger, made.id))).toBe('not_found');
		expect(await outcome(stories.change(stranger, made.id, {}))).toBe('not_found');
		expect(await outcome(stories.remove(stranger, made.id))).toBe('not_found');
		expect(await outcome(stories.list(stranger, ours, { after: undefined, limit: 1 }))).toBe(
			'not_found'
		);
		expect(await outcome(stories.titles(stranger, ours))).toBe('not_found');
		expect(await outcome(stories.titles(researcher, ours))).not.toBe('ok');
		expect(await outcome(stories.create(stranger, ours, {}))).toBe('not_found');
		expect(await outcome(stories.change(facilitator, made.id, {}))).toBe('forbidden');
		expect(await outcome(stories.remove(facilitator, made.id))).toBe('forbidden');
		expect(await outcome(stories.read(researcher, made.id))).toBe('not_found');
	});
});
