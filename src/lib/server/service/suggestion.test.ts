import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '$lib/domain/access/role';
import type { Intent } from '$lib/domain/wall/command';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aModel } from '$tests/support/model';
import { anExcerpt, aStoryteller, aWall, says, send } from '$tests/support/wall';
import { workerGrouper } from '../suggestion/grouper';
import * as suggestions from './suggestion';

let ctx: TestContext;
let ours: string;
let facilitator: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
	// The first one makes the worker's program from the sources.
	await ctx.suggestions.suggest({ texts: [], others: [], mode: 'hint' });
}, 60_000);

afterAll(() => ctx.suggestions.close());

const aNote = (text: string): Extract<Intent, { type: 'card.add' }> => ({
	type: 'card.add',
	cardId: ctx.newId(),
	text
});
const bringIn = (excerptId: string) => ({
	type: 'card.add' as const,
	cardId: ctx.newId(),
	excerptId
});

describe('suggested groups for a wall', () => {
	it('are of cards in no cluster, with words that are on them', async () => {
		const wallId = await aWall(ctx, ours);
		const from = await aStoryteller(ctx, ours);
		const dog = bringIn(await anExcerpt(ctx, ours, from, 'Hunden ligger hos mig på trappen'));
		const walk = aNote('Jeg går tur med naboens hund');
		const placed = aNote('Min egen hund er død');
		const rain = aNote('Regnen trommer mod ruden');
		await send(facilitator, wallId, dog, walk, placed, rain, {
			type: 'cluster.create',
			clusterId: ctx.newId(),
			title: 'Sorg',
			cardIds: [placed.cardId]
		});
		const { compared, seq, items } = await suggestions.list(facilitator, wallId);
		expect({ compared, seq }).toEqual({ compared: 3, seq: 5 });
		expect(items).toMatchObject([{ cardIds: [dog.cardId, walk.cardId].sort(), words: ['hund'] }]);
	});

	it('hold nothing of excerpts that a workshop may not see, or may no longer', async () => {
		const wallId = await aWall(ctx, ours);
		const from = await aStoryteller(ctx, ours);
		const cards = [
			bringIn(await anExcerpt(ctx, ours, from, 'Hunden ligger hos mig')),
			bringIn(await anExcerpt(ctx, ours, from, 'Naboens hund går tur med mig'))
		];
		await send(facilitator, wallId, ...cards);
		expect((await suggestions.list(facilitator, wallId)).items).toHaveLength(1);
		await says(ctx, from.storytellerId, 'workshop', 'no');
		expect(await suggestions.list(facilitator, wallId)).toMatchObject({ compared: 0, items: [] });
	});

	it('are left out when words are taken back while they are made', async () => {
		const wallId = await aWall(ctx, ours);
		const from = await aStoryteller(ctx, ours);
		const cards = [
			bringIn(await anExcerpt(ctx, ours, from, 'Hunden ligger hos mig')),
			bringIn(await anExcerpt(ctx, ours, from, 'Naboens hund går tur med mig'))
		];
		await send(facilitator, wallId, ...cards);
		const meanwhile = {
			...facilitator,
			suggestions: {
				...ctx.suggestions,
				suggest: async (grouping: Parameters<typeof ctx.suggestions.suggest>[0]) => {
					const groups = await ctx.suggestions.suggest(grouping);
					await says(ctx, from.storytellerId, 'workshop', 'no');
					return groups;
				}
			}
		};
		expect((await suggestions.list(meanwhile, wallId)).items).toEqual([]);
	});

	it('learn from no excerpt of others that a workshop may not see', async () => {
		const initiativeId = await anInitiative(ctx);
		const wallId = await aWall(ctx, initiativeId);
		const closed = await aStoryteller(ctx, initiativeId, []);
		const open = await aStoryteller(ctx, initiativeId);
		await anExcerpt(ctx, initiativeId, closed, 'lukkede ord');
		await anExcerpt(ctx, initiativeId, open, 'åbne ord');
		const seen: string[] = [];
		await suggestions.list(
			{
				...ctx,
				suggestions: {
					...ctx.suggestions,
					suggest: ({ others }) => {
						seen.push(...others.map(({ text }) => text));
						return Promise.resolve({ suggestions: [], hasModel: false });
					}
				}
			},
			wallId
		);
		expect(seen).toEqual(['åbne ord']);
	});

	it('keep a note that is private as long as it is', async () => {
		const wallId = await aWall(ctx, ours);
		await send(facilitator, wallId, { type: 'phase.set', phase: 'think' });
		await send(facilitator, wallId, aNote('Min hund'), aNote('Hunden og jeg'));
		expect(await suggestions.list(facilitator, wallId)).toMatchObject({ compared: 0, items: [] });
	});

	it("are made of cards in other words too, with the operator's model", async () => {
		const withModel = { ...facilitator, suggestions: workerGrouper({}, aModel()) };
		const wallId = await aWall(ctx, ours);
		const from = await aStoryteller(ctx, ours);
		const cat = bringIn(await anExcerpt(ctx, ours, from, 'Min kat snorker'));
		const puss = aNote('Naboens mis kom ind');
		const placed = aNote('En mis til');
		const others = [aNote('Stolene larmer'), aNote('Blyanten knækkede')];
		await send(facilitator, wallId, cat, puss, placed, ...others, {
			type: 'cluster.create',
			clusterId: ctx.newId(),
			title: 'Dyr',
			cardIds: [placed.cardId]
		});
		expect(await suggestions.list(facilitator, wallId)).toMatchObject({
			hasModel: false,
			items: []
		});
		expect(await suggestions.list(withModel, wallId)).toMatchObject({
			compared: 4,
			hasModel: true,
			items: [
				{
					cardIds: [cat.cardId, puss.cardId].sort(),
					words: ['kat', 'mis'],
					isByMeaning: true
				}
			]
		});
		await says(ctx, from.storytellerId, 'workshop', 'no');
		expect((await suggestions.list(withModel, wallId)).items).toEqual([]);
		withModel.suggestions.close();
	});

	it('are for the staff of the initiative and for nobody else', async () => {
		const wallId = await aWall(ctx, ours);
		for (const role of roles) {
			const member = as(ctx, await aMember(ctx, ours, role));
			const isStaff = ['secretariat', 'facilitator', 'fieldworker'].includes(role);
			expect((await outcome(suggestions.list(member, wallId))) === 'ok').toBe(isStaff);
		}
		const elsewhere = as(ctx, await aMember(ctx, await anInitiative(ctx), 'facilitator'));
		expect(await outcome(suggestions.list(elsewhere, wallId))).toBe('not_found');
		expect(await outcome(suggestions.list(facilitator, ctx.newId()))).toBe('not_found');
		expect(await outcome(suggestions.list(facilitator, wallId, 'wild'))).toBe('invalid');
	});

	it('end with a name when they take too long', async () => {
		const slow = { ...facilitator, suggestions: workerGrouper({ timeMs: 1 }) };
		expect(await outcome(suggestions.list(slow, await aWall(ctx, ours)))).toBe('unavailable');
	});
});
