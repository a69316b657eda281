import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt, decide } from '$tests/support/story';
import { readTable } from '../import/table';
import * as codebooks from './codebook';
import * as changes from './codebook-change';
import * as origins from './codebook-origin';
import * as tables from './codebook-table';
import * as excerpts from './excerpt';
import * as initiatives from './initiative';
import * as tags from './tag';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

const tagsOf = async (storyId: string) =>
	(await excerpts.listOfStory(ctx, storyId)).map(({ tagIds }) => tagIds.toSorted());
const found = async (id: string) => (await codebooks.read(ctx, ours)).find((tag) => tag.id === id);

describe('a merge', () => {
	it('is foreseen, done and taken back with its history, examples and children', async () => {
		const [from, into] = [await aTag(ctx, ours, 'Ro'), await aTag(ctx, ours, 'Fred')];
		const below = { name: 'Stilhed', family: 'bright', parentId: from.id };
		const child = (await tags.create(ctx, ours, below)).item;
		await tags.change(ctx, from.id, { definition: 'Ingen larm.' });
		const story = await aStory(ctx, ours);
		const both = await anExcerpt(ctx, story, 'skyder', [from.id, into.id]);
		await anExcerpt(ctx, story, 'cykler', [from.id]);
		await codebooks.setExample(ctx, from.id, { excerptId: both.id });
		const before = await tagsOf(story.id);

		const effect = await changes.foreseeMerge(ctx, from.id, { intoId: into.id });
		expect(effect).toEqual({ excerpts: 2, stories: 1, children: 1, made: 0, both: 1 });
		expect(await tagsOf(story.id)).toEqual(before);
		const { changeId, uses } = await changes.merge(ctx, from.id, { intoId: into.id });
		expect(uses).toBe(2);
		expect(await tagsOf(story.id)).toEqual([[into.id], [into.id]]);
		expect(await found(child.id)).toMatchObject({ parentId: into.id });

		await changes.undo(ctx, changeId);
		expect(await tagsOf(story.id)).toEqual(before);
		expect(await found(child.id)).toMatchObject({ parentId: from.id });
		const { history, excerpts: shown } = await codebooks.detail(ctx, from.id);
		expect(history.map(({ definition }) => definition)).toEqual(['Ingen larm.', '']);
		expect(shown.find(({ id }) => id === both.id)).toMatchObject({ isExample: true });
		expect(await outcome(changes.undo(ctx, changeId))).toBe('nothing_to_undo');
	});

	it('meets a rename at the same moment, and one of them is told or both stand', async () => {
		for (let i = 0; i < 6; i++) {
			const [from, into] = [await aTag(ctx, ours, `A${i}`), await aTag(ctx, ours, `B${i}`)];
			const story = await aStory(ctx, ours);
			await anExcerpt(ctx, story, 'skyder', [from.id]);
			const given = { intoId: into.id, version: from.version, intoVersion: into.version };
			const [renamed, merged] = await Promise.all([
				outcome(tags.change(ctx, i % 2 ? from.id : into.id, { name: `C${i}` })),
				outcome(changes.merge(ctx, from.id, given))
			]);
			expect(['ok', 'not_found', 'stale']).toContain(renamed);
			expect(['ok', 'stale']).toContain(merged);
			const [[on]] = (await tagsOf(story.id)) as [string[]];
			expect(on).toBe(merged === 'ok' ? into.id : from.id);
		}
	});
});

