import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '$lib/domain/access/role';
import type { Round } from '$lib/domain/codebook/round';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt } from '$tests/support/story';
import { isBlind } from '../store/excerpt-shown';
import * as excerpts from './excerpt';
import * as insights from './insight';
import * as rounds from './round';
import * as agreement from './round-agreement';
import * as decisions from './round-decision';
import type { StoryWithText } from './story';
import * as threads from './thread';
import * as withdrawals from './withdrawal';

const page = { after: undefined, limit: 50 };
let ctx: TestContext;
let initiativeId: string;
let story: StoryWithText;
let [lead, mette, amir, other]: Actor[] = [];
let tag: { id: string };

const of = (actor: Actor | undefined) => as(ctx, actor ?? { kind: 'nobody' });
const idOf = (actor: Actor | undefined) => (actor?.kind === 'user' ? actor.userId : '');
const quotesFor = async (actor: Actor | undefined) =>
	(await excerpts.list(of(actor), initiativeId, {}, page)).items.map(({ quote }) => quote).sort();

async function aRound(blind: string): Promise<Round> {
	const input = {
		title: 'Læser vi ens?',
		storyIds: [story.id],
		coderIds: [idOf(mette), idOf(amir)],
		blind
	};
	return (await rounds.create(of(lead), initiativeId, input)).item;
}

const close = (round: Round) => rounds.change(of(lead), round.id, { state: 'closed' });

beforeEach(async () => {
	ctx = await aContext();
	initiativeId = await anInitiative(ctx);
	story = await aStory(ctx, initiativeId);
	tag = await aTag(ctx, initiativeId, 'Cykel');
	lead = await aMember(ctx, initiativeId, 'facilitator');
	mette = await aMember(ctx, initiativeId, 'fieldworker');
	amir = await aMember(ctx, initiativeId, 'fieldworker');
	other = await aMember(ctx, initiativeId, 'secretariat');
});

async function twoMarks() {
	const own = await anExcerpt(of(mette), story, '25 minutter', [tag.id]);
	const theirs = await anExcerpt(of(amir), story, '25 minutter om ugen', [tag.id]);
	return { own, theirs };
}

describe('a blind round', () => {
	it('shows its coders only what they marked themselves, everywhere, until it closes', async () => {
		const round = await aRound('coders');
		const { theirs } = await twoMarks();
		expect(await quotesFor(mette)).toEqual(['25 minutter']);
		expect(await quotesFor(amir)).toEqual(['25 minutter om ugen']);
		expect(await quotesFor(other)).toHaveLength(2);
		expect(await excerpts.listOfStory(of(mette), story.id)).toHaveLength(1);
		expect(await insights.candidates(of(mette), initiativeId, {})).toHaveLength(1);
		expect(JSON.stringify(await threads.read(of(mette), 'story', story.id))).not.toContain(
			'25 minutter om ugen'
		);
		expect(await outcome(excerpts.change(of(mette), theirs.id, { memo: 'x' }))).toBe('not_found');
		expect(await outcome(excerpts.remove(of(mette), theirs.id))).toBe('not_found');
		expect(await isBlind(ctx.db, story.id, idOf(mette))).toBe(true);
		await close(round);
		expect(await quotesFor(mette)).toHaveLength(2);
		expect(await isBlind(ctx.db, story.id, idOf(mette))).toBe(false);
	});

	it('keeps the tags of others from insights, and from finding insights by them', async () => {
		const round = await aRound('coders');
		const { theirs } = await twoMarks();
		const evidence = [{ excerptId: theirs.id, stance: 'supports' }];
		const words = { observation: 'Bussen kører for sjældent', because: 'x', soThat: 'y', evidence };
		const { item } = await insights.create(of(lead), initiativeId, words);
		const tagsFor = async (actor: Actor | undefined) => ({
			tags: (await insights.read(of(actor), item.id)).tags.map(({ id }) => id),
			found: (await insights.latest(of(actor), initiativeId, 10, { tagId: tag.id })).all
		});
		expect(await tagsFor(mette)).toEqual({ tags: [], found: 0 });
		expect(await tagsFor(amir)).toEqual({ tags: [tag.id], found: 1 });
		await close(round);
		expect(await tagsFor(mette)).toEqual({ tags: [tag.id], found: 1 });
	});

	it('can be blind for everybody, or for nobody', async () => {
		await aRound('nobody');
		await twoMarks();
		expect(await quotesFor(mette)).toHaveLength(2);
		await aRound('everybody');
		expect(await quotesFor(other)).toEqual([]);
		expect(await quotesFor(mette)).toHaveLength(1);
	});

	it('tells no numbers before it is closed', async () => {
		const round = await aRound('coders');
		await twoMarks();
		expect(await agreement.agreement(of(lead), round.id, {})).toEqual({ isHidden: true });
		expect(await agreement.passages(of(lead), round.id)).toEqual([]);
		await close(round);
		expect(await agreement.agreement(of(lead), round.id, {})).toMatchObject({
			isHidden: false,
			units: story.length,
			tags: [{ tagId: tag.id, uses: 2 }]
		});
	});
});

