import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { scopes } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { found } from '$tests/support/search';
import { asYoung, aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import { excerpt, insight, opportunity } from '../db/schema';
import * as consents from './consent';
import * as families from './family';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as search from './search';
import * as storytellers from './storyteller';
import * as threads from './thread';
import * as walls from './wall';
import * as withdrawals from './withdrawal';

const words = 'skydebanen femogtyve minutter om ugen';
const others = 'frokosten sidder hun alene til';

let ctx: TestContext;
let ours: string;
let villads: string;
let young: TestContext;
let his: { storyId: string; excerptId: string };
let hers: { storyId: string; excerptId: string };
let wallId: string;
let became: Awaited<ReturnType<typeof whatBecame>>;
let onlyHis: Awaited<ReturnType<typeof whatBecame>>;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	villads = await aYoungPerson(ctx, ours, { yesTo: scopes });
	const freja = await aYoungPerson(ctx, ours, { yesTo: scopes });
	young = asYoung(ctx, ours, villads);
	his = await aToldStory(ctx, ours, villads, words);
	hers = await aToldStory(ctx, ours, freja, others);
	wallId = await aWall(ctx, ours);
	const [clusterId, first, second] = [ctx.newId(), ctx.newId(), ctx.newId()];
	await send(
		ctx,
		wallId,
		{ type: 'card.add', cardId: first, excerptId: his.excerptId, x: 0, y: 0 },
		{ type: 'card.add', cardId: second, excerptId: hers.excerptId, x: 9, y: 9 },
		{ type: 'cluster.create', clusterId, title: 'Langt væk', cardIds: [first, second] }
	);
	became = await whatBecame(ctx, ours, [his.excerptId, hers.excerptId], { wallId, clusterId });
	onlyHis = await whatBecame(ctx, ours, [his.excerptId]);
});

/** Everything that the services answer to the operator, who may see most. */
async function everything(): Promise<string> {
	return JSON.stringify([
		await walls.read(ctx, wallId),
		await walls.words(ctx, wallId),
		await walls.tray(ctx, wallId),
		await search.find(ctx, ours, 'skydebanen'),
		await threads.read(ctx, 'story', his.storyId),
		await threads.read(ctx, 'pledge', became.pledgeId),
		await threads.read(ctx, 'wall', wallId)
	]);
}

describe('the note of a family', () => {
	const note = 'Drengen glæder sig til skydebanen';

	async function aFamilyOf(): Promise<string> {
		const { id } = (await families.create(ctx, ours, { secretName: 'Familien Birk', note })).item;
		await storytellers.change(ctx, villads, { familyId: id });
		return id;
	}

	it('goes when a child takes back everything, and says that it did until it is written anew', async () => {
		const id = await aFamilyOf();
		await withdrawals.create(young, villads, { all: true });
		expect(await families.read(ctx, id)).toMatchObject({ note: '', noteState: 'erased' });
		await families.change(ctx, id, { note: 'Moren vil gerne ringes op' });
		expect(await families.read(ctx, id)).toMatchObject({ noteState: '' });
	});

	it('is to be looked through after a smaller withdrawal, of this child’s family alone', async () => {
		const id = await aFamilyOf();
		const { id: other } = (await families.create(ctx, ours, { secretName: 'Lund', note })).item;
		await withdrawals.create(young, villads, { itemId: his.excerptId });
		expect(await families.read(ctx, id)).toMatchObject({ note, noteState: 'look' });
		expect(await families.read(ctx, other)).toMatchObject({ note, noteState: '' });
	});
});

