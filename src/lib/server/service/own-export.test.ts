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
import * as meetings from './first-meeting';
import * as mayWe from './may-we';
import * as notices from './notice';
import * as comments from './opportunity-comment';
import * as dots from './opportunity-dot';
import * as consents from './consent';
import * as contacts from './contact-key';
import * as own from './own-export';
import * as pledges from './pledge';
import * as stories from './story';
import * as answers from './story-answer';
import * as storytellers from './storyteller';
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
	it('holds who was asked at home, and since when, and not why it was decided', async () => {
		const mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		const two = { custody: 'two', guardianRelation: 'mor', otherRelation: 'far' };
		await storytellers.change(mette, freja, two);
		ctx.clock.advance(1000);
		const custodyNote = 'Retten har afgjort det.';
		await storytellers.change(mette, freja, { custody: 'decided', custodyNote });
		const { page, data } = await taken();
		expect(data.custody).toMatchObject([
			{ ...two, at: '2026-11-22T09:00:00.000Z', by: expect.stringContaining('fieldworker') },
			{ custody: 'decided' }
		]);
		expect(page).toContain('mor og far.');
		expect(JSON.stringify(data) + page).not.toContain('Retten');
	});

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

	it('holds how one can be found again', async () => {
		const young = asYoung(ctx, ours, freja);
		await contacts.keep(young, freja, { reach: 'Skriv til <min> bror' });
		const tove = as(ctx, await aMember(ctx, ours, 'secretariat'));
		await contacts.lookUp(tove, freja, { reason: 'Ti år efter' });
		const { page, data } = await taken();
		expect(data.lookUps).toMatchObject([{ of: 'contact', reason: 'Ti år efter' }]);
		expect(page).toMatch(/så, hvordan du kan findes, .*: Ti år efter/);
		expect(data.reach).toBe('Skriv til <min> bror');
		expect(page).toContain('Skriv til &lt;min&gt; bror');
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

	it('holds what one said is wrong, with the answer, and whom one meets, or was to meet', async () => {
		const young = asYoung(ctx, ours, freja);
		const sofie = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const { id } = (await notices.create(young, { kind: 'aboutMe', words: 'Det er <mit>.' })).item;
		await notices.answer(sofie, id, { text: 'Det er taget ned.' });
		const [idea] = await dots.mine(young);
		const contact = { name: 'Bo Madsen', phone: '20304050' };
		const given = { kind: 'accompany', contact };
		const pledge = (await pledges.create(sofie, idea?.id ?? '', given)).item.id;
		await pledges.transition(sofie, pledge, { to: 'accepted' });
		const meeting = { storytellerId: freja, on: '2027-03-06', at: '16:15', place: 'Hallen' };
		await meetings.arrange(sofie, pledge, { ...meeting, companion: 'Mette' });
		await pledges.transition(sofie, pledge, { to: 'lapsed' });
		const { page, data } = await taken();
		expect(data.notices).toMatchObject([{ words: 'Det er <mit>.', answer: 'Det er taget ned.' }]);
		expect(page).toContain('Det er &lt;mit&gt;.');
		expect(page).toContain('Det er taget ned.');
		expect(data.firstMeetings).toMatchObject([{ on: '2027-03-06', place: 'Hallen' }]);
		expect(page).toContain('Bo Madsen: 6. marts 2027 kl. 16:15, Hallen. Mette tager med.');
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
		const pia = await aYoungPerson(ctx, ours, {
			yesTo: scopes.filter((scope) => scope !== 'partner')
		});
		const story = await aToldStory(ctx, ours, pia, 'Amalie tegner i <bussen>');
		await whatBecame(ctx, ours, [story.excerptId]);
		await maskings.replace(ctx, story.storyId, { masks });
		const young = asYoung(ctx, ours, pia);
		const [idea] = await dots.mine(young);
		await comments.create(young, idea?.id ?? '', { text: 'Amalies mor vil også.' });
		const mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		await answers.create(mette, story.storyId, { text: 'Tak. Hils Amalie!' });
		await mayWe.ask(mette, pia, { scope: 'partner', reason: 'Amalie er spurgt.' });
		const { page, data } = await taken(young);
		expect(data.mayWe[0].reason).toBe('en veninde er spurgt.');
		expect(data.comments[0].text).toBe('en venindes mor vil også.');
		expect(data.stories[0].replies[0].text).toBe('Tak. Hils en veninde!');
		expect(page + JSON.stringify(data)).not.toContain('Amalie');
	});

	it('masks in all of it what is masked in any of it', async () => {
		const masks = [{ start: 0, end: 6, kind: 'name', replacement: 'en veninde' }];
		await maskings.replace(ctx, story.storyId, { masks });
		await aToldStory(ctx, ours, freja, 'Amalie vandt');
		const { id } = await aMediaItem(ctx, ours, {
			...{ storytellerId: freja, content: aSound(), title: 'Med Amalie' }
		});
		await media.change(ctx, id, { transcript: [{ at: 0, text: 'Amalie råbte.' }] });
		const said = { scope: 'report', by: 'young', decision: 'yes', method: 'oral' };
		await consents.record(ctx, freja, { ...said, place: 'hos Amalie', witness: 'Amalies mor' });
		const { page, data } = await taken();
		expect(data.stories.map(({ text }: { text: string }) => text)).toContain('en veninde vandt');
		expect(data.files).toMatchObject([{ title: 'Med en veninde', leftOut: 'named' }]);
		expect(data.decisions.at(-1)).toMatchObject({
			...{ place: 'hos en veninde', witness: 'en venindes mor' }
		});
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