describe('a decision', () => {
	async function decided(more: object) {
		const round = await aRound('coders');
		const { own, theirs } = await twoMarks();
		await close(round);
		const input = { excerptIds: [own.id, theirs.id], note: 'Hele målet hører med', ...more };
		const { items } = await decisions.decide(of(lead), round.id, input);
		return { round, own, theirs, input, decision: items[0]! };
	}

	it('lets the one go on that was kept, and is taken back', async () => {
		const { round, decision } = await decided({ choice: 'one', coderId: idOf(amir) });
		expect(await quotesFor(other)).toEqual(['25 minutter om ugen']);
		expect(decision).toMatchObject({ choice: 'one', note: 'Hele målet hører med' });
		const [passage] = await agreement.passages(of(lead), round.id);
		expect(passage).toMatchObject({ isAlike: false, decision: { id: decision.id } });
		expect(passage?.excerpts).toHaveLength(2);
		await decisions.undo(of(lead), decision.id);
		expect(await quotesFor(other)).toHaveLength(2);
		expect(await outcome(decisions.undo(of(lead), decision.id))).toBe('stale');
	});

	it('with other edges makes one excerpt in place of both, which goes when it is taken back', async () => {
		const { decision } = await decided({ choice: 'adjusted', start: 0, end: 12, tagIds: [tag.id] });
		expect(await quotesFor(other)).toEqual(['Han skyder t']);
		await decisions.undo(of(lead), decision.id);
		expect(await quotesFor(other)).toEqual(['25 minutter', '25 minutter om ugen']);
	});

	it('is not taken twice, nor while the round is open, nor opened over', async () => {
		const { round, input } = await decided({ choice: 'none' });
		expect(await quotesFor(other)).toEqual([]);
		const again = decisions.decide(of(lead), round.id, { ...input, choice: 'all' });
		expect(await outcome(again)).toBe('stale');
		const reopened = rounds.change(of(lead), round.id, { state: 'open' });
		expect(await outcome(reopened)).toBe('transition_illegal');
		const open = await aRound('coders');
		const early = decisions.decide(of(lead), open.id, { choice: 'alike' });
		expect(await outcome(early)).toBe('transition_illegal');
	});

	it('settles at once what both marked alike', async () => {
		const round = await aRound('coders');
		await anExcerpt(of(mette), story, 'skive', [tag.id]);
		await anExcerpt(of(amir), story, 'skive', [tag.id]);
		await close(round);
		const { items } = await decisions.decide(of(lead), round.id, { choice: 'alike' });
		expect(items).toHaveLength(1);
		expect(await quotesFor(other)).toEqual(['skive']);
	});

	it('loses its note with the words it is about', async () => {
		const { round } = await decided({ choice: 'all' });
		await withdrawals.create(ctx, story.storytellerId, { itemId: story.id });
		const [row] = await ctx.db.raw('select note from round_decision where round_id = ?', [
			round.id
		]);
		expect(row?.note).toBe('');
		expect(await agreement.passages(of(lead), round.id)).toEqual([]);
		expect(await rounds.read(of(lead), round.id)).toMatchObject({ stories: [], heldBack: 1 });
	});
});

describe('only those of the initiative', () => {
	it('see and open rounds; who may not is refused', async () => {
		const round = await aRound('coders');
		const stranger = await aMember(ctx, await anInitiative(ctx), 'secretariat');
		const researcher = await aMember(ctx, initiativeId, 'researcher');
		expect(await outcome(rounds.read(of(stranger), round.id))).toBe('not_found');
		expect(await outcome(agreement.passages(of(stranger), round.id))).toBe('not_found');
		expect(await outcome(rounds.list(of(stranger), initiativeId, page))).toBe('not_found');
		expect(await outcome(rounds.read(of(researcher), round.id))).toBe('not_found');
		const input = { title: 'x', storyIds: [story.id], coderIds: [idOf(mette), idOf(amir)] };
		expect(await outcome(rounds.create(of(mette), initiativeId, input))).toBe('forbidden');
		expect(await outcome(rounds.change(of(mette), round.id, { state: 'closed' }))).toBe(
			'forbidden'
		);
	});

	it('can be chosen, with stories and tags of their own', async () => {
		const elsewhere = await anInitiative(ctx);
		const foreign = await aStory(ctx, elsewhere);
		const good = { title: 'x', storyIds: [story.id], coderIds: [idOf(mette), idOf(amir)] };
		const fieldOf = async (more: object) =>
			rounds.create(of(lead), initiativeId, { ...good, ...more }).then(
				() => 'ok',
				(error: { reason: string; field?: string }) => `${error.reason} ${error.field}`
			);
		expect(await fieldOf({ storyIds: [foreign.id] })).toBe('not_found storyIds');
		expect(await fieldOf({ coderIds: [idOf(mette)] })).toBe('required coderIds');
		expect(await fieldOf({ coderIds: [idOf(mette), ctx.newId()] })).toBe('not_found coderIds');
		expect(await fieldOf({ tagIds: [ctx.newId()] })).toBe('not_found tagIds');
	});

	it('say that they are through, if they code in it', async () => {
		const round = await aRound('coders');
		const done = await rounds.finish(of(mette), round.id, { isFinished: true });
		expect(done.coders.filter(({ finishedAt }) => finishedAt)).toHaveLength(1);
		expect(await outcome(rounds.finish(of(other), round.id, { isFinished: true }))).toBe(
			'transition_illegal'
		);
	});
});
