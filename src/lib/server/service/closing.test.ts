import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '$lib/domain/access/role';
import { scopes } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory } from '$tests/support/story';
import { asYoung, aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import * as closings from './closing';
import * as letters from './closing-letter';
import * as imports from './import';
import * as initiatives from './initiative';
import * as kiosks from './kiosk';
import * as looseEnds from './loose-end';
import * as own from './own-contribution';
import * as ownExport from './own-export';
import * as setups from './setup';
import * as stories from './story';
import { sync } from './sync';
import * as uploads from './upload';
import * as withdrawals from './withdrawal';

const day = 86_400_000;
const words = 'bussen er sen hver eneste dag om vinteren';
const texts = {
	understood: `Du sagde, at ${words}.`,
	happened: 'Bussen kører nu oftere.',
	notDone: 'Der kom ingen ny bus. Den er for dyr.',
	kept: 'Vi gemmer dine ord i tre år.',
	turnTo: 'Spørg Mette.'
};

let ctx: TestContext;
let ours: string;
let freja: string;
let story: Awaited<ReturnType<typeof aToldStory>>;
let mette: TestContext;
let tove: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	tove = as(ctx, await aMember(ctx, ours, 'secretariat'));
	freja = await aYoungPerson(ctx, ours, { yesTo: scopes, secretName: 'Freja' });
	story = await aToldStory(ctx, ours, freja, words);
});

const young = () => asYoung(ctx, ours, freja);
const written = () => letters.save(mette, freja, texts);
const delivered = async () => {
	await written();
	await letters.deliver(mette, freja, { way: 'place' });
};

describe('a closing letter', () => {
	it('is written over days, and read only when it is delivered', async () => {
		await letters.save(mette, freja, { understood: 'Du sagde det.' }, 0);
		expect(await letters.mine(young())).toBeNull();
		expect(await outcome(letters.save(tove, freja, texts, 0))).toBe('stale');
		await letters.save(tove, freja, texts, 1);
		await letters.deliver(mette, freja, { way: 'place' }, 2);
		expect(await letters.mine(young())).toMatchObject({
			...texts,
			secretName: 'Freja',
			by: expect.stringContaining('fieldworker')
		});
		expect(await outcome(letters.save(tove, freja, texts))).toBe('transition_illegal');
	});

	it('is not delivered by halves', async () => {
		expect(await outcome(letters.deliver(mette, freja, { way: 'place' }))).toBe('required');
		await letters.save(mette, freja, { ...texts, turnTo: 'Ring på _____.' });
		expect(await outcome(letters.deliver(mette, freja, { way: 'place' }))).toBe('gap_left');
	});

	it('shows its writer what the words became', async () => {
		await whatBecame(ctx, ours, [story.excerptId]);
		const { became } = await letters.open(mette, freja);
		expect(became).toMatchObject([{ whatIfs: [{ whatIf: expect.stringContaining('forældre') }] }]);
	});

	it('that may tell of closed words is read by its writer alone', async () => {
		const nanna = await aYoungPerson(ctx, ours, { yesTo: [], secretName: 'Nanna' });
		const { userId } = mette.actor as { userId: string };
		await aToldStory(ctx, ours, nanna, 'gyngen i pausen', userId);
		await letters.save(mette, nanna, texts);
		expect((await letters.open(mette, nanna)).texts).toMatchObject(texts);
		expect(await letters.open(tove, nanna)).toMatchObject({ texts: null, became: [] });
		expect(await outcome(letters.save(tove, nanna, texts))).toBe('consent_missing');
	});

	it('loses what was taken back, and goes when all is taken back', async () => {
		const other = await aToldStory(ctx, ours, freja, 'hunden venter ved døren hver morgen');
		await delivered();
		await withdrawals.create(ctx, freja, { itemId: story.storyId });
		expect((await letters.mine(young()))?.understood).toBe('Du sagde, at ….');
		expect(JSON.stringify(await ctx.db.raw('select * from closing_letter'))).not.toContain(words);
		await withdrawals.create(ctx, freja, { all: true });
		expect(await ctx.db.raw('select * from closing_letter')).toEqual([]);
		expect(await outcome(letters.save(mette, freja, texts))).toBe('withdrawn');
		expect(other.storyId).not.toBe(story.storyId);
	});

	it('does not outlast a withdrawal that is made while it is sent', async () => {
		const commit: TestContext['db']['commit'] = async (changes) => {
			await withdrawals.create(ctx, freja, { all: true });
			return ctx.db.commit(changes);
		};
		const late = {
			...mette,
			db: Object.assign(Object.create(ctx.db) as typeof ctx.db, { commit })
		};
		expect(await outcome(letters.save(late, freja, texts))).toBe('stale');
		expect(await ctx.db.raw('select * from closing_letter')).toEqual([]);
	});

	it('is taken along by its young person', async () => {
		await delivered();
		const { content } = await ownExport.take(young());
		const chunks: Uint8Array[] = [];
		for await (const chunk of content) chunks.push(chunk);
		const { unzipSync, strFromU8 } = await import('fflate');
		const files = unzipSync(new Uint8Array(Buffer.concat(chunks)));
		expect(strFromU8(files['data.json']!)).toContain(texts.notDone);
	});

	it('is written by the staff of the initiative alone', async () => {
		const tried = async (who: TestContext) => [
			await outcome(letters.open(who, freja)),
			await outcome(letters.save(who, freja, texts)),
			await outcome(closings.read(who, ours))
		];
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await tried(decider)).toEqual(['not_found', 'forbidden', 'forbidden']);
		const elsewhere = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await tried(elsewhere)).toEqual(['not_found', 'not_found', 'not_found']);
		expect(await tried(young())).toEqual(['not_found', 'forbidden', 'forbidden']);
		expect(await outcome(letters.mine(mette))).toBe('not_found');
	});
});

