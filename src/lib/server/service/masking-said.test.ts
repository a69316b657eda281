/** Names that are masked in a story are masked in what is said in its recordings; the sound itself stays in the team. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aMediaItem, aRegion, aSound } from '$tests/support/media';
import { aStory, aTag, goThrough } from '$tests/support/story';
import { aWall, send } from '$tests/support/wall';
import * as codebooks from './codebook';
import * as excerpts from './excerpt';
import * as exports from './export';
import * as maskings from './masking';
import * as media from './media';
import * as stories from './story';
import * as walls from './wall';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;

const page = { after: undefined, limit: 50 };
const beyond = ['workshop', 'partner', 'quote', 'exhibition', 'report', 'research'];
const lines = ['Jonas Holm driller mig.', 'Men Ida hjælper.'];
const keld = { words: 'Ida', kind: 'name', replacement: 'en pige' } as const;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

/** A story in which Jonas is masked, with a recording in which he and Ida are named. */
async function aRecording(of: { text?: string; lines?: string[] } = {}) {
	const story = await aStory(ctx, ours, of.text ?? 'Jonas Holm bor ved skoven.');
	const item = await aMediaItem(ctx, ours, {
		...{ content: aSound(), storyId: story.id, storytellerId: story.storytellerId },
		...{ title: 'Om Jonas', altText: 'Ida taler', ownWords: 'Jonas Holms cykel' }
	});
	const transcript = (of.lines ?? lines).map((text, at) => ({ at: at * 300, text }));
	await media.change(ctx, item.id, { transcript });
	const tag = await aTag(ctx, ours, `Drilleri ${item.id}`, 'pain');
	const range = await aRegion(ctx, item, [tag.id]);
	return { story, item, range, tag };
}

const masks = [{ start: 0, end: 10, kind: 'name', replacement: 'en dreng' }] as const;

async function quoted(storyId: string, purpose: string) {
	const { items } = await excerpts.list(ctx, ours, { story: storyId, purpose }, page);
	return items.map(({ quote, media: on }) => [quote, on?.title, on?.altText]);
}