describe('a split', () => {
	it('lets chosen excerpts go over, and they come back', async () => {
		const from = await aTag(ctx, ours, 'Voksne', 'bright');
		const story = await aStory(ctx, ours);
		const goes = await anExcerpt(ctx, story, 'skyder', [from.id]);
		await anExcerpt(ctx, story, 'cykler', [from.id]);
		const input = { name: 'En træner', excerptIds: [goes.id] };
		const made = await changes.split(ctx, from.id, input);
		expect(made).toMatchObject({ parentId: from.id, family: 'bright' });
		expect(await tagsOf(story.id)).toEqual([[made.id], [from.id]]);
		expect(await found(from.id)).toMatchObject({ excerpts: 1, allExcerpts: 2, allStories: 1 });
		await anExcerpt(ctx, story, 'hver dag', [made.id]);
		await changes.undo(ctx, made.changeId);
		expect(await tagsOf(story.id)).toEqual([[from.id], [from.id], [from.id]]);
		expect(await found(made.id)).toBeUndefined();
		expect(await found(from.id)).toMatchObject({ excerpts: 3, allExcerpts: 3, allStories: 1 });
		const wrong = changes.split(ctx, from.id, { name: 'x', excerptIds: [ctx.newId()] });
		await expect(wrong).rejects.toMatchObject({ reason: 'not_found', field: 'excerptIds' });
	});
});

describe('a move', () => {
	it('takes the branch along, into another family too, and can be taken back', async () => {
		const top = await aTag(ctx, ours, 'Vejen', 'pain');
		const leaf = (await tags.create(ctx, ours, { name: 'Bus', family: 'pain', parentId: top.id }))
			.item;
		const { changeId } = await changes.move(ctx, top.id, { family: 'theme', parentId: null });
		expect(await found(leaf.id)).toMatchObject({ family: 'theme', parentId: top.id });
		await changes.undo(ctx, changeId ?? '');
		expect(await found(leaf.id)).toMatchObject({ family: 'pain', parentId: top.id });
		expect(await outcome(changes.move(ctx, top.id, { parentId: leaf.id }))).toBe('invalid');
	});

	it('of two under each other at the same moment never makes a ring', async () => {
		const [a, b] = [await aTag(ctx, ours, 'X', 'theme'), await aTag(ctx, ours, 'Y', 'theme')];
		await Promise.all([
			outcome(changes.move(ctx, a.id, { parentId: b.id })),
			outcome(changes.move(ctx, b.id, { parentId: a.id }))
		]);
		const parents = [(await found(a.id))?.parentId, (await found(b.id))?.parentId];
		expect(parents.filter((id) => id === null)).toHaveLength(1);
	});

	it('gives the order that is asked for', async () => {
		const slug = await anInitiative(ctx);
		const made = [];
		for (const name of ['En', 'To', 'Tre']) made.push(await aTag(ctx, slug, name, 'context'));
		await changes.move(ctx, made[2]!.id, { beforeId: made[0]!.id });
		const order = (await codebooks.read(ctx, slug)).toSorted((x, y) => x.position - y.position);
		expect(order.map(({ name }) => name)).toEqual(['Tre', 'En', 'To']);
	});
});

describe('what is shown of a tag', () => {
	it('comes through the consent gate, and a withdrawn example is gone', async () => {
		const tag = await aTag(ctx, ours, 'Skydning');
		const story = await aStory(ctx, ours);
		const excerpt = await anExcerpt(ctx, story, 'skyder', [tag.id]);
		await codebooks.setExample(ctx, tag.id, { excerptId: excerpt.id });
		expect(await codebooks.quotes(ctx, ours)).toMatchObject({ [tag.id]: ['skyder'] });
		const reader = as(ctx, await aMember(ctx, ours, 'facilitator'));
		expect((await codebooks.detail(reader, tag.id)).excerpts).toHaveLength(1);
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect((await codebooks.detail(decider, tag.id)).excerpts).toEqual([]);
		expect(await codebooks.quotes(decider, ours)).toEqual({});
		ctx.clock.advance(1000);
		await decide(ctx, story.storytellerId, 'no', ['team', 'quote']);
		expect(await codebooks.detail(reader, tag.id)).toMatchObject({
			excerpts: [],
			tag: { excerpts: 0, stories: 0 }
		});
		expect((await codebooks.quotes(ctx, ours))[tag.id]).toBeUndefined();
	});
});

const sent = (text: string | Uint8Array, existing = 'replace', name = 'kodebog.csv') => {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	return () => Promise.resolve({ about: { existing }, file: { name, bytes } });
};

