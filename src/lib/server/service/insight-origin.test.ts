import { beforeAll, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import * as insights from './insight';
import * as origins from './insight-origin';

const statement = { observation: 'At det er stille', because: 'larmen', soThat: 'ingen siger hej' };

let ctx: TestContext;
let ours: string;
let team: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	team = as(ctx, await aMember(ctx, ours, 'facilitator'));
});

it('says the wall, and what the cluster is called now', async () => {
	const [wallId, clusterId, cardId] = [await aWall(team, ours), ctx.newId(), ctx.newId()];
	const villads = await aYoungPerson(ctx, ours, { yesTo: ['team', 'workshop'] });
	const { excerptId } = await aToldStory(ctx, ours, villads, 'Der er for meget larm.');
	const card = { type: 'card.add' as const, cardId, excerptId, x: 0, y: 0 };
	const made = { type: 'cluster.create' as const, clusterId, title: 'Larm', cardIds: [cardId] };
	expect((await send(team, wallId, card, made)).rejected).toEqual([]);
	const { item } = await insights.create(team, ours, { ...statement, wallId, clusterId });
	expect(await origins.read(team, item.id)).toMatchObject({
		wall: { id: wallId },
		cluster: 'Larm'
	});
	await send(team, wallId, { type: 'cluster.rename', clusterId, title: 'Stilhed' });
	expect(await origins.read(team, item.id)).toMatchObject({ cluster: 'Stilhed' });
	const alone = await insights.create(team, ours, { ...statement, wallId });
	expect(await origins.read(team, alone.item.id)).toMatchObject({ cluster: '' });
	const none = await insights.create(team, ours, statement);
	expect(await origins.read(team, none.item.id)).toBeNull();
});

it('is for those who read insights, and tells of walls only those who see them', async () => {
	const wallId = await aWall(team, ours);
	const { item } = await insights.create(team, ours, { ...statement, wallId });
	const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
	const young = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
	expect(await outcome(origins.read(stranger, item.id))).toBe('not_found');
	expect(await outcome(origins.read(young, item.id))).toMatch(/not_found|forbidden/);
	const decider = as(ctx, await aMember(ctx, ours, 'decider'));
	expect(await origins.read(decider, item.id)).toBeNull();
});