describe('what is said in a recording', () => {
	it('stays in the team until somebody has gone through it, and is masked beyond it then', async () => {
		const { story, item, range } = await aRecording();
		await maskings.replace(ctx, story.id, { masks, words: [keld] });
		for (const purpose of beyond) {
			expect(await quoted(story.id, purpose)).toEqual([]);
			expect(await outcome(media.serve(ctx, item.id, { purpose }))).toBe('consent_missing');
		}
		expect((await maskings.read(ctx, story.id)).state).toBe('changed');
		await maskings.replace(ctx, story.id, { masks, isChecked: true });
		expect(await quoted(story.id, 'team')).toEqual([[lines.join(' '), 'Om Jonas', 'Ida taler']]);
		for (const purpose of beyond) {
			expect(await quoted(story.id, purpose)).toEqual([
				['en dreng driller mig. Men en pige hjælper.', 'Om en dreng', 'en pige taler']
			]);
		}
		expect(range.quote).toBe(lines.join(' '));
	});

	it('is on a wall without the name, and the sound is not played there', async () => {
		const { story, item, range } = await aRecording();
		const wall = await aWall(ctx, ours);
		const at = { x: 0, y: 0 };
		const cards = () =>
			[{ excerptId: range.id }, { mediaId: item.id }].map((of) => ({
				...({ type: 'card.add', cardId: ctx.newId(), ...of, ...at } as const)
			}));
		expect((await send(ctx, wall, ...cards())).rejected.map(({ name }) => name)).toEqual([
			...['masking_missing', 'masking_missing']
		]);
		expect((await walls.tray(ctx, wall)).toCheck).toContainEqual({
			...{ storyId: story.id, title: story.title, count: 2 }
		});
		await maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true });
		expect((await send(ctx, wall, ...cards())).rejected).toEqual([]);
		const shown = JSON.stringify(await walls.words(ctx, wall));
		expect(shown).toContain('en dreng driller mig');
		expect(shown).not.toMatch(/Jonas|Holm|Ida/);
		expect(await outcome(media.serveOnWall(ctx, wall, item.id, {}))).toBe('media_named');
	});

	it('is exhibited in writing alone', async () => {
		const { story, item } = await aRecording();
		await maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true });
		const works = await media.exhibition(ctx, ours, { after: undefined, limit: 200 });
		const work = works.find(({ id }) => id === item.id);
		expect(work).toMatchObject({
			isNamed: true,
			title: 'Om en dreng',
			ownWords: 'en drengs cykel'
		});
		expect(JSON.stringify(work)).not.toMatch(/Jonas|Holm|Ida/);
		for (const purpose of ['exhibition', 'artworkWorkshop', ...beyond]) {
			expect(await outcome(media.serve(ctx, item.id, { purpose }))).toBe('media_named');
		}
		expect(await outcome(media.serve(ctx, item.id, {}))).toBe('ok');
		const young: Actor = {
			...{ kind: 'young', initiativeId: ours, storytellerId: story.storytellerId }
		};
		expect(await outcome(media.serve(as(ctx, young), item.id, {}))).toBe('ok');
	});

	it('leaves as a file and as an example on paper without the name', async () => {
		const { story, range, tag } = await aRecording();
		await maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true });
		await codebooks.setExample(ctx, tag.id, { excerptId: range.id });
		const filter = { what: 'excerpts', story: story.id, purpose: 'report' };
		const file = await exports.open(ctx, ours, 'json', filter);
		const given = await new Response(file.content).text();
		expect(given).toContain('en dreng driller mig');
		expect(given).not.toMatch(/Jonas|Holm|Ida/);
		const book = await codebooks.quotes(ctx, ours);
		expect(book[tag.id]).toEqual(['en dreng driller mig. Men en pige hjælper.']);
	});

	it('is not found beyond the team by a word that is masked', async () => {
		const { story } = await aRecording();
		await maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true });
		const found = async (q: string) =>
			(await excerpts.list(ctx, ours, { story: story.id, purpose: 'workshop', q }, page)).items;
		expect(await found('Jonas')).toEqual([]);
		expect(await found('driller')).toHaveLength(1);
	});

	it('waits again when something else is typed, and not when a line is cut in two', async () => {
		const { story, item } = await aRecording({ lines: ['Jonas lo. Så gik vi.'] });
		await maskings.replace(ctx, story.id, { masks, isChecked: true });
		const said = (...texts: string[]) =>
			media.change(ctx, item.id, { transcript: texts.map((text, at) => ({ at: at * 300, text })) });
		await said('Jonas lo.', 'Så gik vi.');
		expect(await quoted(story.id, 'workshop')).toHaveLength(1);
		await said('Jonas lo.', 'Så gik vi hjem til Bertil.');
		expect(await quoted(story.id, 'workshop')).toEqual([]);
		const { state, recordings, suggestions } = await maskings.read(ctx, story.id);
		expect([state, recordings[0]?.isWaiting]).toEqual(['changed', true]);
		expect(suggestions).toMatchObject([
			{ words: 'Ida', said: 1 },
			{ words: 'Bertil', said: 1 }
		]);
		expect(JSON.stringify(await maskings.read(ctx, story.id))).toContain('Bertil');
	});

	it('waits when its words lose their mask, and keeps a mask whose words left the text', async () => {
		const { story } = await aRecording();
		await maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true });
		await maskings.replace(ctx, story.id, { masks, words: [] });
		expect(await quoted(story.id, 'workshop')).toEqual([]);
		await maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true });
		await stories.change(ctx, story.id, { text: 'Noget helt andet, som ingen har hørt før.' });
		await goThrough(ctx, story.id);
		expect((await maskings.read(ctx, story.id)).words.map(({ words }) => words)).toContain(
			'Jonas Holm'
		);
		expect(JSON.stringify(await quoted(story.id, 'workshop'))).not.toMatch(/Jonas|Holm/);
	});

	it('follows the mask when the name is written otherwise', async () => {
		const { story } = await aRecording();
		await maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true });
		await stories.change(ctx, story.id, { text: 'Jonas Holmberg bor ved skoven.' });
		expect(JSON.stringify(await quoted(story.id, 'workshop'))).not.toMatch(/Jonas|Holm|Ida/);
	});

	it('is gone with its masks when it is withdrawn', async () => {
		const { story } = await aRecording();
		await maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true });
		await withdrawals.create(ctx, story.storytellerId, { itemId: story.id });
		const [row] = await ctx.db.raw('select told, unchecked from media where story_id = ?', [
			story.id
		]);
		expect(row).toEqual({ told: null, unchecked: null });
		expect(await ctx.db.raw('select * from mask_word where story_id = ?', [story.id])).toEqual([]);
	});

	it('is not thrown away when somebody marks words at the same moment', async () => {
		const { story, item } = await aRecording();
		await Promise.allSettled([
			media.change(ctx, item.id, { transcript: [{ at: 0, text: 'Jonas og Ida lo.' }] }),
			maskings.replace(ctx, story.id, { masks, words: [keld], isChecked: true })
		]);
		await goThrough(ctx, story.id, [...masks]);
		const [row] = await ctx.db.raw<{ told: string }>('select told from media where id = ?', [
			item.id
		]);
		expect(row?.told).not.toContain('Jonas');
	});
});

it('a recording in which nobody is named is played once somebody has listened', async () => {
	const { story, item } = await aRecording({ lines: [] });
	expect(await outcome(media.serve(ctx, item.id, { purpose: 'exhibition' }))).toBe(
		'consent_missing'
	);
	await goThrough(ctx, story.id);
	expect(await outcome(media.serve(ctx, item.id, { purpose: 'exhibition' }))).toBe('ok');
	expect(await media.read(ctx, item.id)).toMatchObject({ isChecked: true, isNamed: false });
});

it('what is told beside a picture is masked as well, and the picture waits for nothing', async () => {
	const story = await aStory(ctx, ours, 'Jonas Holm bor ved skoven.');
	await goThrough(ctx, story.id, [...masks]);
	const { storytellerId } = story;
	const item = await aMediaItem(ctx, ours, { storyId: story.id, storytellerId, title: 'Jonas' });
	const works = await media.exhibition(ctx, ours, { after: undefined, limit: 200 });
	expect(works.find(({ id }) => id === item.id)?.title).toBe('en dreng');
	expect((await media.read(ctx, item.id)).title).toBe('Jonas');
});

it('is shown to the staff of the initiative alone', async () => {
	const { story } = await aRecording();
	const change = { masks, words: [keld], isChecked: true };
	const asked = (actor: Actor) => [
		outcome(maskings.read(as(ctx, actor), story.id)),
		outcome(maskings.replace(as(ctx, actor), story.id, change))
	];
	const stranger = await aMember(ctx, await anInitiative(ctx), 'secretariat');
	expect(await Promise.all(asked(stranger))).toEqual(['not_found', 'not_found']);
	const researcher = await aMember(ctx, ours, 'researcher');
	expect(await Promise.all(asked(researcher))).toEqual(['not_found', 'forbidden']);
	const decider = await aMember(ctx, ours, 'decider');
	expect(await Promise.all(asked(decider))).toEqual(['not_found', 'forbidden']);
	expect((await maskings.read(ctx, story.id)).words).toEqual([]);
});