describe('a table', () => {
	it('brings a whole codebook in, or tells what is wrong and takes nothing', async () => {
		const slug = await anInitiative(ctx);
		const wrong = sent('Slags;Navn;Hører under\nTema;Ro;Larm\nTema;Larm;Ro\nVejr;Regn;\n');
		const report = await tables.bringIn(ctx, slug, wrong);
		expect(report.problems.map(({ row, name }) => [row, name])).toEqual([
			[2, 'table_ring'],
			[3, 'table_ring'],
			[4, 'table_family_unknown']
		]);
		expect(await codebooks.read(ctx, slug)).toEqual([]);
		const right = sent('Slags;Navn;Hører under\nTema;Ro;Larm\nTema;Larm;\n');
		expect((await tables.preview(ctx, slug, right)).made).toEqual(['Ro', 'Larm']);
		const { changeId } = await tables.bringIn(ctx, slug, right);
		expect((await codebooks.read(ctx, slug)).map(({ name }) => name).sort()).toEqual([
			'Larm',
			'Ro'
		]);
		await changes.undo(ctx, changeId ?? '');
		expect(await codebooks.read(ctx, slug)).toEqual([]);
	});

	it('lets two tags swap their names, or their families, and both come back', async () => {
		const slug = await anInitiative(ctx);
		const make = async (name: string, family: string) =>
			(await tags.create(ctx, slug, { name, family })).item;
		const [ro, larm] = [await make('Ro', 'theme'), await make('Larm', 'theme')];
		const [here, there] = [await make('Hjem', 'pain'), await make('Hjem', 'bright')];
		const rows = [
			`${ro.id};Tema;Larm`,
			`${larm.id};Tema;Ro`,
			`${here.id};Lyspunkt;Hjem`,
			`${there.id};Smertepunkt;Hjem`,
			';Tema;Stilhed'
		];
		const state = async () =>
			new Map((await codebooks.read(ctx, slug)).map((tag) => [tag.id, [tag.family, tag.name]]));
		const before = await state();
		const swap = sent(`Id;Slags;Navn\n${rows.join('\n')}\n`);
		const { changeId, problems } = await tables.bringIn(ctx, slug, swap);
		expect(problems).toEqual([]);
		const after = await state();
		expect([ro, larm, here, there].map(({ id }) => after.get(id))).toEqual([
			['theme', 'Larm'],
			['theme', 'Ro'],
			['bright', 'Hjem'],
			['pain', 'Hjem']
		]);
		await changes.undo(ctx, changeId ?? '');
		expect(await state()).toEqual(before);
	});

	it('in another encoding is refused, and so is what is no table', async () => {
		const latin = Buffer.from('Slags;Navn\nTema;S\xf8vn\n', 'latin1');
		const refusals = [
			tables.preview(ctx, ours, sent(latin)),
			tables.preview(ctx, ours, sent('')),
			tables.preview(ctx, ours, sent('%PDF-1.7', 'keep', 'a.pdf')),
			tables.preview(ctx, ours, sent('PK\u0003\u0004 no zip', 'keep', 'a.xlsx'))
		];
		expect(await Promise.all(refusals.map(outcome))).toEqual([
			'table_encoding',
			'import_empty',
			'type_unsupported',
			'import_damaged'
		]);
	});

	it('taken out reads back the same, without a formula, in both formats', async () => {
		const slug = await anInitiative(ctx);
		await tables.beginWithBase(ctx, slug);
		await tags.create(ctx, slug, { name: '=HYPERLINK("x")', family: 'theme' });
		for (const format of ['csv', 'xlsx']) {
			const { name, bytes } = await tables.takeOut(ctx, slug, format);
			const cells = await readTable({ name, bytes });
			expect(cells.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
			const again = await tables.preview(ctx, slug, sent(bytes, 'replace', name));
			expect(again).toMatchObject({ made: [], changed: [], problems: [] });
			expect(again.same).toHaveLength((await codebooks.read(ctx, slug)).length);
		}
	});
});

describe('a programme', () => {
	async function aProgramme() {
		const make = async (name: string, programme: string) =>
			(await initiatives.create(ctx, { name, programme })).item;
		const [first, second] = [await make('Et', 'Nye veje'), await make('To', 'nye veje ')];
		const other = await make('Tre', 'Andet');
		await tables.beginWithBase(ctx, first.id);
		return { first, second, other };
	}

	it('lets an initiative take a codebook over, and follow what changes there', async () => {
		const { first, second, other } = await aProgramme();
		const { changeId, made } = await origins.takeOver(ctx, second.id, { fromId: first.id });
		expect(made).toBe((await codebooks.read(ctx, first.id)).length);
		const there = await codebooks.read(ctx, first.id);
		await tags.change(ctx, there[0]!.id, { definition: 'Ny betydning.' });
		const [source] = await origins.sources(ctx, second.id);
		expect(source?.differences).toMatchObject([
			{ originId: there[0]!.id, fields: [{ field: 'definition', there: 'Ny betydning.' }] }
		]);
		await origins.takeOver(ctx, second.id, { fromId: first.id, ids: [there[0]!.id] });
		expect((await origins.sources(ctx, second.id))[0]?.differences).toEqual([]);
		expect(await outcome(origins.takeOver(ctx, second.id, { fromId: other.id }))).toBe('not_found');
		expect(changeId).toEqual(expect.any(String));
	});

	it('lets it take a second one over, where the two have names in common', async () => {
		const { first, second } = await aProgramme();
		const third = (await initiatives.create(ctx, { name: 'Fire', programme: 'Nye veje' })).item;
		await tables.beginWithBase(ctx, third.id);
		await tags.create(ctx, third.id, { name: 'Kun her', family: 'theme' });
		await origins.takeOver(ctx, second.id, { fromId: first.id });
		const taken = await origins.takeOver(ctx, second.id, { fromId: third.id });
		expect(taken).toMatchObject({ made: 1, changed: 0 });
		const sources = await origins.sources(ctx, second.id);
		expect(sources.flatMap(({ differences }) => differences)).toEqual([]);
	});

	it('gives no right to read what one is no member of', async () => {
		const { first, second } = await aProgramme();
		const member = as(ctx, await aMember(ctx, second.id, 'secretariat'));
		expect(await origins.sources(member, second.id)).toEqual([]);
		expect(await outcome(origins.takeOver(member, second.id, { fromId: first.id }))).toBe(
			'not_found'
		);
	});
});

describe('the wrong people', () => {
	it('neither change a codebook nor learn of it', async () => {
		const [tag, other] = [await aTag(ctx, ours, 'Hemmeligt'), await aTag(ctx, ours, 'Andet')];
		const { changeId } = await changes.move(ctx, tag.id, { family: 'pain' });
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		const acts = (who: TestContext) => [
			changes.merge(who, tag.id, { intoId: other.id }),
			changes.foreseeMerge(who, tag.id, { intoId: other.id }),
			changes.split(who, tag.id, { name: 'x', excerptIds: [ctx.newId()] }),
			changes.move(who, tag.id, { parentId: null }),
			changes.remove(who, tag.id),
			changes.undo(who, changeId ?? ''),
			codebooks.setExample(who, tag.id, { excerptId: ctx.newId() }),
			tables.bringIn(who, ours, sent('x')),
			tables.beginWithBase(who, ours),
			origins.takeOver(who, ours, { fromId: ctx.newId() })
		];
		expect(new Set(await Promise.all(acts(stranger).map(outcome)))).toEqual(new Set(['not_found']));
		expect(new Set(await Promise.all(acts(researcher).map(outcome)))).toEqual(
			new Set(['forbidden'])
		);
		expect(await outcome(codebooks.read(stranger, ours))).toBe('not_found');
		expect(await outcome(codebooks.detail(stranger, tag.id))).toBe('not_found');
		expect(await outcome(tables.takeOut(stranger, ours, 'csv'))).toBe('not_found');
		expect(await outcome(codebooks.detail(researcher, tag.id))).toBe('ok');
	});
});
