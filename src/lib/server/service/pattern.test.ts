import { beforeAll, describe, expect, it } from 'vitest';
import { noSetup } from '$lib/domain/initiative/setup';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aStoryteller, aTag, anExcerpt, decide, goThrough } from '$tests/support/story';
import * as setups from '../store/setup';
import * as journeys from './journey';
import * as patterns from './pattern';
import * as stories from './story';

let ctx: TestContext;
let ours: string;
let writer: TestContext;
let pain: string;
let bright: string;
let story: Awaited<ReturnType<typeof aStory>>;
let other: Awaited<ReturnType<typeof aStory>>;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	pain = (await aTag(writer, ours, 'Alene', 'pain')).id;
	bright = (await aTag(writer, ours, 'Skydning', 'bright')).id;
	story = await aStory(writer, ours, 'Alene i frokosten. Alene på banen. Glad på banen.');
	const alone = await anExcerpt(writer, story, 'Alene i frokosten', [pain]);
	const both = await anExcerpt(writer, story, 'Alene på banen', [pain, bright]);
	await journeys.replace(writer, story.id, {
		moments: [
			{ title: 'Frokost', excerptIds: [alone.id] },
			{ title: 'Vejen', excerptIds: [] },
			{ title: 'Banen', excerptIds: [both.id] }
		]
	});
	other = await aStory(writer, ours, 'Helt alene.');
	await anExcerpt(writer, other, 'Helt alene', [pain]);
});

describe('patterns', () => {
	it('tell which tags stand where, with which others, and when', async () => {
		const { matrix, pairs, course, moments } = await patterns.read(writer, ours, {});
		const cells = matrix.map(({ tagId, storyId, count }) => [tagId, storyId, count]);
		expect(cells).toHaveLength(3);
		expect(cells).toEqual(
			expect.arrayContaining([
				[pain, story.id, 2],
				[bright, story.id, 1],
				[pain, other.id, 1]
			])
		);
		expect(pairs.map(({ a, b, count }) => [[a, b].sort(), count])).toEqual([
			[[pain, bright].sort(), 1]
		]);
		expect(course).toHaveLength(3);
		expect(course).toEqual(
			expect.arrayContaining([
				{ tagId: pain, part: 0, count: 1, people: 1 },
				{ tagId: pain, part: 2, count: 1, people: 1 },
				{ tagId: bright, part: 2, count: 1, people: 1 }
			])
		);
		expect(moments.map(({ title, pain, bright }) => [title, pain, bright])).toEqual([
			['Frokost', 1, 0],
			['Vejen', 0, 0],
			['Banen', 1, 1]
		]);
	});

	it('follow a filter', async () => {
		const { matrix } = await patterns.read(writer, ours, { tag: bright });
		const cells = matrix.map(({ tagId, storyId, count }) => `${tagId} ${storyId} ${count}`).sort();
		expect(cells).toEqual([`${pain} ${story.id} 1`, `${bright} ${story.id} 1`].sort());
	});

	it('for others hold only what ten storytellers share, whatever is asked for', async () => {
		const before = await patterns.read(writer, ours, { tag: bright }, 'others');
		expect(before).toMatchObject({ matrix: [], moments: [], pairs: [], course: [], reach: [] });
		const place = await anInitiative(ctx);
		const author = as(ctx, await aMember(ctx, place, 'fieldworker'));
		const [alone, rare] = [
			await aTag(author, place, 'Alene'),
			await aTag(author, place, 'Sjælden')
		];
		for (let i = 0; i < 10; i++) {
			const told = await aStory(author, place, 'Helt alene.');
			await anExcerpt(author, told, 'Helt alene', i === 0 ? [alone.id, rare.id] : [alone.id]);
		}
		const { reach, pairs, view } = await patterns.read(author, place, { q: 'x' }, 'others');
		expect(reach).toEqual([{ tagId: alone.id, people: 10 }]);
		expect(pairs).toEqual([]);
		expect(view.q).toBeUndefined();
		await ctx.db.commit(setups.put(ctx.db, place, { ...noSetup, suppression: 11 }, ''));
		const fewer = await patterns.read(author, place, {}, 'others');
		expect(fewer).toMatchObject({ least: 11, reach: [] });
		expect(await outcome(patterns.read(author, place, {}, 'all'))).toBe('invalid');
	});

	it('for others count nobody who did not say yes to reports, not even for the author', async () => {
		const place = await anInitiative(ctx);
		const author = as(ctx, await aMember(ctx, place, 'fieldworker'));
		const alone = await aTag(author, place, 'Alene');
		const seen = async () => (await patterns.read(author, place, {}, 'others')).reach;
		const tenth = await aStoryteller(ctx, place);
		const told = { title: 'Kladde', storytellerId: tenth, text: 'Helt alene.' };
		const { item: draft } = await stories.create(author, place, told);
		await goThrough(author, draft.id);
		await anExcerpt(author, draft, 'Helt alene', [alone.id]);
		for (let i = 0; i < 9; i++) {
			const told = await aStory(author, place, 'Helt alene.');
			await anExcerpt(author, told, 'Helt alene', [alone.id]);
		}
		expect((await patterns.read(author, place, {})).matrix).toHaveLength(10);
		expect(await seen()).toEqual([]);
		await decide(ctx, tenth, 'yes', ['keep', 'team', 'workshop']);
		expect(await seen()).toEqual([]);
		await decide(ctx, tenth, 'yes', ['report']);
		expect(await seen()).toEqual([{ tagId: alone.id, people: 10 }]);
	});

	it('leave out whom the team may not read', async () => {
		const reader = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const held = await aStory(writer, ours, 'Alene igen.');
		await anExcerpt(writer, held, 'Alene igen', [pain]);
		const seen = async () =>
			(await patterns.read(reader, ours, {})).matrix.some(({ storyId }) => storyId === held.id);
		expect(await seen()).toBe(true);
		await decide(ctx, held.storytellerId, 'no', ['team']);
		expect(await seen()).toBe(false);
	});

	it('are for the staff of this initiative', async () => {
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		expect(await outcome(patterns.read(researcher, ours, {}))).toBe('not_found');
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(patterns.read(stranger, ours, {}))).toBe('not_found');
		expect((await patterns.read(stranger, theirs, {})).matrix).toEqual([]);
	});
});
