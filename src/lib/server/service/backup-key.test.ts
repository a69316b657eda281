import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { aContext, aMember, anInitiative, as, outcome } from '$tests/support/context';
import { aMediaItem } from '$tests/support/media';
import { aToldStory, asYoung, aYoungPerson } from '$tests/support/storyteller';
import type { Context } from '../context';
import { initiative } from '../db/schema';
import * as keys from './backup-key';
import { eraseLost } from './lost-words';
import * as media from './media';
import * as stories from './story';
import * as withdrawals from './withdrawal';

let ctx: Context;
let ours: string;
let young: string;
let storyId: string;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	young = await aYoungPerson(ctx, ours);
	({ storyId } = await aToldStory(ctx, ours, young, 'ordene om skydebanen i skoven'));
});

/** What there is a key of. */
const keyed = async () =>
	(await ctx.db.raw('select item_id from seal_key where key is not null')).map(
		({ item_id: id }) => id
	);

describe('keys of backups', () => {
	it('are made once for each story, item of media and young person', async () => {
		const item = await aMediaItem(ctx, ours, { storytellerId: young });
		const first = await keys.makeAll(ctx);
		expect([...first.keys()]).toEqual(expect.arrayContaining([young, storyId, item.id]));
		expect([...first.values()].every(({ key }) => key.length === 32)).toBe(true);
		expect(new Set([...first.values()].map(({ key }) => key.toString('hex'))).size).toBe(
			first.size
		);
		expect(await keys.makeAll(ctx)).toEqual(first);
	});

	it('are not made of what was taken back, and anew of who took all back', async () => {
		const before = await keys.makeAll(ctx);
		await withdrawals.create(ctx, young, { all: true });
		expect(await keyed()).toEqual([]);
		const after = await keys.makeAll(ctx);
		expect([...after.keys()]).toEqual([young]);
		expect(after.get(young)?.id).not.toBe(before.get(young)?.id);
		expect(await keys.stillThere(ctx, before.values())).toEqual([]);
	});

	it('go with one story and all that is in it, and no others', async () => {
		const item = await aMediaItem(ctx, ours, { storytellerId: young, storyId });
		const other = await aToldStory(ctx, ours, young, 'ordene om bagværk i køkkenet');
		await keys.makeAll(ctx);
		await withdrawals.create(ctx, young, { itemId: storyId });
		expect(await keyed()).toEqual(expect.arrayContaining([young, other.storyId]));
		expect(await keyed()).not.toContain(item.id);
		expect(await keyed()).not.toContain(storyId);
	});

	it('go with what is deleted', async () => {
		const item = await aMediaItem(ctx, ours, { storytellerId: young });
		await keys.makeAll(ctx);
		await media.remove(ctx, item.id);
		await stories.remove(ctx, storyId);
		expect(await keyed()).toEqual([young]);
		await ctx.db.commit([ctx.db.read.delete(initiative).where(eq(initiative.id, ours))]);
		expect(await keyed()).toEqual([]);
	});

	it('stay while one use ends, or one passage is taken back', async () => {
		const { excerptId } = await aToldStory(ctx, ours, young, 'ordene om bagværk i køkkenet');
		await keys.makeAll(ctx);
		const before = await keyed();
		await withdrawals.create(ctx, young, { scope: 'workshop' });
		await withdrawals.create(ctx, young, { itemId: excerptId });
		expect(await keyed()).toEqual(before);
	});

	it('are for the operator alone', async () => {
		const theirs = await anInitiative(ctx);
		for (const other of [
			as(ctx, await aMember(ctx, ours, 'secretariat')),
			as(ctx, await aMember(ctx, theirs, 'secretariat')),
			asYoung(ctx, ours, young),
			as(ctx, { kind: 'nobody' })
		]) {
			const asked = [
				keys.makeAll(other),
				keys.stillThere(other, []),
				keys.note(other, '/safe.db.keys'),
				keys.settle(other),
				keys.unreached(other),
				keys.forget(other, '/safe.db.keys'),
				keys.bring(other, [], { keys: [], backups: [] }),
				eraseLost(other, [storyId])
			];
			const outcomes = new Set(await Promise.all(asked.map(outcome)));
			expect(outcomes.size).toBe(1);
			expect(outcomes).not.toContain('ok');
		}
		expect(await keyed()).toEqual([]);
	});
});