describe('an initiative', () => {
	it('tells who has had a letter and who has not', async () => {
		await aYoungPerson(ctx, ours, { secretName: 'Uden fortælling' });
		await written();
		expect(await closings.read(tove, ours)).toMatchObject({
			...{ letters: 0, missing: 1, closing: null },
			recipients: [{ secretName: 'Freja', state: 'begun' }]
		});
		await letters.deliver(mette, freja, { way: 'paper' });
		expect((await closings.read(tove, ours)).recipients).toMatchObject([
			{ state: 'delivered', way: 'paper' }
		]);
	});

	it('says after its last day who is without one, until it is closed', async () => {
		await initiatives.change(tove, ours, { endsOn: '2026-11-30' });
		const loose = async () =>
			(await looseEnds.list(mette, ours)).filter(({ kind }) => kind === 'letter');
		expect(await loose()).toEqual([]);
		ctx.clock.advance(9 * day);
		expect(await loose()).toMatchObject([{ id: freja, title: 'Freja', since: '2026-11-30' }]);
		await closings.close(tove, ours, { reason: 'Hun er flyttet, og vi kan ikke finde hende.' });
		expect(await loose()).toEqual([]);
	});

	it('is not closed in silence while letters are missing', async () => {
		expect(await outcome(closings.close(tove, ours, {}))).toBe('required');
		await closings.close(tove, ours, { reason: 'Hun er flyttet.' });
		expect((await closings.read(mette, ours)).closing).toMatchObject({
			...{ letters: 0, missing: 1, reason: 'Hun er flyttet.' }
		});
		expect(await outcome(closings.close(tove, ours, {}))).toBe('transition_illegal');
	});

	it('takes in nothing new once it is closed, and again when it is opened', async () => {
		await delivered();
		await closings.close(tove, ours, {});
		expect(await outcome(own.asked(young()))).toBe('initiative_closed');
		expect(await outcome(setups.checkIntake(mette, ours))).toBe('initiative_closed');
		expect(await setups.intake(mette, ours)).toMatchObject({ isClosed: true });
		expect(await letters.mine(young())).toMatchObject(texts);
		await closings.reopen(tove, ours);
		expect(await outcome(own.asked(young()))).not.toBe('initiative_closed');
		expect(await setups.intake(mette, ours)).toMatchObject({ isClosed: false });
		expect((await closings.read(tove, ours)).closing).toBeNull();
	});

	it('refuses staff and programs that begin something, and keeps what is there going', async () => {
		const told = await aStory(ctx, ours);
		await closings.close(tove, ours, { reason: 'Pengene er brugt.' });
		const program = as(ctx, { ...mette.actor, kind: 'token' } as Actor);
		const story = { title: 'Sent', storytellerId: freja, text: 'Endnu en gang.' };
		for (const who of [mette, program]) {
			expect([
				await outcome(stories.create(who, ours, story)),
				await outcome(imports.create(who, ours, () => Promise.reject(new Error('never read')))),
				await outcome(uploads.begin(who, ours, {})),
				await outcome(kiosks.create(who, ours, { title: 'I bussen' }))
			]).toEqual(Array.from({ length: 4 }, () => 'initiative_closed'));
		}
		await stories.change(mette, told.id, { title: 'Rettet' });
		const elsewhere = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(stories.create(elsewhere, ours, story))).toBe('not_found');
		await closings.reopen(tove, ours);
		expect(await outcome(stories.create(mette, ours, story))).not.toBe('initiative_closed');
	});

	it('takes what a device did before its end, and nothing that it did after', async () => {
		const told = (title: string) => ({
			...{ id: v7({ msecs: ctx.now() }), method: 'POST', path: `/initiatives/${ours}/stories` },
			body: { id: ctx.newId(), title, storytellerId: freja, text: 'Uden net.' }
		});
		const before = told('I går');
		ctx.clock.advance(1000);
		await closings.close(tove, ours, { reason: 'Slut.' });
		ctx.clock.advance(1000);
		const after = told('I dag');
		const { results } = await sync(mette, { operations: [before, after] });
		expect(results).toMatchObject([{ status: 201 }, { error: { reason: 'initiative_closed' } }]);
	});

	it('is closed by its secretariat alone', async () => {
		const tried = async (who: TestContext) => [
			await outcome(closings.close(who, ours, { reason: 'slut' })),
			await outcome(closings.reopen(who, ours))
		];
		expect(await tried(mette)).toEqual(['forbidden', 'forbidden']);
		const elsewhere = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await tried(elsewhere)).toEqual(['not_found', 'not_found']);
	});
});
