import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt, decide, goThrough } from '$tests/support/story';
import * as readings from './access-log';
import * as written from '../store/excerpt-write';
import * as excerpts from './excerpt';
import * as exports from './export';

let ctx: TestContext;
let ours: string;
let writer: TestContext;
let story: Awaited<ReturnType<typeof aStory>>;

const quotes = ['=Alene & <helt> i "frokosten"', 'Mobbet på skydebanen; igen'];

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	const tag = await aTag(writer, ours, 'Skole', 'pain');
	story = await aStory(writer, ours, `${quotes.join('.\n')}. Sagt til Jonas på banen 🚲.`);
	for (const quote of [...quotes, 'Sagt til Jonas']) {
		await anExcerpt(writer, story, quote, [tag.id]);
	}
	const [first] = await excerpts.listOfStory(writer, story.id);
	await excerpts.change(writer, first?.id ?? '', {
		memo: 'Spørg igen',
		attributes: { barriers: ['money', 'company'] }
	});
	const at = [...story.plainText.slice(0, story.plainText.indexOf('Jonas'))].length;
	const jonas = { start: at, end: at + 5, kind: 'name' as const, replacement: 'en dreng' };
	await goThrough(writer, story.id, [jonas]);
});

async function taken(format: string, query: object, who = writer): Promise<Buffer> {
	const { content } = await exports.open(who, ours, format, query);
	return Buffer.from(await new Response(content).arrayBuffer());
}

const team = { purpose: 'team' };
const all = [...quotes, 'Sagt til Jonas'];
const harmless = [`'${quotes[0]}`, quotes[1], 'Sagt til Jonas'];

describe('excerpts are the same words when the file is opened again', () => {
	it('as csv, with no cell that a spreadsheet would count', async () => {
		const text = (await taken('csv', team)).toString().replace('\ufeff', '');
		const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';' });
		const rows = data.filter(({ Ord }) => Ord);
		expect(rows.map(({ Ord }) => Ord)).toEqual(harmless);
		expect(rows[0]).toMatchObject({ Mærker: 'Skole', Notat: 'Spørg igen' });
	});

	it('as csv, with no word that only programs know', async () => {
		const text = (await taken('csv', team)).toString().replace('\ufeff', '');
		const { data } = Papa.parse<Record<string, string>>(text, { header: true, delimiter: ';' });
		expect(data[0]).toMatchObject({
			Slags: 'Smertepunkter',
			'Hvad stod i vejen?': 'Penge; Nogen at gøre det med',
			Tilstand: 'På sin plads',
			Lavet: expect.stringMatching(/^\d{2}\.\d{2}\.\d{4},? \d{2}\.\d{2}$/)
		});
		const given = JSON.parse((await taken('json', team)).toString()) as { items: object[] };
		expect(given.items[0]).toMatchObject({ families: 'pain', barriers: 'money; company' });
	});

	it('as xlsx', async () => {
		const [sheet, manifest] = await readXlsx(await taken('xlsx', team));
		const [head = [], ...rows] = sheet?.data ?? [];
		expect(rows.map((row) => row[head.indexOf('Ord')])).toEqual(harmless);
		expect(manifest?.sheet).toBe('Følgeseddel');
		expect(manifest?.data).toContainEqual(['Uddrag', '3']);
	});

	it('as docx', async () => {
		const { value } = await mammoth.extractRawText({ buffer: await taken('docx', team) });
		const lines = value.split('\n').filter(Boolean);
		expect(lines).toEqual(expect.arrayContaining(all));
		expect(lines).toContain('Formål: Teamet læser');
	});

	it('as json, and in a package, with a manifest', async () => {
		const given = JSON.parse((await taken('json', team)).toString()) as {
			items: { quote: string }[];
			manifest: object;
		};
		expect(given.items.map(({ quote }) => quote)).toEqual(all);
		const told = { what: 'excerpts', purpose: 'team', excerpts: 3, stories: 1, heldBack: 0 };
		expect(given.manifest).toMatchObject(told);
		const parts = unzipSync(await taken('zip', team));
		expect(JSON.parse(strFromU8(parts['manifest.json']!))).toMatchObject(told);
		expect(strFromU8(parts['excerpts.csv']!)).toContain(quotes[1]);
	});

	it('as a page, in which words are nothing but words', async () => {
		const page = (await taken('html', team)).toString();
		expect(page).toContain('Alene &amp; &lt;helt&gt; i &quot;frokosten&quot;');
		expect(page).not.toContain('<helt>');
	});
});

