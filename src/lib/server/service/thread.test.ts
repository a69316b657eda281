import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { mayUse } from '$lib/domain/consent/may-use';
import { ageBands } from '$lib/domain/consent/rule';
import { scopes } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	start,
	type TestContext
} from '$tests/support/context';
import { aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import * as consents from './consent';
import * as search from './search';
import * as threads from './thread';
import * as walls from './wall';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

describe('the thread', () => {
	it('runs from the story to the pledge and back, whichever of its things is asked', async () => {
		const villads = await aYoungPerson(ctx, ours, { yesTo: ['team', 'workshop'] });
		const { storyId, excerptId } = await aToldStory(ctx, ours, villads, 'cykelturen hver dag');
		const wallId = await aWall(ctx, ours);
		const [cardId, clusterId] = [ctx.newId(), ctx.newId()];
		await send(
			ctx,
			wallId,
			{ type: 'card.add', cardId, excerptId, x: 0, y: 0 },
			{ type: 'cluster.create', clusterId, title: 'På vej', cardIds: [cardId] }
		);
		const { insightId, opportunityId, pledgeId } = await whatBecame(ctx, ours, [excerptId], {
			wallId,
			clusterId
		});
		const all = [clusterId, excerptId, insightId, opportunityId, pledgeId, storyId, wallId];
		const entries = {
			story: storyId,
			excerpt: excerptId,
			insight: insightId,
			opportunity: opportunityId,
			pledge: pledgeId,
			wall: wallId
		};
		for (const [kind, id] of Object.entries(entries)) {
			const { nodes, edges } = await threads.read(ctx, kind as keyof typeof entries, id);
			const found = nodes.map((node) => node.id).toSorted();
			expect(found, kind).toEqual(
				expect.arrayContaining(
					kind === 'wall' || kind === 'insight' ? all : [storyId, excerptId, pledgeId]
				)
			);
			expect(edges.length, kind).toBeGreaterThan(4);
		}
		const { nodes } = await threads.read(ctx, 'pledge', pledgeId);
		expect(nodes.find(({ id }) => id === excerptId)?.title).toBe('cykelturen hver dag');
		expect(nodes.find(({ id }) => id === clusterId)?.title).toBe('På vej');
	});

	it('is read by the team, and does not exist for others', async () => {
		const villads = await aYoungPerson(ctx, ours);
		const { storyId } = await aToldStory(ctx, ours, villads, 'ord');
		const asked = async (role: Parameters<typeof aMember>[2], initiativeId = ours) =>
			outcome(threads.read(as(ctx, await aMember(ctx, initiativeId, role)), 'story', storyId));
		expect(await asked('facilitator')).toBe('ok');
		expect(await asked('partner')).toBe('not_found');
		expect(await asked('secretariat', await anInitiative(ctx))).toBe('not_found');
		expect(await outcome(threads.read(ctx, 'insight', storyId))).toBe('not_found');
	});
});

describe('no answer for a purpose', () => {
	const aDecision = fc.record({
		scope: fc.constantFrom('keep', 'team', 'workshop'),
		decision: fc.constantFrom('yes', 'yes', 'no'),
		by: fc.constantFrom('young', 'guardian'),
		item: fc.constantFrom('none', 'none', 'story', 'excerpt'),
		expiresOn: fc.constantFrom(null, null, '2026-01-01', '2027-01-01')
	});
	const aGraph = fc.array(
		fc.record({
			ageBand: fc.constantFrom(...ageBands),
			yesFirst: fc.boolean(),
			decisions: fc.array(aDecision, { maxLength: 5 })
		}),
		{ minLength: 1, maxLength: 4 }
	);

	it('contains words that are not covered, whatever the people said', async () => {
		let shown = 0;
		await fc.assert(
			fc.asyncProperty(aGraph, async (graph) => {
				const here = await anInitiative(ctx);
				const reader = as(ctx, await aMember(ctx, here, 'facilitator'));
				const wallId = await aWall(ctx, here);
				const told = [];
				for (const [n, { ageBand, yesFirst, decisions }] of graph.entries()) {
					const storytellerId = await aYoungPerson(ctx, here, {
						ageBand,
						yesTo: yesFirst ? scopes : ['workshop']
					});
					const canary = `kanarie${n}fugl`;
					const { storyId, excerptId } = await aToldStory(ctx, here, storytellerId, canary);
					await send(ctx, wallId, { type: 'card.add', cardId: ctx.newId(), excerptId, x: n, y: n });
					const items = { none: null, story: storyId, excerpt: excerptId };
					for (const { item, ...decision } of decisions) {
						const itemId = items[item as keyof typeof items];
						await consents.record(ctx, storytellerId, { ...decision, itemId, method: 'paper' });
					}
					const { items: records } = await consents.read(ctx, storytellerId);
					told.push({ canary, records, item: { ageBand, storyId, excerptId } });
				}
				await whatBecame(
					ctx,
					here,
					told.map(({ item }) => item.excerptId),
					{ wallId }
				);
				const answers = {
					team: [
						await threads.read(reader, 'wall', wallId),
						await search.find(reader, here, 'kanarie')
					],
					workshop: [
						await walls.read(reader, wallId),
						await walls.words(reader, wallId),
						await walls.tray(reader, wallId)
					]
				};
				for (const purpose of ['team', 'workshop'] as const) {
					const text = JSON.stringify(answers[purpose]);
					for (const { canary, item, records } of told) {
						const whole = { ...item, excerptId: null };
						const isCovered = [item, ...(purpose === 'team' ? [whole] : [])].some((used) =>
							mayUse(used, purpose, 'others', records, new Date(start).toISOString().slice(0, 10))
						);
						expect(text.includes(canary) && !isCovered).toBe(false);
						shown += text.includes(canary) ? 1 : 0;
					}
				}
			}),
			{ numRuns: 15 }
		);
		expect(shown).toBeGreaterThan(5);
	});
});
