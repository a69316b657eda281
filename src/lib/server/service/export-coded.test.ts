import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '$lib/domain/exchange/export';
import { pseudonymsWith } from '$lib/server/pseudonym';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt, decide, goThrough } from '$tests/support/story';
import * as exports from './export';
import { countStrayed } from './export-coded';
import { storyteller } from '../db/schema';
import * as consents from './consent';
import * as projects from './research-project';
import * as withdrawals from './withdrawal';

interface Taken {
	items: Record<string, string>[];
	manifest: Manifest;
	codebook: Record<string, string>[];
}

let ctx: TestContext;
let ours: string;
let writer: TestContext;
let keeper: TestContext;
let story: Awaited<ReturnType<typeof aStory>>;
let excerptId: string;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	keeper = as(ctx, await aMember(ctx, ours, 'secretariat'));
	const tag = await aTag(writer, ours, 'Flow');
	story = await aStory(writer, ours, 'Han skyder på banen.');
	excerptId = (await anExcerpt(writer, story, 'skyder', [tag.id])).id;
	await goThrough(writer, story.id);
});

/** A project that those who have told something so far have said yes to. */
async function aProject(name = 'Følgeforskning') {
	const { item } = await projects.create(keeper, ours, {
		...{ name, responsible: 'Lindaa Universitet', about: 'Vi følger jer.', until: '2038-12-31' }
	});
	for (const { id } of await ctx.db.read.select({ id: storyteller.id }).from(storyteller)) {
		await saysYes(id, item.id);
	}
	return item.id;
}

async function saysYes(storytellerId: string, projectId: string) {
	for (const by of ['young', 'guardian']) {
		const yes = { scope: 'research', decision: 'yes', by, projectId };
		await consents.record(keeper, storytellerId, yes);
	}
}

async function taken(query: object = {}, who = writer): Promise<Taken> {
	const { content } = await exports.open(who, ours, 'json', { purpose: 'research', ...query });
	return (await new Response(content).json()) as Taken;
}

