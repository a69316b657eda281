import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt, decide } from '$tests/support/story';
import * as written from '../store/excerpt-write';
import { lastSeq } from './coding';
import * as excerpts from './excerpt';
import * as stories from './story';
import type { StoryWithText } from './story';

let ctx: TestContext;
let ours: string;
let coder: TestContext;
let story: StoryWithText;

const page = { after: undefined, limit: 200 };

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	coder = as(ctx, await aMember(ctx, ours, 'facilitator'));
	story = await aStory(as(ctx, await aMember(ctx, ours, 'fieldworker')), ours);
});

describe('an excerpt', () => {
	it('points at words by code points and keeps what stands around them', async () => {
		const made = await anExcerpt(coder, story, 'hver dag 🚲');
		expect(made).toMatchObject({
			quote: 'hver dag 🚲',
			prefix: 'inutter om ugen.\nHan cykler i skole '.slice(-32),
			suffix: '.',
			state: 'anchored',
			storyVersion: 1
		});
		expect(made.end - made.start).toBe(10);
	});

	it('is the same on any place of a story that spans many chunks', async () => {
		const text = Array.from({ length: 3000 }, (_, i) => `Linje ${i} 👨‍👩‍👧 på banen.`).join('\n');
		const long = await aStory(coder, ours, text);
		const points = [...text];
		for (const start of [0, 8185, 8192, 20_000, points.length - 40]) {
			const end = start + 40;
			const { item } = await excerpts.create(coder, long.id, { start, end });
			expect(item.quote).toBe(points.slice(start, end).join(''));
			expect(item.prefix).toBe(points.slice(Math.max(0, start - 32), start).join(''));
			expect(item.suffix).toBe(points.slice(end, end + 32).join(''));
		}
	});

	it.each([
		[{ start: 3, end: 3 }, 'position_invalid'],
		[{ start: 3, end: 9999 }, 'position_invalid'],
		[{ start: -1, end: 3 }, 'position_invalid'],
		[{ start: '0', end: 3 }, 'position_invalid'],
		[{ start: 0 }, 'required'],
		[{ start: 0, end: 3, memo: 'ring til 010203-1234' }, 'cpr_number']
	])('%j is refused: %s', async (input, reason) => {
		expect(await outcome(excerpts.create(coder, story.id, input))).toBe(reason);
	});

	it('sent twice is made once, also at the same moment; with other content the id is taken', async () => {
		const input = { id: ctx.newId(), start: 0, end: 3 };
		const both = await Promise.all([1, 2].map(() => excerpts.create(coder, story.id, input)));
		expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
		expect(both[0]?.item).toEqual(both[1]?.item);
		const other = excerpts.create(coder, story.id, { ...input, end: 4 });
		expect(await outcome(other)).toBe('id_taken');
	});

	it('that was removed comes back with the same id and content', async () => {
		const tag = await aTag(ctx, ours, 'Et sted');
		const input = { id: ctx.newId(), start: 0, end: 10, tagIds: [tag.id], memo: 'Husk.' };
		const { item } = await excerpts.create(coder, story.id, input);
		await excerpts.remove(coder, item.id);
		const again = await excerpts.create(coder, story.id, input);
		expect(again).toEqual({ isNew: true, item });
	});

	it('is changed in tags and memo, and moved by its edges', async () => {
		const tag = await aTag(ctx, ours, 'Flow');
		const made = await anExcerpt(coder, story, 'skyder');
		const tagged = await excerpts.change(coder, made.id, { tagIds: [tag.id], memo: 'Ro.' });
		expect(tagged).toMatchObject({ tagIds: [tag.id], memo: 'Ro.', quote: 'skyder', version: 2 });
		const moved = await excerpts.change(coder, made.id, { end: made.end + 9 });
		expect(moved).toMatchObject({ quote: 'skyder til skiv', tagIds: [tag.id], memo: 'Ro.' });
		const stale = excerpts.change(coder, made.id, { memo: '' }, 2);
		await expect(stale).rejects.toMatchObject({
			reason: 'stale',
			data: { current: { memo: 'Ro.' } }
		});
	});

	it('tells what makes a bright spot possible, and what stands in the way at a pain point', async () => {
		const made = await anExcerpt(coder, story, 'til skive');
		const given = { dose: '25 minutter', cost: ' ', barriers: ['money', 'distance', 'money'] };
		const { attributes } = await excerpts.change(coder, made.id, { attributes: given });
		expect(attributes).toEqual({ dose: '25 minutter', barriers: ['money', 'distance'] });
		const strange = excerpts.change(coder, made.id, { attributes: { barriers: ['luck'] } });
		expect(await outcome(strange)).toBe('invalid');
	});

	it('adrift is placed anew', async () => {
		const drifting = await aStory(
			as(ctx, { kind: 'operator', userId: 'o' }),
			ours,
			'Det er dyrt og langt væk.'
		);
		const made = await anExcerpt(ctx, drifting, 'dyrt og langt');
		await stories.change(ctx, drifting.id, { text: 'Det koster mange penge at komme derud.' });
		const [adrift] = await excerpts.listOfStory(coder, drifting.id);
		expect(adrift).toMatchObject({ id: made.id, state: 'adrift', quote: 'dyrt og langt' });
		const inState = (state: string) =>
			excerpts.listOfStory(coder, drifting.id, undefined, { state });
		expect(await inState('adrift')).toEqual([adrift]);
		expect(await inState('anchored')).toEqual([]);
		expect(await outcome(inState('withdrawn'))).toBe('invalid');
		const placed = await excerpts.change(coder, made.id, { start: 4, end: 23 });
		expect(placed).toMatchObject({
			state: 'anchored',
			quote: 'koster mange penge ',
			storyVersion: 2
		});
	});

	it('made while the text is being rewritten points at what stands there', async () => {
		const live = await aStory(ctx, ours, 'aaaa bbbb cccc');
		const [, made] = await Promise.all([
			stories.change(ctx, live.id, { text: 'xxxx bbbb cccc' }),
			excerpts.create(coder, live.id, { start: 0, end: 4 })
		]);
		const [kept] = await excerpts.listOfStory(coder, live.id);
		expect(kept?.id).toBe(made.item.id);
		expect(['anchored xxxx', 'adrift aaaa']).toContain(`${kept?.state} ${kept?.quote}`);
	});

	it('made after a rewriting has read where all of them lie is adrift', async () => {
		const live = await aStory(ctx, ours, 'aaaa bbbb cccc');
		const known = await anExcerpt(ctx, live, 'bbbb');
		const seen = await lastSeq(coder, live.id);
		const made = await anExcerpt(ctx, live, 'aaaa');
		await ctx.db.commit(written.moveAll(ctx.db, live.id, 2, [], seen));
		const kept = await excerpts.listOfStory(coder, live.id);
		expect(kept.map(({ id, state }) => [id, state])).toEqual([
			[known.id, 'anchored'],
			[made.id, 'adrift']
		]);
	});

	it('counted in a version of the story that is gone is refused', async () => {
		const live = await aStory(ctx, ours, 'aaaa');
		await stories.change(ctx, live.id, { text: 'bbbb' });
		const made = excerpts.create(coder, live.id, { start: 0, end: 4 }, 1);
		expect(await outcome(made)).toBe('stale');
	});

	it('of ten who write at once is kept for each', async () => {
		const busy = await aStory(ctx, ours, 'ord '.repeat(500));
		const writers = Array.from({ length: 10 }, async (_, writer) => {
			for (let i = 0; i < 10; i++) {
				const start = writer * 40 + i;
				await excerpts.create(coder, busy.id, { start, end: start + 4 });
			}
		});
		await Promise.all(writers);
		expect(await excerpts.listOfStory(coder, busy.id)).toHaveLength(100);
	});
});

