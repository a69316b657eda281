import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aMediaItem, aRegion } from '$tests/support/media';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import * as voice from './voice';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let staff: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	staff = as(ctx, await aMember(ctx, ours, 'facilitator'));
});

const isIn = (told: voice.MyStory | undefined) => ({
	words: told?.words.map(({ id }) => id),
	media: told?.media.map(({ id }) => id)
});

describe('what somebody made', () => {
	it('stands on the own page beside the parts that were noticed, until it is taken back', async () => {
		const item = await aMediaItem(ctx, ours, { title: '' });
		const part = await aRegion(ctx, item);
		const young = asYoung(ctx, ours, item.storytellerId);
		const mine = async () => isIn((await voice.mine(young)).stories[0]);
		expect(await mine()).toEqual({ words: [part.id], media: [item.id] });
		await withdrawals.create(young, item.storytellerId, { itemId: part.id });
		expect(await mine()).toEqual({ words: [], media: [item.id] });
		await withdrawals.create(young, item.storytellerId, { itemId: item.id });
		expect(await mine()).toEqual({ words: [], media: [] });
	});

	it('is told apart from a part of it and from words when it is taken back', async () => {
		const item = await aMediaItem(ctx, ours, { title: '' });
		const part = await aRegion(ctx, item);
		const young = asYoung(ctx, ours, item.storytellerId);
		const asked = (id: string) => voice.takingBack(young, id);
		expect(await asked(item.id)).toMatchObject({ kind: 'media', mediaKind: 'picture' });
		expect(await asked(part.id)).toMatchObject({ kind: 'part', words: '' });
		expect(await asked(item.storyId)).toMatchObject({ kind: 'story' });
	});

	it('is shown to nobody else on this way', async () => {
		const item = await aMediaItem(ctx, ours);
		const other = asYoung(ctx, ours, await aYoungPerson(staff, ours));
		expect(await outcome(voice.takingBack(other, item.id))).toBe('not_found');
		expect(await outcome(voice.takingBack(staff, item.id))).toBe('not_found');
		expect(await outcome(voice.mine(staff))).toBe('not_found');
	});

	it('counts among those that words were put together with', async () => {
		const [own, others] = [await aMediaItem(ctx, ours), await aMediaItem(ctx, ours)];
		const [wallId, clusterId] = [await aWall(staff, ours), v7()];
		const cards = [own, others].map(({ id }) => ({ cardId: v7(), mediaId: id }));
		const { rejected } = await send(
			staff,
			wallId,
			...cards.map((card) => ({ type: 'card.add' as const, ...card })),
			{
				...{ type: 'cluster.create' as const, clusterId, title: 'Tegninger' },
				cardIds: cards.map(({ cardId }) => cardId)
			}
		);
		expect(rejected).toEqual([]);
		const young = asYoung(ctx, ours, own.storytellerId);
		const alone = async () => (await voice.mine(young)).stories[0]?.others[clusterId];
		expect(await alone()).toBe(1);
		const other = asYoung(ctx, ours, others.storytellerId);
		await withdrawals.create(other, others.storytellerId, { itemId: others.id });
		expect(await alone()).toBe(0);
	});
});
