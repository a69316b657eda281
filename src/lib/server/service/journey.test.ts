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
import { aStory, anExcerpt, decide } from '$tests/support/story';
import { asYoung } from '$tests/support/storyteller';
import * as setups from '../store/setup';
import * as families from './family';
import * as accessLog from './access-log';
import * as journeys from './journey';
import * as ownJourneys from './own-journey';
import * as stories from './story';
import * as storytellers from './storyteller';

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

it('a moment keeps its numbers, both voices, and what is guessed', async () => {
	const story = await aStory(ctx, ours);
	const sent = {
		title: 'Samtaler',
		rhythm: { times: 1, every: 2, unit: 'month' },
		minutes: 30,
		feeling: 1,
		ownFeeling: -1,
		isGuess: true,
		isScreening: true
	};
	await journeys.replace(ctx, story.id, { moments: [sent] });
	expect((await stories.read(ctx, story.id)).journey.moments).toMatchObject([sent]);
});

it('what the young person drew stays where a program says nothing of it, and goes where it says so', async () => {
	const story = await aStory(ctx, ours);
	const [a, b] = [ctx.newId(), ctx.newId()];
	await journeys.replace(ctx, story.id, { moments: [{ id: a }, { id: b }] });
	const feelings = [a, b].map((momentId) => ({ momentId, feeling: -2 }));
	await ownJourneys.draw(asYoung(ctx, ours, story.storytellerId), story.id, { feelings });
	const moments = [
		{ title: 'Ny', ownFeeling: 1 },
		{ id: b, title: 'Skolen' },
		{ id: a, ownFeeling: null }
	];
	const { moments: now } = await journeys.replace(ctx, story.id, { moments });
	expect(now.map(({ ownFeeling }) => ownFeeling)).toEqual([1, -2, null]);
});

describe('journeys laid over each other', () => {
	const aJourney = async (initiativeId: string) => {
		const story = await aStory(ctx, initiativeId);
		await journeys.replace(ctx, story.id, { moments: [{ title: 'Skolen', feeling: -2 }] });
		return story;
	};

	it('are those that the reader may read, and each reading is noted', async () => {
		const initiative = await anInitiative(ctx);
		const [open, closed] = [await aJourney(initiative), await aJourney(initiative)];
		await decide(ctx, closed.storytellerId, 'no', ['team']);
		const reader = as(ctx, await aMember(ctx, initiative, 'facilitator'));
		const ids = [open.id, closed.id];
		const found = await journeys.compare(reader, initiative, ids);
		expect(found.map(({ storyId }) => storyId)).toEqual([open.id]);
		expect(await journeys.list(reader, initiative)).toMatchObject([{ storyId: open.id, count: 1 }]);
		const readings = await accessLog.list(ctx, open.storytellerId);
		expect(readings).toHaveLength(1);
	});

	it('of a family are its children’s, each by the own consent', async () => {
		const initiative = await anInitiative(ctx);
		const [one, other] = [await aJourney(initiative), await aJourney(initiative)];
		const { item } = await families.create(ctx, initiative, { secretName: 'Familien Holm' });
		for (const { storytellerId } of [one, other]) {
			await storytellers.change(ctx, storytellerId, { familyId: item.id });
		}
		const reader = as(ctx, await aMember(ctx, initiative, 'facilitator'));
		expect(await journeys.ofFamily(reader, item.id)).toHaveLength(2);
		await decide(ctx, other.storytellerId, 'no', ['team']);
		expect(await journeys.ofFamily(reader, item.id)).toMatchObject([{ storyId: one.id }]);
	});

	it('rolled up show nothing of fewer than ten who said yes to reports', async () => {
		const initiative = await anInitiative(ctx);
		const all = [];
		for (let count = 0; count < 10; count++) {
			all.push(await aJourney(initiative));
		}
		const researcher = as(ctx, await aMember(ctx, initiative, 'researcher'));
		expect(await journeys.rollUp(researcher, initiative)).toMatchObject({
			...{ least: 10, storytellers: 10 },
			told: [null, -2, null]
		});
		await decide(ctx, all[0]!.storytellerId, 'no', ['report']);
		const after = await journeys.rollUp(researcher, initiative);
		expect(after.storytellers).toBeNull();
		expect(after.told).toEqual(Array(3).fill(null));
		await ctx.db.commit(setups.put(ctx.db, initiative, { ...noSetup, publicSuppression: 9 }, ''));
		expect(await journeys.rollUp(researcher, initiative)).toMatchObject({
			...{ least: 9, storytellers: 9 }
		});
	});

	it('are for the staff; the roll-up for all members; nothing for others', async () => {
		const story = await aJourney(ours);
		const { item } = await families.create(ctx, ours, { secretName: 'Familien Lund' });
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const young = asYoung(ctx, ours, story.storytellerId);
		expect(await outcome(journeys.compare(researcher, ours, [story.id]))).toBe('forbidden');
		for (const one of [stranger, young]) {
			const asked = [
				journeys.list(one, ours),
				journeys.compare(one, ours, [story.id]),
				journeys.ofFamily(one, item.id),
				journeys.rollUp(one, ours)
			];
			for (const answer of asked) {
				expect(await outcome(answer)).toMatch(/not_found|forbidden/);
			}
		}
	});
});
