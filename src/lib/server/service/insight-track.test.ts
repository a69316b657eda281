import { beforeAll, expect, it } from 'vitest';
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
import { excerptTag } from '../db/schema';
import * as setups from '../store/setup';
import * as codebook from './codebook-change';
import * as initiatives from './initiative';
import * as insights from './insight';
import * as tags from './tag';

let ctx: TestContext;
let ours: string;
let staff: TestContext;
let secretariat: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	staff = as(ctx, await aMember(ctx, ours, 'facilitator'));
	secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
	await ctx.db.commit(setups.put(ctx.db, ours, { ...noSetup, suppression: 3 }, ''));
});

const aTag = async (name: string, parentId?: string) =>
	(await tags.create(staff, ours, { name, family: 'context', parentId })).item.id;

/** Somebody's words, with a tag on them. */
async function told(tagId: string): Promise<Spoken> {
	const words = await aSpokenExcerpt(ctx, ours);
	const on = { excerptId: words.excerptId, tagId };
	await ctx.db.commit([ctx.db.read.insert(excerptTag).values(on)]);
	return words;
}

const missing = async () => (await insights.unheard(staff, ours)).tracks;

it('tracks that nobody, or hardly anybody, has told from are named, in the initiative and in the ground of an insight', async () => {
	const head = await aTag('Spor');
	const belong = await aTag('Ind i fællesskabet', head);
	const family = await aTag('Familien foran', head);
	const choir = await aTag('Koret', belong);
	expect(await missing()).toEqual([]);
	await initiatives.change(secretariat, ours, { trackTagId: head });
	expect(await missing()).toEqual(['Ind i fællesskabet', 'Familien foran']);

	const words = [await told(belong), await told(choir), await told(family)];
	expect(await missing()).toEqual(['Ind i fællesskabet', 'Familien foran']);
	const third = await told(choir);
	expect(await missing()).toEqual(['Familien foran']);
	const { item } = await insights.create(staff, ours, {
		...{ observation: 'koret bærer', because: 'nogen venter', soThat: 'man kommer igen' },
		evidence: [...words, third].map(({ excerptId }) => ({ excerptId }))
	});
	expect(item.from.tracks).toEqual(['Ind i fællesskabet']);
	expect(item.unheard.tracks).toEqual(['Familien foran']);

	await decides(ctx, third.storytellerId, ['team'], 'no');
	expect(await missing()).toEqual(['Ind i fællesskabet', 'Familien foran']);
	expect((await insights.read(staff, item.id)).from.tracks).toEqual([]);
	await initiatives.change(secretariat, ours, { trackTagId: null });
	expect(await missing()).toEqual([]);
});

it('which tag holds the tracks is said by the secretariat, and is one of the own codebook', async () => {
	const head = await aTag('Dele');
	const theirs = await anInitiative(ctx);
	const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
	const change = { trackTagId: head };
	expect(await outcome(initiatives.change(staff, ours, change))).toBe('forbidden');
	expect(await outcome(initiatives.change(stranger, ours, change))).toBe('not_found');
	await expect(initiatives.change(stranger, theirs, change)).rejects.toMatchObject({
		...{ reason: 'not_found', field: 'trackTagId' }
	});
	await expect(initiatives.change(secretariat, ours, { trackTagId: 'spor' })).rejects.toMatchObject(
		{ reason: 'invalid', field: 'trackTagId' }
	);
	expect((await initiatives.read(staff, ours)).trackTagId).toBeNull();
});

it('a tag that takes the place of the one that holds the tracks holds them, until that is taken back', async () => {
	const [gone, heir] = [await aTag('Sporene'), await aTag('Tråde')];
	await aTag('Broen over', gone);
	await initiatives.change(secretariat, ours, { trackTagId: gone });
	const { changeId } = await codebook.merge(staff, gone, { intoId: heir });
	expect((await initiatives.read(staff, ours)).trackTagId).toBe(heir);
	expect(await missing()).toEqual(['Broen over']);
	await codebook.undo(staff, changeId);
	expect((await initiatives.read(staff, ours)).trackTagId).toBe(gone);
	expect(await missing()).toEqual(['Broen over']);
});
