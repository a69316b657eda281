import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aSpokenExcerpt } from '$tests/support/evidence';
import { aTag } from '$tests/support/story';
import { excerptTag } from '../db/schema';
import * as insights from './insight';
import * as owners from './insight-owner';
import * as versions from './insight-version';
import * as withdrawals from './withdrawal';

const statement = {
	observation: 'Ensomheden sidder i de uplanlagte minutter',
	because: 'ingen voksen har pausen som sin opgave',
	soThat: 'børnene går alene til frokost'
};
const quote = 'Jeg spiser altid min mad på toilettet når de andre går i hallen';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
});

const asked = async (role: 'facilitator' | 'decider' = 'facilitator') =>
	as(ctx, await aMember(ctx, ours, role));
const stranger = async () => as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));

describe('the wordings of an insight', () => {
	it('are all kept, with what was put in and taken out', async () => {
		const team = await asked();
		const { item } = await insights.create(team, ours, statement);
		expect(await versions.compare(team, item.id, { with: 'now' })).toMatchObject({
			versions: [{ isCurrent: true }],
			comparison: null
		});
		await insights.change(team, item.id, { because: 'ingen har pausen som opgave' });
		await insights.change(team, item.id, { because: 'ingen har frikvarteret som opgave' });
		await insights.change(team, item.id, { memo: 'Er det også sådan om fredagen?' });
		const { versions: all } = await versions.compare(team, item.id, { with: 'now' });
		expect(all.map(({ isCurrent }) => isCurrent)).toEqual([true, false, false]);
		const first = { versionId: all[2]!.id };
		const { comparison } = await versions.compare(team, item.id, { ...first, with: 'next' });
		expect(comparison?.changes.map(({ part }) => part)).toEqual(['because']);
		const removed = comparison?.changes[0]?.runs.filter(({ kind }) => kind === 'removed');
		expect(removed?.map(({ text }) => text.trim())).toEqual(['voksen', 'sin']);
		const told = async (other: 'now' | 'next') =>
			(await versions.list(team, item.id, other)).map(({ changes }) =>
				changes.flatMap(({ runs }) =>
					runs.filter(({ kind }) => kind === 'added').map(({ text }) => text.trim())
				)
			);
		expect(await told('next')).toEqual([[], ['frikvarteret'], []]);
		expect(await told('now')).toEqual([[], ['frikvarteret'], ['frikvarteret']]);
		const unknown = { versionId: ctx.newId(), with: 'now' } as const;
		expect(await outcome(versions.compare(team, item.id, unknown))).toBe('not_found');
	});

	it('are read by the team of this initiative alone', async () => {
		const { item } = await insights.create(await asked(), ours, statement);
		const compare = async (who: TestContext | Awaited<ReturnType<typeof asked>>) =>
			outcome(versions.compare(who, item.id, { with: 'now' }));
		expect(await compare(await asked('decider'))).toBe('not_found');
		expect(await compare(await stranger())).toBe('not_found');
		const list = async (who: Awaited<ReturnType<typeof asked>>) =>
			outcome(versions.list(who, item.id, 'next'));
		expect(await list(await asked('decider'))).toBe('not_found');
		expect(await list(await stranger())).toBe('not_found');
	});

	it('lose the words that a young person takes back, and so does the memo', async () => {
		const team = await asked();
		const spoken = await aSpokenExcerpt(ctx, ours, { quote });
		const evidence = [{ excerptId: spoken.excerptId, stance: 'supports' }];
		const sign = `Et barn siger: ${quote}`;
		const { item } = await insights.create(team, ours, {
			...statement,
			sign,
			memo: sign,
			evidence
		});
		await insights.change(team, item.id, { sign: 'Et barn spiser alene' });
		const secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
		await withdrawals.create(secretariat, spoken.storytellerId, { all: true });
		const { comparison } = await versions.compare(team, item.id, { with: 'now' });
		const { memo } = await insights.read(team, item.id);
		expect(JSON.stringify([comparison, memo])).not.toContain('toilettet');
		expect(comparison?.changes.map(({ part }) => part)).toEqual(['sign']);
	});
});

describe('an insight', () => {
	it('is owned by whoever writes it down, unless another member is named', async () => {
		const [team, decider] = [await asked(), await asked('decider')];
		const { item } = await insights.create(team, ours, statement);
		const ownerOf = (id: string) => insights.latest(team, ours, 10, { ownerId: id });
		const userId = (who: typeof team) => (who.actor.kind === 'user' ? who.actor.userId : '');
		expect(item.ownerId).toBe(userId(team));
		await insights.change(team, item.id, { ownerId: userId(decider) });
		expect(await ownerOf(userId(team))).toMatchObject({ all: 0 });
		expect(await ownerOf(userId(decider))).toMatchObject({ all: 1, insights: [{ id: item.id }] });
		expect((await owners.named(team, ours)).map(({ id }) => id)).toContain(userId(decider));
		expect((await owners.choices(team, ours)).map(({ id }) => id)).toContain(userId(team));
		expect(await outcome(owners.choices(decider, ours))).toBe('forbidden');
		expect(await outcome(owners.named(await stranger(), ours))).toBe('not_found');
		const foreign = userId(await stranger());
		await expect(insights.change(team, item.id, { ownerId: foreign })).rejects.toMatchObject({
			reason: 'not_found',
			field: 'ownerId'
		});
		expect((await insights.change(team, item.id, { ownerId: null })).owner).toBe('');
	});

	it('has the tags of the words it rests on, and a memo, for the team alone', async () => {
		const team = await asked();
		const { id: tag } = await aTag(team, ours, 'Alene');
		const spoken = await aSpokenExcerpt(ctx, ours, { quote });
		await ctx.db.commit([
			ctx.db.read.insert(excerptTag).values({ excerptId: spoken.excerptId, tagId: tag })
		]);
		const evidence = [{ excerptId: spoken.excerptId, stance: 'supports' }];
		const { item } = await insights.create(team, ours, { ...statement, memo: 'Tvivl', evidence });
		expect(item).toMatchObject({ memo: 'Tvivl', tags: [{ id: tag }] });
		expect((await insights.latest(team, ours, 10, { tagId: tag })).all).toBe(1);
		const decider = await asked('decider');
		expect(await insights.read(decider, item.id)).toMatchObject({ memo: '', tags: [] });
	});
});
