import { beforeAll, describe, expect, it } from 'vitest';
import { actorId, type Actor } from '$lib/domain/access/role';
import { consent, story, storyteller } from '$lib/server/db/schema';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as index from '../store/search';
import * as search from './search';

let ctx: TestContext;
let ours: string;
let fieldworker: Actor;
let facilitator: Actor;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	fieldworker = await aMember(ctx, ours, 'fieldworker');
	facilitator = await aMember(ctx, ours, 'facilitator');
});

async function aStoryWith(words: string, hasTeam = true): Promise<string> {
	const [storyId, storytellerId, createdAt] = [ctx.newId(), ctx.newId(), ctx.now()];
	const said = {
		storytellerId,
		decision: 'yes',
		method: 'screen',
		textVersion: '1',
		at: createdAt
	};
	await ctx.db.commit([
		ctx.db.read.insert(storyteller).values({
			id: storytellerId,
			initiativeId: ours,
			secretName: storytellerId,
			ageBand: '13-14',
			createdAt
		}),
		ctx.db.read.insert(story).values({
			id: storyId,
			initiativeId: ours,
			storytellerId,
			title: 'Turen',
			kind: 'interview',
			authorId: actorId(fieldworker),
			createdAt,
			updatedAt: createdAt
		}),
		...(['young', 'guardian'] as const)
			.filter(() => hasTeam)
			.map((by) =>
				ctx.db.read.insert(consent).values({ ...said, id: ctx.newId(), scope: 'team', by })
			),
		...index.index(ctx.db, storyId, 'Turen', words)
	]);
	return storyId;
}

const find = (actor: Actor, query: string) => search.stories(as(ctx, actor), ours, query);

describe('search', () => {
	it('finds words, the last by its beginning, and marks them', async () => {
		const id = await aStoryWith('Han elsker cykelturen hen over marken.');
		const [found] = await find(facilitator, 'elsker cykel');
		expect(found?.id).toBe(id);
		expect(found?.snippet.filter((piece) => piece.isHit).map((piece) => piece.text)).toEqual([
			'elsker',
			'cykelturen'
		]);
	});

	it('takes what was typed as words, never as an expression', async () => {
		await aStoryWith('skydning NEAR banen');
		expect(await outcome(find(facilitator, 'NEAR( OR " * skydning'))).toBe('ok');
	});

	it('shows a story without consent to its author alone', async () => {
		await aStoryWith('hemmelighedsfuld', false);
		expect(await find(fieldworker, 'hemmelighedsfuld')).toHaveLength(1);
		expect(await find(facilitator, 'hemmelighedsfuld')).toHaveLength(0);
	});

	it('forgets erased words', async () => {
		const id = await aStoryWith('kanariefugl');
		await ctx.db.commit(index.erase(ctx.db, id));
		expect(await find(facilitator, 'kanariefugl')).toHaveLength(0);
	});

	it('is closed to a researcher and to another initiative', async () => {
		const researcher = await aMember(ctx, ours, 'researcher');
		const stranger = await aMember(ctx, await anInitiative(ctx), 'facilitator');
		expect(await outcome(find(researcher, 'ord'))).toBe('forbidden');
		expect(await outcome(find(stranger, 'ord'))).toBe('not_found');
	});
});
