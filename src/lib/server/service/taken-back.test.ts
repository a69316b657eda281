/** Words that a young person took back one by one, while the story stands. */
import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { isDomainError } from '$lib/domain/error';
import { aMediaItem, aSound } from '$tests/support/media';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, anExcerpt } from '$tests/support/story';
import { asYoung } from '$tests/support/storyteller';
import * as consents from './consent';
import * as excerpts from './excerpt';
import * as regions from './region';
import * as stories from './story';
import type { StoryWithText } from './story';
import { sync } from './sync';
import * as withdrawals from './withdrawal';

const text = 'Han skyder til skive 25 minutter om ugen.\nHan cykler i skole hver dag.';

let ctx: TestContext;
let mette: TestContext;
let young: TestContext;
let story: StoryWithText;
let goneId: string;

beforeEach(async () => {
	ctx = await aContext();
	const ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	story = await aStory(mette, ours, text);
	young = asYoung(ctx, ours, story.storytellerId);
	goneId = (await anExcerpt(mette, story, '25 minutter om ugen')).id;
	await withdrawals.create(young, story.storytellerId, { itemId: goneId });
});

const tagging = (words: string, of: { id: string; plainText: string } = story) =>
	outcome(anExcerpt(mette, of, words));

const allowAgain = () =>
	consents.record(young, story.storytellerId, {
		scope: 'keep',
		decision: 'yes',
		by: 'young',
		method: 'screen',
		itemId: goneId
	});

describe('words that were taken back', () => {
	it.each(['25 minutter om ugen', 'minutter', 'skive 25', 'ugen.\nHan', text])(
		'are not pointed at again: %j',
		async (words) => {
			expect(await tagging(words)).toBe('words_withdrawn');
		}
	);

	it.each(['Han skyder til skive ', '.\nHan cykler'])(
		'leave those beside them free: %j',
		async (words) => {
			expect(await tagging(words)).toBe('ok');
		}
	);

	it('are not reached by moving the edges of another excerpt', async () => {
		const beside = await anExcerpt(mette, story, 'Han skyder');
		expect(await outcome(excerpts.change(mette, beside.id, { end: 25 }))).toBe('words_withdrawn');
		expect(await outcome(excerpts.change(mette, beside.id, { end: 14 }))).toBe('ok');
	});

	it('are not reached through an outbox, and keep nothing else of it back', async () => {
		const mark = (start: number, end: number) => ({
			id: v7(),
			method: 'POST',
			path: `/stories/${story.id}/excerpts`,
			body: { id: v7(), start, end }
		});
		const operations = [mark(0, 3), mark(18, 24), mark(50, 60)];
		const { results } = await sync(mette, { operations });
		const told = results.map((one) =>
			'error' in one ? isDomainError(one.error) && one.error.reason : one.status
		);
		expect(told).toEqual([201, 'words_withdrawn', 201]);
	});

	it('are known by their place when the text changes around them', async () => {
		const edited = `Besøg i april 🎯\n${text.replace('Han skyder', 'Villads skyder')}`;
		const now = await stories.change(mette, story.id, { text: edited });
		expect(await tagging('minutter', now)).toBe('words_withdrawn');
		expect(await tagging('Villads skyder til', now)).toBe('ok');
		expect(await tagging('Han cykler i skole', now)).toBe('ok');
	});

	it('are free when the young person has said yes to them again, and not when an adult has', async () => {
		const { storytellerId } = story;
		const byGuardian = { scope: 'keep', decision: 'yes', by: 'guardian', method: 'paper' };
		await consents.record(mette, storytellerId, { ...byGuardian, itemId: goneId });
		expect(await tagging('minutter')).toBe('words_withdrawn');
		await allowAgain();
		expect(await tagging('minutter')).toBe('ok');
	});

	it('are closed again when they are taken back again', async () => {
		await allowAgain();
		const again = await anExcerpt(mette, story, '25 minutter');
		await withdrawals.create(young, story.storytellerId, { itemId: again.id });
		expect(await tagging('minutter om')).toBe('words_withdrawn');
	});

	it('are not slipped past by whoever tags in the same moment', async () => {
		const other = await anExcerpt(mette, story, 'cykler i skole');
		const [, ...tagged] = await Promise.all([
			withdrawals.create(young, story.storytellerId, { itemId: other.id }),
			...Array.from({ length: 10 }, () => tagging('i skole'))
		]);
		const refused = tagged.filter((result) => result !== 'ok');
		expect(refused).toEqual(refused.map(() => 'words_withdrawn'));
		expect(await tagging('i skole')).toBe('words_withdrawn');
		expect(await excerpts.listOfStory(mette, story.id)).toEqual([]);
	});
});

describe('a stretch of a recording that was taken back', () => {
	it('is not pointed at again, until the young person says yes', async () => {
		const { initiativeId, storytellerId } = story;
		const item = await aMediaItem(ctx, initiativeId, { content: aSound(3), storytellerId });
		const stretch = (from: number, to: number) =>
			outcome(regions.create(mette, item.id, { shape: { type: 'range', from, to } }));
		const shape = { type: 'range', from: 1000, to: 2000 };
		const { item: gone } = await regions.create(mette, item.id, { shape });
		await withdrawals.create(young, storytellerId, { itemId: gone.id });
		expect(await stretch(1500, 2500)).toBe('words_withdrawn');
		expect(await stretch(2000, 2500)).toBe('ok');
		const yes = { scope: 'keep', decision: 'yes', by: 'young', method: 'screen' };
		await consents.record(young, storytellerId, { ...yes, itemId: gone.id });
		expect(await stretch(1500, 2500)).toBe('ok');
	});
});