describe('a file for research', () => {
	it('holds codes in place of the secret name and of every id, and the codebook', async () => {
		const project = await aProject();
		const given = await taken({ project });
		const text = JSON.stringify(given);
		for (const ours of [story.id, story.storytellerId, excerptId, 'Ugle']) {
			expect(text).not.toContain(ours);
		}
		expect(JSON.stringify([given.items, given.codebook])).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/);
		expect(given.items).toMatchObject([{ quote: 'skyder', tags: 'Flow' }]);
		expect(
			new Set([given.items[0]?.person, given.items[0]?.inStory, given.items[0]?.id]).size
		).toBe(3);
		expect(given.codebook).toMatchObject([{ name: 'Flow' }]);
		expect(given.manifest.research).toEqual({
			...{ project: 'Følgeforskning', withdrawn: [], withdrawnEarlier: [] }
		});
	});

	it('can be joined with the next one of the project, and with none of another', async () => {
		const [one, other] = [await aProject(), await aProject('Speciale')];
		const codes = async (project?: string) => {
			const { items } = await taken(project ? { project } : {});
			return [items[0]?.person, items[0]?.inStory, items[0]?.id];
		};
		const first = await codes(one);
		expect(await codes(one)).toEqual(first);
		const all = [...first, ...(await codes(other)), ...(await codes())];
		expect(new Set(all).size).toBe(9);
	});

	it('says what was taken back since the last one, once as new and then as earlier, without its words', async () => {
		const project = await aProject();
		const { items } = await taken({ project });
		const { person, inStory, id } = items[0] ?? {};
		await withdrawals.create(keeper, story.storytellerId, { scope: 'research' });
		const gone = [
			{ kind: 'storyteller', code: person },
			{ kind: 'story', code: inStory },
			{ kind: 'excerpt', code: id }
		];
		const next = await taken({ project });
		expect(next.items).toEqual([]);
		expect(next.manifest.research?.withdrawn).toHaveLength(3);
		expect(next.manifest.research?.withdrawn).toEqual(expect.arrayContaining(gone));
		expect(JSON.stringify(next)).not.toContain('skyder');
		const later = (await taken({ project })).manifest.research;
		expect(later?.withdrawn).toEqual([]);
		expect(later?.withdrawnEarlier).toEqual(expect.arrayContaining(gone));
		ctx.clock.advance(1000);
		await saysYes(story.storytellerId, project);
		const again = await taken({ project });
		expect(again.items).toMatchObject([{ person, id }]);
		expect(again.manifest.research).toMatchObject({ withdrawn: [], withdrawnEarlier: [] });
	});

	it('takes what a filter leaves out for nothing that was taken back', async () => {
		const project = await aProject();
		await taken({ project });
		const { items, manifest } = await taken({ project, q: 'ingenting' });
		expect([items, manifest.research?.withdrawn]).toEqual([[], []]);
	});

	it('names one story that leaves as a whole by the same codes, and knows that it left', async () => {
		const bare = await aStory(writer, ours, 'Kun en tekst.');
		await goThrough(writer, bare.id);
		const query = { what: 'story', story: bare.id, purpose: 'research' };
		const { content } = await exports.open(writer, ours, 'html', query);
		const page = await new Response(content).text();
		expect(page).not.toContain('Ugle');
		await decide(ctx, bare.storytellerId, 'no', ['research']);
		const back = (await taken()).manifest.research?.withdrawn;
		expect(back?.map(({ kind }) => kind).toSorted()).toEqual(['story', 'storyteller']);
		expect(page).toContain(back?.find(({ kind }) => kind === 'storyteller')?.code);
	});

	it('has its codebook in an archive too', async () => {
		const { content } = await exports.open(writer, ours, 'zip', { purpose: 'research' });
		const zip = unzipSync(new Uint8Array(await new Response(content).arrayBuffer()));
		expect(Object.keys(zip).toSorted()).toEqual(['codebook.csv', 'excerpts.csv', 'manifest.json']);
		expect(strFromU8(zip['codebook.csv']!)).toContain('Flow');
		expect(strFromU8(zip['excerpts.csv']!)).toContain('Kode for den unge');
	});

	it('is for no project of another initiative, and for none that is over', async () => {
		const theirs = await anInitiative(ctx);
		const over = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		const said = { name: 'Andet', responsible: 'A', about: 'B', until: '2026-11-21' };
		const { item: past } = await projects.create(keeper, ours, said);
		const { item: other } = await projects.create(over, theirs, { ...said, until: '2030-01-01' });
		for (const project of [past.id, other.id]) {
			expect(await outcome(taken({ project }))).toBe('not_found');
		}
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		expect(await outcome(taken({}, researcher))).toBe('forbidden');
		expect(await outcome(taken({}, over))).toBe('not_found');
	});

	it('is not made with another key than the files before it', async () => {
		await taken();
		const file = join(mkdtempSync(join(tmpdir(), 'traad-key-')), 'research.key');
		const keyless = { ...writer, pseudonyms: pseudonymsWith(file) };
		expect(await outcome(taken({}, keyless))).toBe('research_key_missing');
		expect(await outcome(taken({ project: await aProject() }, keyless))).toBe(
			'research_key_missing'
		);
		expect(existsSync(file)).toBe(false);
		expect(await countStrayed(ctx)).toBe(0);
		expect(await countStrayed({ ...ctx, pseudonyms: keyless.pseudonyms })).toBe(1);
		expect(await outcome(countStrayed(keyless))).toBe('forbidden');
	});
});

it('a file for a project holds what was said yes to for that one, and one for none what was for research as such', async () => {
	const project = await aProject();
	const other = await aStory(writer, ours, 'Hun cykler hver dag.');
	await anExcerpt(writer, other, 'cykler', []);
	await goThrough(writer, other.id);
	expect((await taken({ project })).items).toHaveLength(1);
	expect((await taken()).items).toHaveLength(2);
	await saysYes(other.storytellerId, project);
	expect((await taken({ project })).items).toHaveLength(2);
	const no = { scope: 'research', decision: 'no', by: 'young', projectId: project };
	await consents.record(keeper, other.storytellerId, no);
	const left = await taken({ project });
	expect(left.items).toHaveLength(1);
	expect(left.manifest.research?.withdrawn).toHaveLength(3);
	expect((await taken()).items).toHaveLength(2);
});
