/** What a young person said no to, and what nobody has masked, is in no file. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '$lib/domain/access/role';
import type { Manifest } from '$lib/domain/exchange/export';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aMediaItem, aRegion, aSound } from '$tests/support/media';
import { aStory, aStoryteller, aTag, anExcerpt, decide, goThrough } from '$tests/support/story';
import { asYoung } from '$tests/support/storyteller';
import * as readings from './access-log';
import * as excerpts from './excerpt';
import * as exports from './export';
import * as media from './media';
import * as memos from './memo';
import * as stories from './story';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let writer: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
});

async function taken(format: string, query: object, who = writer): Promise<string> {
	const { content } = await exports.open(who, ours, format, query);
	return new Response(content).text();
}

const storyFor = (story: string, purpose: string) =>
	taken('html', { what: 'story', story, purpose });

async function manifestOf(query: object, who = writer) {
	return (JSON.parse(await taken('json', query, who)) as { manifest: Manifest }).manifest;
}

describe('a whole story', () => {
	const text = 'Han er glad. Mor drikker hver aften. Han cykler hjem.';

	it('masks the words that it shows, whenever somebody writes in it meanwhile', async () => {
		const said = 'Jonas bor ved søen. Han cykler hjem.';
		for (let turns = 0; turns < 150; turns += 3) {
			const story = await aStory(writer, ours, said);
			await goThrough(writer, story.id, [{ start: 0, end: 5, kind: 'name' }]);
			const page = storyFor(story.id, 'report').catch((error: unknown) => String(error));
			for (let turn = 0; turn < turns; turn++) await Promise.resolve();
			await stories.change(writer, story.id, { text: `Det var en dag i maj. ${said}` });
			expect(await page, `after ${turns} turns`).not.toContain('Jonas');
		}
	});

	it('is told without an excerpt that was refused, whoever made it, and without what overlaps it', async () => {
		const story = await aStory(writer, ours, text);
		const other = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		const refused = await anExcerpt(other, story, 'Mor drikker hver aften');
		await anExcerpt(writer, story, 'drikker hver aften. Han');
		await decide(ctx, story.storytellerId, 'no', ['report'], { itemId: refused.id });
		const page = await storyFor(story.id, 'report');
		expect(page).not.toMatch(/Mor|drikker|aften/);
		expect(page).toContain('Han er glad. ');
		expect(page).not.toContain('<li>');
		expect(page).toContain(' cykler hjem.');
		expect(await storyFor(story.id, 'research')).toContain('drikker');
	});

	it('is told without words that were taken back', async () => {
		const story = await aStory(writer, ours, text);
		const { id } = await anExcerpt(writer, story, 'Mor drikker hver aften');
		const young = asYoung(ctx, ours, story.storytellerId);
		await withdrawals.create(young, story.storytellerId, { itemId: id });
		for (const purpose of ['report', 'partner', 'team']) {
			expect(await storyFor(story.id, purpose)).toContain('Han er glad. […]. Han cykler hjem.');
		}
	});

	it('does not leave while nobody knows where refused words are in it', async () => {
		const story = await aStory(writer, ours, text);
		const refused = await anExcerpt(writer, story, 'Mor drikker');
		await stories.change(writer, story.id, { text: 'Han er glad. Han cykler hjem.' });
		await goThrough(writer, story.id);
		expect(await outcome(storyFor(story.id, 'report'))).toBe('ok');
		await decide(ctx, story.storytellerId, 'no', ['report'], { itemId: refused.id });
		expect(await outcome(storyFor(story.id, 'report'))).toBe('consent_missing');
	});
});

describe('words that were refused', () => {
	const text = 'Han er glad. Mor drikker hver aften. Han cykler hjem.';

	it('are in no file of excerpts, not even inside another excerpt', async () => {
		const story = await aStory(writer, ours, text);
		const refused = await anExcerpt(writer, story, 'drikker hver aften');
		await anExcerpt(writer, story, 'Mor drikker');
		await anExcerpt(writer, story, 'Han cykler');
		await goThrough(writer, story.id);
		await decide(ctx, story.storytellerId, 'no', ['report'], { itemId: refused.id });
		const given = await taken('json', { purpose: 'report' });
		expect(given).not.toMatch(/Mor|drikker|aften/);
		expect(given).toContain('Han cykler');
		expect(await taken('json', { purpose: 'team' })).toContain('"heldBack":0');
	});
});

describe('a draft of one’s own that nobody has said yes to', () => {
	it('is in no file of the team, neither its story nor its excerpts nor its memos', async () => {
		const storytellerId = await aStoryteller(ctx, ours);
		const input = { title: 'Kladde', storytellerId, text: 'Ikke spurgt endnu.' };
		const { item } = await stories.create(writer, ours, input);
		const made = await anExcerpt(writer, item, 'Ikke spurgt endnu');
		await excerpts.change(writer, made.id, { memo: 'Husk at spørge' });
		await memos.onStory(writer, item.id, { text: 'Spørg på onsdag' });
		expect(await outcome(stories.read(writer, item.id))).toBe('ok');
		expect(await outcome(storyFor(item.id, 'team'))).toBe('consent_missing');
		const given = await taken('json', { purpose: 'team' });
		expect(given).not.toContain('Ikke spurgt');
		expect(given).toContain('"heldBack":1');
		expect(await memos.exported(writer, ours, {})).toEqual([]);
	});
});

describe('what was said in a recording', () => {
	it('stays in the team, for no mask reaches it', async () => {
		const item = await aMediaItem(ctx, ours, { content: aSound(), title: 'Om Jonas' });
		await media.change(ctx, item.id, { transcript: [{ at: 0, text: 'Jonas slog mig.' }] });
		await aRegion(ctx, item);
		const given = await taken('json', { purpose: 'report' });
		expect(given).not.toContain('Jonas');
		expect(await manifestOf({ purpose: 'report' })).not.toHaveProperty('heldBack');
		expect(await taken('json', { purpose: 'team' })).toContain('Jonas slog mig.');
	});
});

describe('the young person', () => {
	it('sees that words were taken out, also when they were read the same day', async () => {
		const story = await aStory(writer, ours);
		await anExcerpt(writer, story, 'skyder');
		await stories.read(writer, story.id);
		await taken('csv', { purpose: 'team' });
		await storyFor(story.id, 'report');
		const keeper = as(ctx, await aMember(ctx, ours, 'secretariat'));
		const log = await readings.list(keeper, story.storytellerId);
		expect(log.map(({ purpose }) => purpose)).toEqual(
			expect.arrayContaining(['team', 'export:team', 'export:report'])
		);
	});
});

describe('the manifest', () => {
	it('tells the team in words what narrowed the file, and others nothing of it', async () => {
		const story = await aStory(writer, ours);
		const tag = await aTag(writer, ours, 'Flow');
		await anExcerpt(writer, story, 'skyder', [tag.id]);
		const filter = { tag: tag.id, story: story.id, ageBand: '13-14', q: 'skyder' };
		expect((await manifestOf({ ...filter, purpose: 'team' })).filters).toEqual({
			...{ tag: ['Flow'], story: ['Femogtyve minutter'], ageBand: ['13-14'], q: ['skyder'] }
		});
		const told = await manifestOf({ ...filter, purpose: 'report' });
		expect(told).not.toHaveProperty('filters');
		expect(told).not.toHaveProperty('heldBack');
		expect(told).toMatchObject({ purpose: 'report', excerpts: 1 });
		const page = await taken('html', { family: 'bright', tag: tag.id, purpose: 'team' });
		expect(page).toContain('Slags: Lyspunkter; Mærker: Flow');
	});

	it('counts what is held back only where enough stand behind it, more of them for the public', async () => {
		const place = await anInitiative(ctx);
		const author = as(ctx, await aMember(ctx, place, 'fieldworker'));
		const told = async (purpose: string) => {
			const { content } = await exports.open(author, place, 'json', { purpose });
			return ((await new Response(content).json()) as { manifest: Manifest }).manifest;
		};
		const heldBy = async (people: number) => {
			for (let count = 0; count < people; count++) {
				const story = await aStory(author, place, 'Kun for os. Kun her.');
				await anExcerpt(author, story, 'Kun for os');
				await anExcerpt(author, story, 'Kun her');
				await decide(ctx, story.storytellerId, 'no', ['research', 'report']);
			}
		};
		expect(await told('report')).toMatchObject({ least: 10, heldBack: 0 });
		await heldBy(4);
		expect(await told('research')).not.toHaveProperty('heldBack');
		expect(await told('team')).not.toHaveProperty('least');
		await heldBy(1);
		expect(await told('research')).toMatchObject({ least: 5, heldBack: 10 });
		expect(await told('report')).not.toHaveProperty('heldBack');
		await heldBy(5);
		expect(await told('report')).toMatchObject({ least: 10, heldBack: 20 });
	});

	it('names a program by its name', async () => {
		const member = await aMember(ctx, ours, 'fieldworker');
		const program = as(ctx, { ...member, kind: 'token', name: 'Regneark' } as Actor);
		expect((await manifestOf({ purpose: 'team' }, program)).by).toBe('Regneark');
	});
});
