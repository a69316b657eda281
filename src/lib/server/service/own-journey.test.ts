import { beforeAll, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory } from '$tests/support/story';
import { asYoung } from '$tests/support/storyteller';
import * as journeys from './journey';
import * as own from './own-journey';
import * as stories from './story';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

async function aJourney() {
	const story = await aStory(ctx, ours);
	const moments = [{ title: 'Ny skole', feeling: -1 }, { title: 'Skydning' }];
	const { moments: made } = await journeys.replace(ctx, story.id, { moments });
	return { story, ids: made.map(({ id }) => id), young: asYoung(ctx, ours, story.storytellerId) };
}

it('the young person draws beside what the staff heard, and takes a face away again', async () => {
	const { story, ids, young } = await aJourney();
	const feelings = ids.map((momentId, at) => ({ momentId, feeling: at * 3 - 2 }));
	await own.draw(young, story.id, { feelings });
	expect((await stories.read(ctx, story.id)).journey.moments).toMatchObject([
		{ feeling: -1, ownFeeling: -2 },
		{ feeling: null, ownFeeling: 1 }
	]);
	await own.draw(young, story.id, { feelings: [{ momentId: ids[0], feeling: null }] });
	const [journey] = await own.list(young);
	expect(journey?.moments.map(({ ownFeeling }) => ownFeeling)).toEqual([null, 1]);
});

it('staff who have the journey open are told that it changed', async () => {
	const { story, ids, young } = await aJourney();
	const { version } = (await stories.read(ctx, story.id)).journey;
	await own.draw(young, story.id, { feelings: [{ momentId: ids[0], feeling: 3 }] });
	expect(await outcome(journeys.replace(ctx, story.id, { moments: [] }, version))).toBe('stale');
});

it('a face that does not exist is refused at its field', async () => {
	const { story, ids, young } = await aJourney();
	const wrong = { feelings: [{ momentId: ids[0], feeling: 4 }] };
	expect(await outcome(own.draw(young, story.id, wrong))).toBe('out_of_range');
});

it('moments of another story stay as they are', async () => {
	const [mine, theirs] = [await aJourney(), await aJourney()];
	const feelings = [{ momentId: theirs.ids[0], feeling: 3 }];
	await own.draw(mine.young, mine.story.id, { feelings });
	expect((await stories.read(ctx, theirs.story.id)).journey.moments[0]?.ownFeeling).toBeNull();
});

it('a journey is drawn by its own young person alone, and not after it was taken back', async () => {
	const [mine, theirs] = [await aJourney(), await aJourney()];
	const drawing = { feelings: [] };
	expect(await outcome(own.draw(mine.young, theirs.story.id, drawing))).toBe('not_found');
	const others = [
		as(ctx, await aMember(ctx, ours, 'secretariat')),
		as(ctx, await aMember(ctx, await anInitiative(ctx), 'fieldworker')),
		asYoung(ctx, await anInitiative(ctx), mine.story.storytellerId)
	];
	for (const other of others) {
		expect(await outcome(own.draw(other, mine.story.id, drawing))).toMatch(/not_found|forbidden/);
	}
	expect(await outcome(own.list(others[0]!))).toMatch(/not_found|forbidden/);
	await withdrawals.create(mine.young, mine.story.storytellerId, { itemId: mine.story.id });
	expect(await outcome(own.draw(mine.young, mine.story.id, drawing))).toBe('withdrawn');
	expect(await own.list(mine.young)).toEqual([]);
});
