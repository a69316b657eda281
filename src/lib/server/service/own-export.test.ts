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
import { aMediaItem } from '$tests/support/media';
import { asYoung, aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import { accessLog } from '../db/schema';
import * as maskings from './masking';
import * as mayWe from './may-we';
import * as comments from './opportunity-comment';
import * as dots from './opportunity-dot';
import * as consents from './consent';
import * as own from './own-export';
import * as stories from './story';
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
