import { beforeEach, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import * as touches from './touch';
import * as voice from './voice';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let person: string;
let told: { storyId: string; excerptId: string };

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	person = await aYoungPerson(ctx, ours, { yesTo: ['keep', 'team', 'workshop', 'partner'] });
	told = await aToldStory(ctx, ours, person, 'Min mor er syg og sover meget.');
});

/** Whether the gate lets the excerpt through. */
async function isOpen(purpose: 'team' | 'workshop' | 'partner'): Promise<boolean> {
	const { consentGate } = await import('../store/consent');
	const { excerpt } = await import('../db/schema');
	const { and, eq } = await import('drizzle-orm');
	const columns = {
		...{ storytellerId: excerpt.storytellerId, storyId: excerpt.storyId },
		excerptId: excerpt.id
	};
	const gate = consentGate(purpose, '2026-11-30', columns);
	const rows = await ctx.db.read
		.select({ id: excerpt.id })
		.from(excerpt)
		.where(and(eq(excerpt.id, told.excerptId), gate));
	return rows.length > 0;
}

describe('a story that touches a parent', () => {
	it('goes no further than the team until that parent has said yes', async () => {
		expect([await isOpen('team'), await isOpen('workshop')]).toEqual([true, true]);
		await touches.mark(mette, told.storyId, { relation: 'parent' });
		expect([await isOpen('team'), await isOpen('workshop'), await isOpen('partner')]).toEqual([
			...[true, false, false]
		]);
		const yes = { relation: 'parent', answer: 'yes', on: '2026-11-20', how: 'oral' };
		await touches.mark(mette, told.storyId, { ...yes, answer: 'no' });
		expect(await isOpen('workshop')).toBe(false);
		await touches.mark(mette, told.storyId, yes);
		expect(await isOpen('workshop')).toBe(true);
		expect(await touches.list(mette, told.storyId)).toEqual([{ ...yes, isNeeded: true }]);
	});

	it('waits for all who are marked, and not for those whose yes is not needed', async () => {
		await touches.mark(mette, told.storyId, { relation: 'friend', isNeeded: false });
		expect(await isOpen('workshop')).toBe(true);
		await touches.mark(mette, told.storyId, { relation: 'sibling' });
		expect(await isOpen('workshop')).toBe(false);
		await touches.remove(mette, told.storyId, { relation: 'sibling' });
		expect(await isOpen('workshop')).toBe(true);
	});

	it('tells its young person what it waits for', async () => {
		await touches.mark(mette, told.storyId, { relation: 'parent' });
		const { stories } = await voice.mine(asYoung(ctx, ours, person));
		expect(stories[0]?.waitsForOthers).toEqual([{ relation: 'parent', answer: 'notAsked' }]);
	});

	it('is marked by the team of its own initiative alone', async () => {
		const tried = async (who: TestContext) => [
			await outcome(touches.list(who, told.storyId)),
			await outcome(touches.mark(who, told.storyId, { relation: 'parent' })),
			await outcome(touches.remove(who, told.storyId, { relation: 'parent' }))
		];
		const there = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, there, 'secretariat'));
		expect(await tried(stranger)).toEqual(['not_found', 'not_found', 'not_found']);
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await tried(decider)).not.toContain('ok');
		const closed = await aYoungPerson(ctx, ours);
		const { storyId } = await aToldStory(ctx, ours, closed, 'Ingen må læse det.');
		expect(await outcome(touches.mark(mette, storyId, { relation: 'parent' }))).toBe(
			'consent_missing'
		);
	});
});
