import sharp from 'sharp';
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
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as insights from './insight';
import * as moderation from './moderation';
import * as own from './own-contribution';
import * as withdrawals from './withdrawal';
import * as voice from './voice';
import * as checks from './youth-check';

const canary = 'kanariefugl';
const statement = { observation: 'pausen er lang', because: 'ingen ser den', soThat: 'man venter' };

let ctx: TestContext;
let ours: string;
let staff: TestContext;
let freja: string;
let young: TestContext;
let insightId: string;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	staff = as(ctx, await aMember(ctx, ours, 'facilitator'));
	freja = await aYoungPerson(ctx, ours, { ageBand: '18+', yesTo: scopes });
	young = asYoung(ctx, ours, freja);
	insightId = (await insights.create(staff, ours, statement)).item.id;
	await checks.ask(staff, insightId, {
		plainText: 'Man er mest alene i pausen.',
		storytellerIds: [freja]
	});
	await checks.answer(young, insightId, { answer: 'notQuite' });
});

/** Something drawn as the answer. */
async function drawn(uses: string[] = ['team']) {
	const id = ctx.newId();
	await own.create(young, { id, insightId, answers: [canary], hasMedia: true, uses });
	const ground = { width: 40, height: 40, channels: 3, background: '#fff' } as const;
	const png = await sharp({ create: ground }).png().toBuffer();
	await own.addMedia(
		young,
		id,
		{ id: ctx.newId(), altText: canary },
		await ctx.media.files.store(png)
	);
	await ctx.media.turns.settled();
	return id;
}

const letIn = (id: string) => moderation.decide(staff, id, { to: 'accepted', answer: 'Tak!' });
const made = async (asker = staff) =>
	(await checks.list(asker, insightId)).flatMap((check) => check.made);
const mine = async () => (await checks.mine(young))[0];

describe('an answer that was drawn', () => {
	it('is asked for with the words of the question, and stands by the answer once it was let in', async () => {
		expect((await own.asked(young, { insightId })).questions).toEqual([
			'Man er mest alene i pausen.'
		]);
		const id = await drawn();
		expect(await mine()).toMatchObject({ answer: 'notQuite', isMade: true });
		expect(await made()).toEqual([]);
		await letIn(id);
		expect(await made()).toMatchObject([{ kind: 'picture', altText: canary }]);
	});

	it('is not for the team without a yes to that', async () => {
		await letIn(await drawn([]));
		expect(await made()).toEqual([]);
	});

	it('is gone when it alone is taken back, and the answer stays', async () => {
		const id = await drawn();
		await letIn(id);
		const storyId = (await moderation.mine(young)).find((note) => note.id === id)?.storyId;
		await withdrawals.create(young, freja, { itemId: storyId });
		expect(await made()).toEqual([]);
		expect(await mine()).toMatchObject({ answer: 'notQuite', isMade: false });
		expect((await insights.read(staff, insightId)).check.notQuite).toBe(1);
		await leavesNoWord();
	});

	it('is gone with all the rest', async () => {
		await letIn(await drawn());
		await withdrawals.create(young, freja, { all: true });
		expect(await made()).toEqual([]);
		await leavesNoWord();
	});

	it('says on the own page what it is and who sees it, and never that it is not used', async () => {
		const first = await drawn([]);
		await letIn(await drawn());
		const seen = async () =>
			(await voice.mine(young)).stories
				.flatMap(({ answerTo }) => answerTo ?? [])
				.toSorted((a, b) => Number(a.isLatest) - Number(b.isLatest));
		expect(await seen()).toEqual([
			{ insightId, isLatest: false, seenBy: 'readers' },
			{ insightId, isLatest: true, seenBy: 'team' }
		]);
		await letIn(first);
		expect(await seen()).toMatchObject([{ seenBy: 'lacksYoung' }, { seenBy: 'team' }]);
		expect((await voice.mine(young)).stories.map(({ unused }) => unused)).toEqual([null, null]);
		await own.create(young, { id: ctx.newId(), answers: ['Om noget andet.'] });
		const { stories } = await voice.mine(young);
		expect(stories.filter(({ answerTo }) => answerTo === null)).toMatchObject([
			{ unused: 'refused' }
		]);
	});

	it('is made by nobody who was not asked, and seen by nobody else', async () => {
		await letIn(await drawn());
		const villads = asYoung(ctx, ours, await aYoungPerson(ctx, ours, { yesTo: scopes }));
		const thing = { id: ctx.newId(), insightId, answers: ['x'], uses: ['team'] };
		expect(await outcome(own.create(villads, thing))).toBe('not_found');
		expect(await outcome(own.asked(villads, { insightId }))).toBe('not_found');
		expect(await outcome(own.create(staff, thing))).toBe('not_found');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(made(stranger))).toBe('not_found');
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await outcome(made(decider))).toBe('not_found');
	});
});

async function leavesNoWord() {
	for (const table of ['story', 'story_text', 'media', 'youth_check', 'media_file']) {
		const rows = await ctx.db.raw(`select * from ${table}`, []);
		expect(JSON.stringify(rows), table).not.toContain(canary);
	}
}