describe('a withdrawal', () => {
	it('of everything takes the words off wall, search and thread in the same moment', async () => {
		expect(await everything()).toContain('skydebanen');
		const { item } = await withdrawals.create(young, villads, { all: true });
		expect(item.reached).toMatchObject({
			story: 1,
			excerpt: 1,
			wall: 1,
			cluster: 1,
			insight: 2,
			opportunity: 2,
			pledge: 2
		});
		expect(await everything()).not.toContain('skydebanen');
		expect(await everything()).toContain('frokosten');
	});

	it('leaves no copy of the words in any table', async () => {
		await withdrawals.create(young, villads, { all: true });
		const tables = await ctx.db.raw("select name from sqlite_master where type = 'table'");
		for (const { name } of tables) {
			const rows = await ctx.db.raw(`select * from "${String(name)}"`);
			const text = rows.map((row) => Object.values(row).map(asText).join(' ')).join('\n');
			expect(text, String(name)).not.toContain('skydebanen');
			expect(text, String(name)).not.toContain('femogtyve');
		}
	});

	it('leaves no copy of the words on the disk', async () => {
		await withdrawals.create(young, villads, { all: true });
		const [{ file } = { file: '' }] = await ctx.db.raw('pragma database_list');
		const folder = dirname(String(file));
		for (const name of readdirSync(folder)) {
			expect(readFileSync(join(folder, name)).includes('femogtyve'), name).toBe(false);
		}
	});

	it('leaves wordless tombstones, so that counts and the layout of walls hold', async () => {
		await withdrawals.create(young, villads, { itemId: his.storyId });
		const { nodes } = await threads.read(ctx, 'story', his.storyId);
		const gone = nodes.filter(({ state }) => state === 'withdrawn');
		expect(gone.map(({ kind, title }) => `${kind}:${title}`).toSorted()).toEqual([
			'excerpt:',
			'story:'
		]);
		expect(Object.keys((await walls.read(ctx, wallId)).cards)).toHaveLength(2);
	});

	it('reaches browsers that have the wall open', async () => {
		const heard: unknown[] = [];
		ctx.live.subscribe(`wall:${wallId}`, (message) => heard.push(message));
		await withdrawals.create(young, villads, { all: true });
		expect(JSON.stringify(heard)).toContain('card.withdrawn');
	});

	it('takes the words out of what adults wrote, and leaves the rest of it', async () => {
		await ctx.db.commit([
			ctx.db.read
				.update(insight)
				.set({ observation: `Han siger “Skydebanen femogtyve minutter om ugen”, og ${others}` }),
			ctx.db.read
				.update(opportunity)
				.set({ partnerText: `${words}: hvem kan køre?`, concrete: ['Bussen', `Til ${words}`] })
		]);
		await withdrawals.create(young, villads, { itemId: his.excerptId });
		const { observation, version } = await insights.read(ctx, became.insightId);
		expect(observation).toBe(`Han siger “…”, og ${others}`);
		expect(version).toBe(2);
		expect(await opportunities.read(ctx, became.opportunityId)).toMatchObject({
			partnerText: '…: hvem kan køre?',
			concrete: ['Bussen', 'Til …']
		});
	});

	it('takes the words out of notes and titles on a wall, and no undo brings them back', async () => {
		const [clusterId, cardId, alike] = [ctx.newId(), ctx.newId(), ctx.newId()];
		const title = `Om ${words}`;
		await send(
			ctx,
			wallId,
			{ type: 'card.add', cardId, text: `Han sagde: ${words}!`, x: 0, y: 0 },
			{ type: 'card.add', cardId: alike, text: 'Hvem har en bil?', x: 0, y: 0 },
			{ type: 'cluster.create', clusterId, title, cardIds: [cardId, alike] },
			{ type: 'cluster.rename', clusterId, title: 'Kørsel' }
		);
		await withdrawals.create(young, villads, { itemId: his.excerptId });
		const { accepted } = await send(ctx, wallId, { type: 'undo' });
		expect(accepted).toHaveLength(1);
		const { cards, clusters } = await walls.read(ctx, wallId);
		expect(clusters.find(({ id }) => id === clusterId)?.title).toBe('Om …');
		const textOf = (id: string) => cards.find((card) => card.id === id)?.text;
		expect([textOf(cardId), textOf(alike)]).toEqual([...['Han sagde: …!', 'Hvem har en bil?']]);
		expect(JSON.stringify(await ctx.db.raw('select data from wall_event'))).not.toContain(words);
	});

	it('leaves a few words alone where nothing of the same person is', async () => {
		const elsewhere = await whatBecame(ctx, ours, [hers.excerptId]);
		const said = (few: string) =>
			ctx.db.read.update(opportunity).set({ whatIf: `Hvad nu hvis ${few}, var en time?` });
		await ctx.db.commit([said(words)]);
		await withdrawals.create(young, villads, { itemId: his.excerptId });
		const whatIf = async (id: string) => (await opportunities.read(ctx, id)).whatIf;
		expect(await whatIf(onlyHis.opportunityId)).toBe('Hvad nu hvis …, var en time?');
		expect(await whatIf(elsewhere.opportunityId)).toBe(`Hvad nu hvis ${words}, var en time?`);
	});

	it('pauses a what-if that has no words left, and leaves the others running', async () => {
		await withdrawals.create(young, villads, { all: true });
		const states = async (kind: 'opportunity', id: string) =>
			(await threads.read(ctx, kind, id)).nodes.find((node) => node.id === id)?.state;
		expect(await states('opportunity', onlyHis.opportunityId)).toBe('paused');
		expect(await states('opportunity', became.opportunityId)).toBe('open');
	});

	it('shows an insight whose words are gone as one that needs new ground', async () => {
		await withdrawals.create(young, villads, { all: true });
		const state = async (id: string) =>
			(await threads.read(ctx, 'insight', id)).nodes.find((node) => node.id === id)?.state;
		expect(await state(onlyHis.insightId)).toBe('needsNewGround');
		expect(await state(became.insightId)).toBe('stands');
	});

	it('of one use closes that use, erases nothing and can be taken back', async () => {
		await withdrawals.create(young, villads, { scope: 'workshop' });
		expect(JSON.stringify(await walls.read(ctx, wallId))).not.toContain('skydebanen');
		expect(JSON.stringify(await threads.read(ctx, 'story', his.storyId))).toContain('skydebanen');
		const { mayUse } = await consents.read(ctx, villads);
		expect([mayUse.workshop, mayUse.team]).toEqual([false, true]);
		await consents.record(young, villads, { scope: 'workshop', decision: 'yes', by: 'young' });
		expect((await consents.read(ctx, villads)).mayUse.workshop).toBe(true);
	});

	it('of one use takes the words out of what its readers see, and out of nothing else', async () => {
		const cardId = ctx.newId();
		await send(ctx, wallId, { type: 'card.add', cardId, text: `Han sagde: ${words}!`, x: 0, y: 0 });
		await ctx.db.commit([
			ctx.db.read.update(opportunity).set({ partnerText: `${words}: hvem kan køre?` }),
			ctx.db.read.update(insight).set({ memo: `Husk ${words}`, plainText: `Du siger ${words}` })
		]);
		const written = async () => {
			const { memo, plainText } = await insights.read(ctx, became.insightId);
			const { partnerText } = await opportunities.read(ctx, became.opportunityId);
			const note = (await walls.read(ctx, wallId)).cards.find(({ id }) => id === cardId)?.text;
			return { memo, plainText, partnerText, note };
		};
		await withdrawals.create(young, villads, { scope: 'artworkWorkshop' });
		await withdrawals.create(young, villads, { scope: 'followUp' });
		expect(JSON.stringify(await written()).split(words)).toHaveLength(5);
		await withdrawals.create(young, villads, { scope: 'quote' });
		expect(await written()).toEqual({
			memo: `Husk ${words}`,
			plainText: 'Du siger …',
			partnerText: '…: hvem kan køre?',
			note: `Han sagde: ${words}!`
		});
		await withdrawals.create(young, villads, { scope: 'workshop' });
		expect((await written()).note).toBe('Han sagde: …!');
		await withdrawals.create(young, villads, { scope: 'team' });
		expect((await written()).memo).toBe('Husk …');
	});

	it('of the team’s use erases memos elsewhere that quote, and keeps those on the own words for a later yes', async () => {
		const quoting = { memo: `Som ${words}` };
		await ctx.db.commit([ctx.db.read.update(excerpt).set(quoting)]);
		const memos = async () =>
			Object.fromEntries(
				(await ctx.db.raw('select id, memo from excerpt')).map(({ id, memo }) => [id, memo])
			);
		await withdrawals.create(young, villads, { scope: 'partner' });
		expect((await memos())[hers.excerptId]).toBe(quoting.memo);
		await withdrawals.create(young, villads, { scope: 'team' });
		expect(await memos()).toMatchObject({ [hers.excerptId]: '', [his.excerptId]: quoting.memo });
	});

	it('of one excerpt leaves the story', async () => {
		const { item } = await withdrawals.create(young, villads, { itemId: his.excerptId });
		expect(item.reached).toMatchObject({ excerpt: 1, insight: 2 });
		expect(item.reached.story).toBeUndefined();
		expect(JSON.stringify(await walls.read(ctx, wallId))).not.toContain('skydebanen');
		expect(await found(ctx, ours, 'skydebanen')).toHaveLength(1);
	});

	it('sent twice reaches once and answers the same', async () => {
		const input = { id: ctx.newId(), all: true };
		const first = await withdrawals.create(young, villads, input);
		const second = await withdrawals.create(young, villads, input);
		expect([first.isNew, second.isNew]).toEqual([true, false]);
		expect(second.item).toEqual(first.item);
	});

	it('sent twice at the same moment reaches once', async () => {
		const input = { id: ctx.newId(), all: true };
		const made = await Promise.all([1, 2, 3].map(() => withdrawals.create(young, villads, input)));
		expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
		expect(await withdrawals.list(young, villads)).toHaveLength(1);
	});

	it('names exactly one thing to take back', async () => {
		for (const input of [
			{},
			{ all: false },
			{ all: true, scope: 'team' },
			{ scope: 'everything' }
		]) {
			expect(await outcome(withdrawals.create(young, villads, input))).toBe('invalid');
		}
	});

	it('is made by the young person or on their behalf, for the own things alone', async () => {
		expect(await outcome(withdrawals.create(young, villads, { itemId: hers.storyId }))).toBe(
			'not_found'
		);
		const roles = { fieldworker: 'ok', secretariat: 'ok', facilitator: 'forbidden' } as const;
		for (const [role, expected] of Object.entries(roles)) {
			const asked = as(ctx, await aMember(ctx, ours, role as keyof typeof roles));
			expect(await outcome(withdrawals.create(asked, villads, { scope: 'quote' }))).toBe(expected);
		}
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(withdrawals.create(stranger, villads, { all: true }))).toBe('not_found');
		const freja = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		expect(await outcome(withdrawals.create(freja, villads, { all: true }))).toBe('not_found');
	});
});

function asText(value: unknown): string {
	return value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : String(value);
}
