import { beforeAll, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, anExcerpt } from '$tests/support/story';
import * as journeys from './journey';
import * as stories from './story';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

it('a journey is kept in its order, and a change to the text leaves it', async () => {
	const story = await aStory(ctx, ours);
	const excerpt = await anExcerpt(ctx, story, 'skyder');
	const [school, range] = [ctx.newId(), ctx.newId()];
	const first = await journeys.replace(ctx, story.id, {
		moments: [
			{ id: school, title: 'Skolen', feeling: -2 },
			{
				id: range,
				title: 'Skydebanen',
				feeling: 3,
				dose: '25 minutter om ugen',
				excerptIds: [excerpt.id]
			}
		]
	});
	expect(first).toMatchObject({ version: 2, moments: [{ id: school }, { id: range, feeling: 3 }] });
	await stories.change(ctx, story.id, { title: 'Nyt navn' }, 1);
	const [a, b] = first.moments;
	const turned = await journeys.replace(ctx, story.id, { moments: [b, a] }, 2);
	expect(turned.moments.map(({ id }) => id)).toEqual([range, school]);
	const { journey } = await stories.read(ctx, story.id);
	expect(journey).toEqual(turned);
	await expect(journeys.replace(ctx, story.id, { moments: [] }, 2)).rejects.toMatchObject({
		reason: 'stale',
		data: { current: { version: 3 } }
	});
});

it('a moment names excerpts of its own story alone', async () => {
	const [story, other] = [await aStory(ctx, ours), await aStory(ctx, ours)];
	const foreign = await anExcerpt(ctx, other, 'skyder');
	const sent = journeys.replace(ctx, story.id, { moments: [{ excerptIds: [foreign.id] }] });
	await expect(sent).rejects.toMatchObject({ reason: 'not_found', field: 'moments.0.excerptIds' });
});

it('a journey is for those who write stories, in their own initiative', async () => {
	const story = await aStory(ctx, ours);
	const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'fieldworker'));
	const facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
	expect(await outcome(journeys.replace(stranger, story.id, { moments: [] }))).toBe('not_found');
	expect(await outcome(journeys.replace(facilitator, story.id, { moments: [] }))).toBe('forbidden');
});