it('very many leave once each and in order, and are counted, beside those of others', async () => {
	const [here, theirs] = [await anInitiative(ctx), await anInitiative(ctx)];
	const [open, closed, other] = [
		await aStory(ctx, here, 'ja'),
		await aStory(ctx, here, 'nej'),
		await aStory(ctx, theirs, 'andre')
	];
	await decide(ctx, closed.storytellerId, 'no', ['research']);
	const rows = Array.from({ length: 3000 }, (_, n) => {
		const { id: storyId, initiativeId, storytellerId } = [open, closed, other][n % 3]!;
		const place = {
			initiativeId,
			storyId,
			storytellerId,
			start: 0,
			end: 2,
			prefix: '',
			suffix: ''
		};
		const about = { storyVersion: 1, memo: '', attributes: null, createdBy: 'x', inputHash: null };
		const id = `0000-${String(n).padStart(6, '0')}`;
		return { ...place, ...about, id, quote: `${n}`, createdAt: ctx.now(), tagIds: [] };
	});
	await ctx.db.commit(written.insertAll(ctx.db, rows));
	const { content } = await exports.open(ctx, here, 'json', { purpose: 'research' });
	const { items, manifest } = (await new Response(content).json()) as {
		items: { quote: string }[];
		manifest: object;
	};
	const told = rows.flatMap((row, n) => (n % 3 === 0 ? [row.quote] : []));
	expect(items.map(({ quote }) => quote)).toEqual(told);
	expect(manifest).toMatchObject({ excerpts: 1000, stories: 1, least: 5 });
	expect(manifest).not.toHaveProperty('heldBack');
});

it('a whole story is told with its excerpts', async () => {
	const query = { what: 'story', story: story.id, purpose: 'team' };
	const { value } = await mammoth.extractRawText({ buffer: await taken('docx', query) });
	expect(value).toContain('Sagt til Jonas3 på banen 🚲.');
	expect((await taken('html', query)).toString()).toContain('<mark>Sagt til Jonas</mark><sup>3');
});

it('the codebook goes out in every format', async () => {
	const query = { what: 'codebook' };
	expect((await taken('csv', query)).toString()).toContain('Skole');
	const { items } = JSON.parse((await taken('json', query)).toString()) as { items: object[] };
	expect(items).toMatchObject([{ name: 'Skole', family: 'pain' }]);
	const page = (await taken('html', query)).toString();
	expect(page).toContain('<p class="about">Smertepunkt</p>');
	expect(page).toContain('<h2>Følgeseddel</h2>');
	const table = strFromU8(unzipSync(await taken('zip', query))['codebook.csv']!);
	expect(table).toContain('Brug det, når');
	expect(table).not.toMatch(/whenToUse|;pain;/);
});

describe('words leave only for a purpose', () => {
	it('that is said', async () => {
		expect(await outcome(taken('csv', {}))).toBe('required');
		expect(await outcome(taken('exe', team))).toBe('invalid');
	});

	it('masked beyond the team, and without its notes', async () => {
		const given = (await taken('json', { purpose: 'report' })).toString();
		expect(given).toContain('Sagt til en dreng');
		expect(given).not.toMatch(/Jonas|Spørg igen|Femogtyve/);
		const query = { what: 'story', story: story.id, purpose: 'report' };
		const page = (await taken('html', query)).toString();
		expect(page).toContain('<mark>Sagt til en dreng</mark>');
		expect(page).not.toMatch(/Jonas|Spørg igen|Femogtyve/);
	});

	it('that the young person has not refused, and tells nothing of what a few hold back', async () => {
		const other = await aStory(writer, ours, 'Kun for os.');
		await anExcerpt(writer, other, 'Kun for os');
		await decide(ctx, other.storytellerId, 'no', ['research']);
		const given = (await taken('json', { purpose: 'research' })).toString();
		expect(given).not.toContain('Kun for os');
		expect(given).not.toContain('heldBack');
		expect((await taken('html', { purpose: 'research' })).toString()).toContain(
			'fra færre end 5 unge'
		);
		const query = { what: 'story', story: other.id, purpose: 'research' };
		expect(await outcome(taken('html', query))).toBe('consent_missing');
	});

	it('and the young person can see for which', async () => {
		await taken('csv', { purpose: 'partner' });
		const keeper = as(ctx, await aMember(ctx, ours, 'secretariat'));
		const log = await readings.list(keeper, story.storytellerId);
		expect(log.map(({ purpose }) => purpose)).toContain('export:partner');
	});
});

describe('nobody else takes anything out', () => {
	it.each(['partner', 'researcher', 'decider', 'young', 'guardian'] as const)(
		'not a %s',
		async (role) => {
			const who = as(ctx, await aMember(ctx, ours, role));
			expect(await outcome(taken('csv', team, who))).toMatch(/forbidden|not_found/);
		}
	);

	it('not the staff of another initiative, nor a story of another one', async () => {
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'fieldworker'));
		expect(await outcome(taken('csv', team, stranger))).toBe('not_found');
		const query = { what: 'story', story: story.id, purpose: 'team' };
		expect(await outcome(exports.open(stranger, theirs, 'html', query))).toBe('not_found');
	});
});
