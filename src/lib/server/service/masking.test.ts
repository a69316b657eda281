import { beforeAll, describe, expect, it } from 'vitest';
import { masked } from '$lib/domain/text/masking';
import type { Actor } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, anExcerpt, aTag, goThrough } from '$tests/support/story';
import { aWall, send } from '$tests/support/wall';
import * as excerpts from './excerpt';
import * as maskings from './masking';
import * as stories from './story';
import * as touches from './touch';
import * as walls from './wall';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let tagId: string;

const text = 'Jonas driller mig på Birkeskolen 🚲.\nMen Mette i klubben hjælper.';
const place = (words: string, of = text) => {
	const start = [...of.slice(0, of.indexOf(words))].length;
	return { start, end: start + [...words].length };
};
const jonas = { ...place('Jonas'), kind: 'name', replacement: 'en dreng' } as const;
const school = { ...place('Birkeskolen 🚲'), kind: 'place', replacement: 'skolen' } as const;
const page = { after: undefined, limit: 50 };

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	tagId = (await aTag(ctx, ours, 'Drilleri', 'pain')).id;
});

async function quoted(storyId: string, purpose: string) {
	const { items } = await excerpts.list(ctx, ours, { story: storyId, purpose }, page);
	return items.map(({ quote }) => quote);
}

describe('masks', () => {
	it('stand in for words in every use beyond the team, and in none within it', async () => {
		const story = await aStory(ctx, ours, text);
		await anExcerpt(ctx, story, 'Jonas driller mig på Birkeskolen 🚲.', [tagId]);
		await goThrough(ctx, story.id, [jonas, school]);
		expect(await quoted(story.id, 'team')).toEqual(['Jonas driller mig på Birkeskolen 🚲.']);
		for (const purpose of ['workshop', 'partner', 'quote', 'exhibition', 'report', 'research']) {
			expect(await quoted(story.id, purpose)).toEqual(['en dreng driller mig på skolen.']);
		}
	});

	it.each([
		['ends in the middle of one', 'mig på Birke', 'mig på skolen'],
		['begins in the middle of one', 'skolen 🚲.', 'skolen.'],
		['lies within one', 'kesko', 'skolen'],
		['is one', 'Jonas', 'en dreng'],
		['has none', 'klubben', 'klubben']
	])('are told whole where an excerpt %s', async (_, quote, told) => {
		const story = await aStory(ctx, ours, text);
		await anExcerpt(ctx, story, quote, [tagId]);
		await goThrough(ctx, story.id, [jonas, school]);
		expect(await quoted(story.id, 'workshop')).toEqual([told]);
		expect(masked(quote, place(quote).start, [jonas, school])).toBe(told);
	});

	it('lay no trail for who looks for the words', async () => {
		const story = await aStory(ctx, ours, text);
		await anExcerpt(ctx, story, 'Jonas driller mig', [tagId]);
		await goThrough(ctx, story.id, [jonas]);
		const filter = { story: story.id, purpose: 'workshop' };
		expect((await excerpts.list(ctx, ours, { ...filter, q: 'Jonas' }, page)).items).toEqual([]);
		const [found] = (await excerpts.list(ctx, ours, { ...filter, q: 'dreng' }, page)).items;
		expect(found).toMatchObject({ prefix: '', suffix: '' });
	});

	it('follow the text as excerpts do', async () => {
		const story = await aStory(ctx, ours, text);
		await goThrough(ctx, story.id, [jonas, school]);
		await stories.change(ctx, story.id, { text: `Besøg 1\n${text}` });
		const { masks } = await maskings.read(ctx, story.id);
		expect(masks.map(({ quote, start }) => [quote, start])).toEqual([
			['Jonas', 8],
			['Birkeskolen 🚲', 29]
		]);
	});

	it('are gone with the words when a story is withdrawn', async () => {
		const story = await aStory(ctx, ours, text);
		await goThrough(ctx, story.id, [jonas]);
		await withdrawals.create(ctx, story.storytellerId, { itemId: story.id });
		expect(await ctx.db.raw('select * from mask where story_id = ?', [story.id])).toEqual([]);
	});

	it.each([
		[{ start: 3, end: 3 }],
		[{ start: -1, end: 3 }],
		[{ start: 0, end: 9999 }],
		[{ start: 5, end: 2 }]
	])('are refused at %o', async (range) => {
		const story = await aStory(ctx, ours, text);
		const masks = [{ ...range, kind: 'name' }];
		expect(await outcome(maskings.replace(ctx, story.id, { masks }))).toBe('position_invalid');
	});
});

