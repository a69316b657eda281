import { strFromU8, unzipSync } from 'fflate';
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
import { aMediaItem, aSound } from '$tests/support/media';
import { asYoung, aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import { accessLog } from '../db/schema';
import * as maskings from './masking';
import * as media from './media';
import * as mayWe from './may-we';
import * as comments from './opportunity-comment';
import * as dots from './opportunity-dot';
import * as consents from './consent';
import * as own from './own-export';
import * as stories from './story';
import * as answers from './story-answer';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let freja: string;
let story: Awaited<ReturnType<typeof aToldStory>>;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	freja = await aYoungPerson(ctx, ours, { yesTo: scopes, secretName: 'Freja' });
	story = await aToldStory(ctx, ours, freja, 'Amalie tegner i <bussen>');
	await whatBecame(ctx, ours, [story.excerptId]);
	const malik = await aYoungPerson(ctx, ours, { yesTo: scopes });
	await aToldStory(ctx, ours, malik, 'fodbold i gården');
});

async function taken(by = asYoung(ctx, ours, freja)) {
	const { name, content } = await own.take(by);
	const zip = unzipSync(new Uint8Array(await new Response(content).arrayBuffer()));
	const text = (entry: string) => strFromU8(zip[entry] ?? new Uint8Array());
	return { name, zip, page: text('Mine ting.html'), data: JSON.parse(text('data.json')) };
}

