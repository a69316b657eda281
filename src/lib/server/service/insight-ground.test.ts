import { eq } from 'drizzle-orm';
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
import { aSpokenExcerpt, decides, type Spoken } from '$tests/support/evidence';
import { storyteller } from '../db/schema';
import * as setups from '../store/setup';
import * as insights from './insight';

const statement = {
	observation: 'bussen kører for tidligt',
	because: 'planen følger kontortiden',
	soThat: 'aftenen er lukket'
};

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	const ages = { suppression: 3, youngest: 10, oldest: 17 };
	await ctx.db.commit(setups.put(ctx.db, ours, { ...noSetup, ...ages }, ''));
});

/** Words of somebody of that age, from there. */
async function spoken(ageBand: string, area: string): Promise<Spoken> {
	const words = await aSpokenExcerpt(ctx, ours);
	await ctx.db.commit([
		ctx.db.read
			.update(storyteller)
			.set({ ageBand, area })
			.where(eq(storyteller.id, words.storytellerId))
	]);
	return words;
}

const resting = (words: Spoken[]) => ({
	...statement,
	evidence: words.map(({ excerptId }) => ({ excerptId }))
});

describe('from where an insight speaks', () => {
	it('is told by the limit of the initiative, and what is missed beside it', async () => {
		const staff = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const words = [
			await spoken('15-17', 'Havnen'),
			await spoken('15-17', 'Havnen'),
			await spoken('18+', 'Åby')
		];
		const { item } = await insights.create(staff, ours, resting(words));
		expect(item.from).toEqual({ ageBands: [], areas: [], tracks: [] });
		const third = await spoken('15-17', 'Havnen');
		const now = await insights.change(staff, item.id, {
			evidence: [...words, third].map(({ excerptId }) => ({ excerptId }))
		});
		expect(now.from).toEqual({ ageBands: ['15-17'], areas: ['Havnen'], tracks: [] });
		expect(now.unheard).toEqual({ ageBands: ['10-12', '13-14'], areas: ['Åby'], tracks: [] });
		await decides(ctx, third.storytellerId, ['team'], 'no');
		expect((await insights.read(staff, item.id)).from).toEqual({
			ageBands: [],
			areas: [],
			tracks: []
		});
	});

	it('counts a young person once, and not who speaks against it', async () => {
		const staff = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const words = [await spoken('15-17', 'Engen'), await spoken('15-17', 'Engen')];
		const against = await spoken('15-17', 'Engen');
		const { item } = await insights.create(staff, ours, {
			...statement,
			evidence: [
				...words.map(({ excerptId }) => ({ excerptId })),
				{ excerptId: against.excerptId, stance: 'contradicts' }
			]
		});
		expect(item.from.areas).toEqual([]);
	});

	it('is the same for a decision-maker, and not there for a partner or somebody of another initiative', async () => {
		const staff = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const words = [
			await spoken('15-17', 'Bakken'),
			await spoken('15-17', 'Bakken'),
			await spoken('15-17', 'Bakken')
		];
		const { item } = await insights.create(staff, ours, resting(words));
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect((await insights.read(decider, item.id)).from.areas).toEqual(['Bakken']);
		const partner = as(ctx, await aMember(ctx, ours, 'partner'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(insights.read(partner, item.id))).toBe('not_found');
		expect(await outcome(insights.read(stranger, item.id))).toBe('not_found');
	});
});
