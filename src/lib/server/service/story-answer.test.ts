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
import { asYoung, aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import { opportunityTransition } from '../db/schema';
import * as looseEnds from './loose-end';
import * as overviews from './overview';
import * as setups from './setup';
import * as answers from './story-answer';
import * as voice from './voice';
import * as withdrawals from './withdrawal';

const days = 86_400_000;
const text = 'Tak, fordi du fortalte. Vi spørger skolen.';

let ctx: TestContext;
let ours: string;
let freja: string;
let story: Awaited<ReturnType<typeof aToldStory>>;
let mette: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	freja = await aYoungPerson(ctx, ours, { yesTo: scopes, secretName: 'Freja' });
	story = await aToldStory(ctx, ours, freja, 'bussen er sen hver dag');
});

const due = async () => (await answers.list(mette, freja))[0]?.due.state;
const unheard = async () =>
	(await looseEnds.list(mette, ours)).filter(({ kind }) => kind === 'unanswered');

describe('whoever told something', () => {
	it('is owed an answer, and after fourteen days the staff are told', async () => {
		ctx.clock.advance(14 * days);
		expect([await due(), await unheard()]).toEqual(['due', []]);
		ctx.clock.advance(days);
		expect(await due()).toBe('overdue');
		expect(await unheard()).toMatchObject([{ of: 'person', id: freja, title: 'Freja' }]);
	});

	it('is counted on the first page while it waits too long, and no longer', async () => {
		const late = async () => (await overviews.read(mette, ours)).waits.answers;
		ctx.clock.advance(14 * days);
		expect(await late()).toBe(0);
		ctx.clock.advance(days);
		expect(await late()).toBe(1);
		await answers.create(mette, story.storyId, { text });
		expect(await late()).toBe(0);
	});

	it('is told the day that the initiative has set', async () => {
		const secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
		await setups.change(secretariat, ours, { answerDays: 3 });
		const [told] = (await voice.mine(asYoung(ctx, ours, freja))).stories;
		expect(told?.answerBy).toBe((told?.story.at ?? 0) + 3 * days);
		ctx.clock.advance(4 * days);
		expect(await due()).toBe('overdue');
	});

	it('reads the answer on the own page, with who gave it, and waits no more', async () => {
		const young = asYoung(ctx, ours, freja);
		expect((await voice.mine(young)).stories[0]?.unused).toBe('waiting');
		await answers.create(mette, story.storyId, { text });
		const [told] = (await voice.mine(young)).stories;
		expect(told?.replies).toMatchObject([{ text, by: expect.stringContaining('fieldworker') }]);
		expect(told?.unused).toBeNull();
		ctx.clock.advance(30 * days);
		expect([await due(), await unheard()]).toEqual(['answered', []]);
	});

	it('is answered by what came of the words as well', async () => {
		const { opportunityId } = await whatBecame(ctx, ours, [story.excerptId]);
		await ctx.db.commit([
			ctx.db.read.insert(opportunityTransition).values({
				...{ id: ctx.newId(), opportunityId, from: 'open', to: 'notNow', by: 'somebody' },
				at: ctx.now()
			})
		]);
		expect(await due()).toBe('answered');
	});

	it('is on the response clock, from the story to the first answer and the first that is agreed', async () => {
		const { opportunityId } = await whatBecame(ctx, ours, [story.excerptId]);
		await aToldStory(ctx, ours, freja, 'den anden tur');
		ctx.clock.advance(3 * days);
		await answers.create(mette, story.storyId, { text });
		ctx.clock.advance(9 * days);
		await ctx.db.commit([
			ctx.db.read.insert(opportunityTransition).values({
				...{ id: ctx.newId(), opportunityId, from: 'offered', to: 'agreed', by: 'somebody' },
				at: ctx.now()
			})
		]);
		expect(await looseEnds.clock(mette, ours)).toEqual({
			hands: [
				{ for: 'answer', days: 3, stories: 1 },
				{ for: 'agreed', days: 12, stories: 1 },
				{ for: 'active', days: null, stories: 0 }
			],
			stories: 2
		});
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await outcome(looseEnds.clock(decider, ours))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(looseEnds.clock(stranger, ours))).toBe('not_found');
	});

	it('is owed nothing once it was taken back, and what was answered goes with the words', async () => {
		await answers.create(mette, story.storyId, { text });
		await withdrawals.create(ctx, freja, { itemId: story.storyId });
		expect(await ctx.db.raw('select text from story_answer')).toEqual([]);
		expect(await due()).toBe('none');
		expect(await outcome(answers.create(mette, story.storyId, { text }))).toBe('withdrawn');
	});

	it('gets no answer that would outlast a withdrawal made while it was sent', async () => {
		const commit: TestContext['db']['commit'] = async (changes) => {
			await withdrawals.create(ctx, freja, { itemId: story.storyId });
			return ctx.db.commit(changes);
		};
		const late = {
			...mette,
			db: Object.assign(Object.create(ctx.db) as typeof ctx.db, { commit })
		};
		expect(await outcome(answers.create(late, story.storyId, { text }))).toBe('stale');
		expect(await ctx.db.raw('select text from story_answer')).toEqual([]);
	});
});

describe('an answer', () => {
	it('that is a no says why, on the own page too', async () => {
		const no = { says: 'no', text };
		expect(await outcome(answers.create(mette, story.storyId, no))).toBe('reason_required');
		expect(await due()).toBe('due');
		const reason = 'Skolen har ikke lokaler nok.';
		await answers.create(mette, story.storyId, { ...no, reason });
		const [told] = (await voice.mine(asYoung(ctx, ours, freja))).stories;
		expect(told?.replies).toMatchObject([{ text, reason }]);
	});

	it('loses what it quotes in its reason when the words are taken back', async () => {
		const reason = 'Du sagde: bussen er sen hver dag. Den kan vi ikke skynde på.';
		await answers.create(mette, story.storyId, { says: 'no', text, reason });
		await withdrawals.create(ctx, freja, { itemId: story.excerptId });
		expect((await answers.list(mette, freja))[0]?.answers[0]?.reason).not.toContain('bussen');
	});

	it('sent twice is there once', async () => {
		const input = { id: ctx.newId(), text };
		const made = [
			await answers.create(mette, story.storyId, input),
			await answers.create(mette, story.storyId, input)
		];
		expect(made.map(({ isNew }) => isNew)).toEqual([true, false]);
		const other = answers.create(mette, story.storyId, { ...input, text: 'noget andet' });
		expect(await outcome(other)).toBe('id_taken');
	});

	it('says something, and never a CPR number', async () => {
		expect(await outcome(answers.create(mette, story.storyId, { text: ' ' }))).toBe('required');
		const cpr = { text: 'Du er 010203-1234' };
		expect(await outcome(answers.create(mette, story.storyId, cpr))).toBe('cpr_number');
	});

	it('is given by the staff of the initiative alone', async () => {
		const tried = async (who: TestContext) => [
			await outcome(answers.create(who, story.storyId, { text })),
			await outcome(answers.list(who, freja))
		];
		for (const role of ['researcher', 'decider'] as const) {
			const member = as(ctx, await aMember(ctx, ours, role));
			expect(await tried(member)).toEqual(['forbidden', 'not_found']);
		}
		const elsewhere = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await tried(elsewhere)).toEqual(['not_found', 'not_found']);
		expect(await tried(asYoung(ctx, ours, freja))).toEqual(['forbidden', 'not_found']);
	});
});