describe('what a young person takes along', () => {
	it('holds the own words, what they became, each yes, and who has read; of others nothing', async () => {
		await stories.read(as(ctx, await aMember(ctx, ours, 'fieldworker')), story.storyId);
		const { name, page, data } = await taken();
		expect(name).toBe('data-2026-11-22.zip');
		expect(data).toMatchObject({
			secretName: 'Freja',
			stories: [{ text: 'Amalie tegner i <bussen>', became: [{ whatIf: expect.any(String) }] }],
			readings: [{ who: expect.stringContaining('fieldworker'), purpose: 'team' }]
		});
		expect(data.decisions).toHaveLength(2 * scopes.length);
		expect(data.decisions[0]).toMatchObject({
			readingLevel: null,
			device: 'paper',
			replacedAt: null
		});
		expect(page).toContain('<p>Amalie tegner i &lt;bussen&gt;</p>');
		expect(page + JSON.stringify(data)).not.toContain('fodbold');
	});

	it('tells how each yes was given, and when another answer took its place', async () => {
		const ida = await aYoungPerson(ctx, ours, { ageBand: '10-12' });
		const young = asYoung(ctx, ours, ida);
		const said = { scope: 'report', by: 'young', method: 'screen', device: 'shared' };
		await consents.record(young, ida, { ...said, decision: 'yes', readAloud: true });
		await consents.record(young, ida, { ...said, decision: 'no' });
		const { page, data } = await taken(young);
		expect(data.decisions).toMatchObject([
			{ readingLevel: 'child', device: 'shared', readAloud: true, replacedAt: expect.any(String) },
			{ decision: 'no', readAloud: null, replacedAt: null }
		]);
		expect(page).toContain('På skærm · på en delt skærm · tekst for børn · læst højt · der er');
	});

	it('holds the dots one gave, and what one said of a what-if', async () => {
		const young = asYoung(ctx, ours, freja);
		const [idea] = await dots.mine(young);
		expect(idea).toBeDefined();
		await dots.place(young, idea?.id ?? '', { dots: 2 });
		await comments.create(young, idea?.id ?? '', { text: 'Kun med <lås> på.' });
		const { page, data } = await taken();
		expect(data.dots).toEqual([{ whatIf: idea?.whatIf, dots: 2 }]);
		expect(data.comments).toMatchObject([{ whatIf: idea?.whatIf, text: 'Kun med <lås> på.' }]);
		expect(page).toContain('Kun med &lt;lås&gt; på.');
	});

	it('tells what one was asked, and why', async () => {
		const pia = await aYoungPerson(ctx, ours, { yesTo: ['keep', 'team'] });
		const mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		const reason = 'Må bussen <læse> det?';
		await mayWe.ask(mette, pia, { scope: 'partner', reason });
		const { page, data } = await taken(asYoung(ctx, ours, pia));
		expect(data.mayWe).toMatchObject([{ scope: 'partner', reason, reminders: 0 }]);
		expect(page).toContain('Må bussen &lt;læse&gt; det?');
	});

	it('tells of every reading, however many there are', async () => {
		const rows = Array.from({ length: 60 }, (_, at) => ({
			...{ id: ctx.newId(), storyId: story.storyId, storytellerId: freja, purpose: 'team' },
			...{ userId: `reader ${at}`, on: '2026-11-01', at }
		}));
		await ctx.db.commit([ctx.db.read.insert(accessLog).values(rows)]);
		expect((await taken()).data.readings).toHaveLength(60);
	});

	it('holds the pictures as files that the page shows', async () => {
		await aMediaItem(ctx, ours, { storytellerId: freja, altText: 'En båd' });
		const { zip, page } = await taken();
		const [file = ''] = Object.keys(zip).filter((entry) => entry.startsWith('files/'));
		expect(zip[file]?.length).toBeGreaterThan(100);
		expect(page).toContain(`<img src="${file}" alt="En båd"`);
	});

	it('does not name others who are masked', async () => {
		const masks = [{ start: 0, end: 6, kind: 'name', replacement: 'en veninde' }];
		await maskings.replace(ctx, story.storyId, { masks });
		const { page, data } = await taken();
		expect(data.stories[0].text).toBe('en veninde tegner i <bussen>');
		expect(data.stories[0].title).toBe('Om en veninde tegner i <bussen>');
		expect(page + JSON.stringify(data.stories[0].moments)).not.toContain('Amalie');
	});

	it('masks what others said back, and what one said later, with the same words', async () => {
		const masks = [{ start: 0, end: 6, kind: 'name', replacement: 'en veninde' }];
		await maskings.replace(ctx, story.storyId, { masks });
		const young = asYoung(ctx, ours, freja);
		const [idea] = await dots.mine(young);
		await comments.create(young, idea?.id ?? '', { text: 'Amalies mor vil også.' });
		const mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		await answers.create(mette, story.storyId, { text: 'Tak. Hils Amalie!' });
		await mayWe
			.ask(mette, freja, { scope: 'partner', reason: 'Amalie er spurgt.' })
			.catch(() => {});
		const { page, data } = await taken();
		expect(data.comments[0].text).toBe('en venindes mor vil også.');
		expect(data.stories[0].replies[0].text).toBe('Tak. Hils en veninde!');
		expect(page + JSON.stringify(data)).not.toContain('Amalie');
	});

	it('holds what was said in a recording, masked, and not its sound where a masked word is said', async () => {
		const given = { storytellerId: freja, content: aSound(), title: 'På banen' };
		const [quiet, loud] = [
			await aMediaItem(ctx, ours, given),
			await aMediaItem(ctx, ours, {
				...given,
				title: 'Med Jonas',
				creditName: 'Freja og Jonas',
				credit: 'name'
			})
		];
		await media.change(ctx, quiet.id, { transcript: [{ at: 0, text: 'Jeg tegner.' }] });
		await media.change(ctx, loud.id, { transcript: [{ at: 0, text: 'Jonas slog mig.' }] });
		const words = [{ words: 'Jonas', kind: 'name', replacement: 'en dreng' }];
		await maskings.replace(ctx, loud.storyId, { masks: [], words });
		const { zip, page, data } = await taken();
		expect(Object.keys(zip).filter((entry) => entry.startsWith('files/'))).toHaveLength(1);
		expect(data.files).toMatchObject([
			{
				title: 'På banen',
				leftOut: null,
				name: 'files/1.wav',
				transcript: [{ text: 'Jeg tegner.' }]
			},
			{
				...{ title: 'Med en dreng', leftOut: 'named', name: null, credit: 'Freja og en dreng' },
				transcript: [{ text: 'en dreng slog mig.' }]
			}
		]);
		expect(page).toContain('Derfor er optagelsen ikke med.');
		expect(page + JSON.stringify(data)).not.toContain('Jonas');
	});

	it('holds no picture that shows somebody who was not asked, and says so', async () => {
		const given = { storytellerId: freja, altText: 'To ved en båd' };
		const item = await aMediaItem(ctx, ours, { ...given, others: 'notAsked' });
		const without = await taken();
		expect(Object.keys(without.zip).some((entry) => entry.startsWith('files/'))).toBe(false);
		expect(without.data.files).toMatchObject([{ leftOut: 'others', altText: 'To ved en båd' }]);
		expect(without.page).toContain('Der er en anden med på det her');
		await media.change(ctx, item.id, { others: 'agreed' });
		expect((await taken()).data.files).toMatchObject([{ leftOut: null, name: 'files/1.webp' }]);
	});

	it('says of what was taken back only that it was', async () => {
		await withdrawals.create(ctx, freja, { itemId: story.storyId });
		const { page, data } = await taken();
		expect(data.stories).toMatchObject([{ isWithdrawn: true, text: '', became: [] }]);
		expect(page).not.toContain('bussen');
	});

	it('is for the young person alone', async () => {
		for (const role of ['secretariat', 'fieldworker', 'researcher'] as const) {
			const member = as(ctx, await aMember(ctx, ours, role));
			expect(await outcome(own.take(member))).toBe('not_found');
		}
		const elsewhere = asYoung(ctx, await anInitiative(ctx), freja);
		expect(await outcome(own.take(elsewhere))).toBe('not_found');
	});
});