describe('before somebody has gone through a story', () => {
	async function unchecked() {
		const { storytellerId } = await aStory(ctx, ours, text);
		const input = { title: 'Ny', storytellerId, text };
		const { item } = await stories.create(ctx, ours, input);
		return { story: item, excerpt: await anExcerpt(ctx, item, 'Mette i klubben', [tagId]) };
	}

	it('nothing of it goes on a wall, and the wall names the story', async () => {
		const { story, excerpt } = await unchecked();
		const wall = await aWall(ctx, ours);
		const card = {
			type: 'card.add',
			cardId: ctx.newId(),
			excerptId: excerpt.id,
			x: 0,
			y: 0
		} as const;
		expect((await send(ctx, wall, card)).rejected).toMatchObject([
			{ name: 'masking_missing', field: 'excerptId' }
		]);
		expect((await walls.tray(ctx, wall)).toCheck).toContainEqual({
			storyId: story.id,
			title: 'Ny',
			count: 1
		});
		await goThrough(ctx, story.id);
		expect((await send(ctx, wall, card)).accepted).toHaveLength(1);
		expect((await walls.words(ctx, wall)).items).toMatchObject([{ quote: 'Mette i klubben' }]);
	});

	it('it is told who did, when, and in which version', async () => {
		const { story } = await unchecked();
		expect(await maskings.read(ctx, story.id)).toMatchObject({ state: 'never', check: null });
		const somebody = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const after = await maskings.replace(somebody, story.id, { masks: [], isChecked: true });
		expect(after).toMatchObject({ state: 'checked', unchecked: [] });
		expect(after.check).toMatchObject({ storyVersion: story.version });
		expect(after.check?.by).toContain('facilitator');
	});

	it('a program that sends words in answers for them, unless it says otherwise', async () => {
		const member = await aMember(ctx, ours, 'fieldworker');
		const program = as(ctx, { ...member, kind: 'token' } as Actor);
		const { storytellerId } = await aStory(ctx, ours, text);
		const input = { title: 'Ind', storytellerId, text };
		const sent = await stories.create(program, ours, input);
		expect((await maskings.read(ctx, sent.item.id)).state).toBe('checked');
		const open = await stories.create(program, ours, { ...input, isMasked: false });
		expect((await maskings.read(ctx, open.item.id)).state).toBe('never');
	});
});

describe('after an edit', () => {
	it('only what is new is asked about again', async () => {
		const story = await aStory(ctx, ours, text);
		await anExcerpt(ctx, story, 'Mette i klubben', [tagId]);
		await anExcerpt(ctx, story, 'driller mig', [tagId]);
		const after = text.replace('driller mig', 'og Ida driller mig');
		await stories.change(ctx, story.id, { text: after });
		const { state, unchecked } = await maskings.read(ctx, story.id);
		expect([state, unchecked]).toEqual(['changed', [[6, 13]]]);
		expect(await quoted(story.id, 'workshop')).toHaveLength(2);
		await stories.change(ctx, story.id, { text: after.replace('Mette i', 'Mette Hansen i') });
		expect(await quoted(story.id, 'workshop')).toEqual(['driller mig']);
		await goThrough(ctx, story.id);
		expect(await quoted(story.id, 'workshop')).toHaveLength(2);
	});

	it('an excerpt that went adrift stays with the team until it has a place', async () => {
		const story = await aStory(ctx, ours, text);
		await anExcerpt(ctx, story, 'Mette i klubben hjælper', [tagId]);
		await stories.change(ctx, story.id, { text: text.split('\n')[0] });
		expect(await quoted(story.id, 'team')).toHaveLength(1);
		expect(await quoted(story.id, 'workshop')).toEqual([]);
	});

	it('words that lose their mask wait to be looked at', async () => {
		const story = await aStory(ctx, ours, text);
		await anExcerpt(ctx, story, 'Jonas driller', [tagId]);
		await goThrough(ctx, story.id, [jonas]);
		await maskings.replace(ctx, story.id, { masks: [] });
		expect(await quoted(story.id, 'workshop')).toEqual([]);
		expect((await maskings.read(ctx, story.id)).unchecked).toEqual([[0, 5]]);
	});

	it('masks of the text before are refused', async () => {
		const story = await aStory(ctx, ours, text);
		const { version } = await maskings.read(ctx, story.id);
		await stories.change(ctx, story.id, { text: `Nyt\n${text}` });
		const late = maskings.replace(ctx, story.id, { masks: [jonas] }, version);
		expect(await outcome(late)).toBe('stale');
	});
});

it('a story that touches somebody who was not asked stays with the team', async () => {
	const story = await aStory(ctx, ours, text);
	await anExcerpt(ctx, story, 'klubben', [tagId]);
	await maskings.replace(ctx, story.id, { masks: [], isChecked: true });
	await touches.mark(ctx, story.id, { relation: 'friend' });
	expect(await quoted(story.id, 'workshop')).toEqual([]);
	await touches.mark(ctx, story.id, {
		...{ relation: 'friend', answer: 'yes', on: '2026-11-20', how: 'oral' }
	});
	expect(await quoted(story.id, 'workshop')).toEqual(['klubben']);
});

it('is for the staff of the initiative alone', async () => {
	const story = await aStory(ctx, ours, text);
	const asked = (actor: Actor) => [
		outcome(maskings.read(as(ctx, actor), story.id)),
		outcome(maskings.replace(as(ctx, actor), story.id, { masks: [] }))
	];
	const stranger = await aMember(ctx, await anInitiative(ctx), 'secretariat');
	expect(await Promise.all(asked(stranger))).toEqual(['not_found', 'not_found']);
	const researcher = await aMember(ctx, ours, 'researcher');
	expect(await Promise.all(asked(researcher))).toEqual(['not_found', 'forbidden']);
	const facilitator = await aMember(ctx, ours, 'facilitator');
	expect(await Promise.all(asked(facilitator))).toEqual(['ok', 'ok']);
});

it('a program that still says of a masking whom the story touches is told that this is not the place', async () => {
	const story = await aStory(ctx, ours, text);
	const input = { masks: [], isChecked: true, others: 'notAsked' };
	await expect(maskings.replace(ctx, story.id, input)).rejects.toMatchObject({
		...{ reason: 'invalid', field: 'others' }
	});
});