describe('the excerpts of an initiative', () => {
	it('are found by tag with those below it, family, story, storyteller and words', async () => {
		const other = await anInitiative(ctx);
		const told = await aStory(ctx, other);
		await aStory(ctx, other, 'Noget andet.');
		const pain = await aTag(ctx, other, 'For dyrt', 'pain');
		const bright = await aTag(ctx, other, 'Ro');
		await anExcerpt(ctx, told, 'Han cykler', [bright.id]);
		await anExcerpt(ctx, told, '25 minutter', [pain.id, bright.id]);
		const quotes = async (filter: object) =>
			(await excerpts.list(ctx, other, filter, page)).items.map(({ quote }) => quote);
		expect(await quotes({})).toEqual(['Han cykler', '25 minutter']);
		expect(await quotes({ family: 'pain' })).toEqual(['25 minutter']);
		expect(await quotes({ tag: bright.id, q: 'CYKLER' })).toEqual(['Han cykler']);
		expect(await quotes({ q: 'æ*' })).toEqual([]);
		expect(await quotes({ story: told.id, storyteller: told.storytellerId })).toHaveLength(2);
		expect(await quotes({ storyteller: ctx.newId() })).toEqual([]);
		const [listed] = (await excerpts.list(ctx, other, { family: 'pain' }, page)).items;
		expect(listed?.tags.map(({ name }) => name)).toEqual(['For dyrt', 'Ro']);
		expect(listed?.story).toEqual({ id: told.id, title: 'Femogtyve minutter', kind: 'interview' });
	});

	it('leave for a purpose only with consent to it; how many are held back is told', async () => {
		const other = await anInitiative(ctx);
		const told = await aStory(ctx, other);
		const kept = await anExcerpt(ctx, told, 'Han cykler');
		const closed = await anExcerpt(ctx, told, '25 minutter');
		ctx.clock.advance(1000);
		await decide(ctx, told.storytellerId, 'no', ['workshop'], { by: ['young'], itemId: closed.id });
		const workshop = await excerpts.list(ctx, other, { purpose: 'workshop' }, page);
		expect(workshop.items.map(({ id }) => id)).toEqual([kept.id]);
		expect(workshop.heldBack).toBe(1);
		expect((await excerpts.list(ctx, other, {}, page)).items).toHaveLength(2);
		const bySecret = { purpose: 'workshop', q: '25 minutter' };
		expect(await excerpts.list(ctx, other, bySecret, page)).toEqual({ items: [], heldBack: 1 });
	});
});

describe('who may point', () => {
	it('is nobody of another initiative', async () => {
		const made = await anExcerpt(coder, story, 'skive');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		for (const attempt of [
			excerpts.create(stranger, story.id, { start: 0, end: 1 }),
			excerpts.listOfStory(stranger, story.id),
			excerpts.list(stranger, ours, {}, page),
			excerpts.change(stranger, made.id, { memo: 'x' }),
			excerpts.remove(stranger, made.id)
		]) {
			expect(await outcome(attempt)).toBe('not_found');
		}
	});

	it('is not a researcher or a decision-maker', async () => {
		for (const role of ['researcher', 'decider'] as const) {
			const reader = as(ctx, await aMember(ctx, ours, role));
			expect(await outcome(excerpts.create(reader, story.id, { start: 0, end: 1 }))).toBe(
				'forbidden'
			);
		}
	});

	it('does not use tags of another initiative', async () => {
		const foreign = await aTag(ctx, await anInitiative(ctx), 'Fremmed');
		const made = excerpts.create(coder, story.id, { start: 0, end: 1, tagIds: [foreign.id] });
		await expect(made).rejects.toMatchObject({ reason: 'not_found', field: 'tagIds' });
	});
});
