import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { syncOperation } from '$lib/server/db/schema';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, decide } from '$tests/support/story';
import * as excerpts from './excerpt';
import { createAll } from './excerpt-many';
import type { StoryWithText } from './story';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let story: StoryWithText;
let tagIds: string[];

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	story = await aStory(mette, ours);
	tagIds = [(await aTag(mette, ours, 'Åndehul')).id, (await aTag(mette, ours, 'Langt væk')).id];
});

const inputs = () => [
	{ id: v7(), start: 0, end: 10, tagIds: [tagIds[1], tagIds[0]], memo: 'Hør igen' },
	{ id: v7(), start: 4, end: 40, attributes: { dose: '25 minutter' } },
	{ id: v7(), start: 60, end: story.length }
];

/** What the index holds of an excerpt, without its id. */
const indexed = (id: string) =>
	ctx.db.raw(
		`select i.kind, i.form, p.story_id, p.author_id, w.words, w.stems from search_item i
			join search_place p on p.id = i.place_id
			join search_words w on w.rowid = i.words_row where i.item_id = ? order by i.kind`,
		[id]
	);

const kept = () => excerpts.listOfStory(mette, story.id);

describe('many excerpts at once', () => {
	it('are the very same as made one by one', async () => {
		const together = inputs();
		const made = await createAll(
			mette,
			story.id,
			together.map((input) => ({ input }))
		);
		expect([...made]).toEqual([0, 1, 2]);
		for (const input of together) {
			const { item: alone } = await excerpts.create(mette, story.id, { ...input, id: v7() });
			const { id, ...one } = (await kept()).find((item) => item.id === input.id)!;
			expect({ ...one, id: alone.id }).toEqual(alone);
			expect((await excerpts.create(mette, story.id, input)).isNew).toBe(false);
			expect(id).toBe(input.id);
			expect(await indexed(id)).toEqual(await indexed(alone.id));
		}
	});

	it('leave out what is not plain, and write what goes along for the others alone', async () => {
		const [first, second, third] = inputs();
		await excerpts.create(mette, story.id, second);
		const asked = [
			{ input: first },
			{ input: second },
			{ input: { ...third, tagIds: [v7()] } },
			{ input: { ...third, end: 9_999 } },
			{ input: { ...third, memo: '010203-1234' } },
			{ input: third, expected: 7 },
			{ input: third, expected: 1 }
		];
		const made = await createAll(mette, story.id, asked, (places) =>
			places.map((place) =>
				mette.db.read
					.insert(syncOperation)
					.values({ id: `${place}`, userId: 'u', inputHash: 'h', status: 201, at: 0 })
			)
		);
		expect([...made]).toEqual([0, 6]);
		expect(await mette.db.raw('select id from sync_operation order by id')).toEqual([
			{ id: '0' },
			{ id: '6' }
		]);
		expect(await kept()).toHaveLength(3);
	});

	it('are none when one of their ids is taken at that moment', async () => {
		const [first, second] = inputs();
		const twice = [{ input: first }, { input: second }, { input: first }];
		expect(await outcome(createAll(mette, story.id, twice))).toBe('id_taken');
		expect(await kept()).toEqual([]);
	});

	it.each([
		['partner', 'forbidden'],
		['decider', 'forbidden']
	] as const)('are not for a %s', async (role, expected) => {
		const other = as(ctx, await aMember(ctx, ours, role));
		const asked = [{ input: inputs()[0] }];
		expect(await outcome(createAll(other, story.id, asked))).toBe(expected);
	});

	it('are not for somebody of another initiative, nor without consent', async () => {
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'fieldworker'));
		const colleague = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		const asked = [{ input: inputs()[0] }];
		expect(await outcome(createAll(stranger, story.id, asked))).toBe('not_found');
		await decide(ctx, story.storytellerId, 'no', ['team'], { by: ['young'] });
		expect(await outcome(createAll(colleague, story.id, asked))).toBe('consent_missing');
		expect(await kept()).toEqual([]);
	});
});
