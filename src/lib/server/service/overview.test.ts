import { beforeAll, describe, expect, it } from 'vitest';
import { nobody } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { storyteller } from '../db/schema';
import * as overviews from './overview';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	const row = { id: ctx.newId(), initiativeId: ours, secretName: 'Ravn', ageBand: '13-14' };
	await ctx.db.commit([ctx.db.read.insert(storyteller).values({ ...row, createdAt: ctx.now() })]);
});

describe('the overview', () => {
	it('counts what there is and what waits', async () => {
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await overviews.read(decider, 'ours')).toMatchObject({
			storytellers: 1,
			stories: 0,
			waits: { opportunities: 0, pledges: 0, consents: 1 }
		});
	});

	it('is for members alone', async () => {
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const young = { kind: 'young', storytellerId: ctx.newId(), initiativeId: ours } as const;
		expect(await outcome(overviews.read(stranger, 'ours'))).toBe('not_found');
		expect(await outcome(overviews.read(as(ctx, young), 'ours'))).toBe('not_found');
		expect(await outcome(overviews.read(as(ctx, nobody), 'ours'))).toBe('not_signed_in');
	});
});
