import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import { scopes } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aSpokenExcerpt, decides } from '$tests/support/evidence';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as accessLog from './access-log';
import * as followUps from './follow-up';
import * as insights from './insight';
import * as looseEnds from './loose-end';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as pledges from './pledge';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));
const aims = { moreOf: 'Skydning', removes: 'transport', towards: 'Ungdomsholdet' };

/** A what-if on somebody's words, as far as it is told. */
async function aWhatIf(more: object = aims, upTo = 5) {
	const asker = await asked();
	const words = await aSpokenExcerpt(ctx, ours, { quote: 'Der er alle bekymringer væk' });
	const { item: insight } = await insights.create(asker, ours, {
		...{ observation: 'a', because: 'b', soThat: 'c' },
		evidence: [{ excerptId: words.excerptId }]
	});
	const whatIf = 'Hvad nu hvis forældre kørte på skift?';
	const input = { whatIf, insightIds: [insight.id], ...more };
	const { item } = await opportunities.create(asker, ours, input);
	const answer = { reason: 'r', answeredBy: 'Mette', nextStep: 'n', reviewOn: '2030-01-01' };
	const way = ['open', 'offered', 'youthChecked', 'agreed', 'running'];
	for (const to of way.slice(0, upTo)) {
		await answers.transition(asker, item.id, { ...answer, to });
	}
	const own = asYoung(ctx, ours, words.storytellerId);
	return { asker, own, id: item.id, storytellerId: words.storytellerId };
}

/** The same, with the young person asked. */
async function anAskedOne() {
	const all = await aWhatIf();
	const { item } = await followUps.ask(all.asker, all.id, { storytellerId: all.storytellerId });
	return { ...all, followUpId: item.id };
}

const still = { part: 'removes', answer: 'there', words: 'Hver fjerde uge kommer der ingen.' };

describe('a follow-up', () => {
	it('holds both sides apart, and says where they differ', async () => {
		const { asker, own, id, followUpId } = await anAskedOne();
		const more = { part: 'moreOf', answer: 'more', before: '25 minutter om ugen', now: '1 time' };
		await followUps.answer(own, followUpId, { answers: [more, still] });
		const said = { side: 'contact', answers: [more, { part: 'removes', answer: 'gone' }] };
		await followUps.answer(asker, followUpId, said);
		const [one, ...others] = await followUps.list(asker, id);
		expect(others).toEqual([]);
		expect(one?.said).toHaveLength(4);
		expect(one?.differences).toEqual([{ part: 'removes', young: 'there', contact: 'gone' }]);
		expect(one?.said).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ ...still, side: 'young', writtenBy: null })
			])
		);
	});

	it('is asked once with the same id, only of what runs and has something to ask', async () => {
		const { asker, id, storytellerId } = await aWhatIf();
		const question = { id: ctx.newId(), storytellerId, dueOn: '2030-01-01' };
		expect((await followUps.ask(asker, id, question)).isNew).toBe(true);
		expect((await followUps.ask(asker, id, question)).isNew).toBe(false);
		const past = { storytellerId, dueOn: '2020-01-01' };
		expect(await outcome(followUps.ask(asker, id, past))).toBe('out_of_range');
		const agreed = await aWhatIf(aims, 4);
		const bare = await aWhatIf({});
		for (const { id, storytellerId } of [agreed, bare]) {
			expect(await outcome(followUps.ask(asker, id, { storytellerId }))).toBe('not_followed');
		}
	});

	it('is changed and taken back by the young person, and not overwritten by an adult', async () => {
		const { asker, own, id, followUpId } = await anAskedOne();
		await followUps.answer(asker, followUpId, { side: 'young', answers: [still] });
		expect((await followUps.mine(own))[0]?.said).toMatchObject([{ ...still }]);
		const partly = { part: 'removes', answer: 'partly' };
		await followUps.answer(own, followUpId, { side: 'contact', answers: [partly] });
		const other = { side: 'young', answers: [{ part: 'removes', answer: 'gone' }] };
		expect(await outcome(followUps.answer(asker, followUpId, other))).toBe('forbidden');
		expect((await followUps.list(asker, id))[0]?.said).toMatchObject([
			{ side: 'young', answer: 'partly', words: '' }
		]);
		await followUps.answer(own, followUpId, { answers: [{ part: 'removes' }] });
		expect((await followUps.list(asker, id))[0]?.said).toEqual([]);
	});

	it('names the partner whose contact said it, of the same what-if', async () => {
		const { asker, id, followUpId } = await anAskedOne();
		const other = await aWhatIf();
		const gives = { kind: 'transport', partnerName: 'Kørelisten', contact: { name: 'Louise' } };
		const pledge = async (of: string) => (await pledges.create(asker, of, gives)).item.id;
		const said = { answers: [{ part: 'towards', answer: 'yes' }] };
		const foreign = { ...said, pledgeId: await pledge(other.id) };
		expect(await outcome(followUps.answer(asker, followUpId, foreign))).toBe('not_found');
		await followUps.answer(asker, followUpId, { ...said, pledgeId: await pledge(id) });
		expect((await followUps.list(asker, id))[0]?.said).toMatchObject([
			{ side: 'contact', saidBy: 'Kørelisten' }
		]);
	});

	it('stands in the young person’s log when staff read it', async () => {
		const { asker, own, id, storytellerId, followUpId } = await anAskedOne();
		await followUps.answer(own, followUpId, { answers: [still] });
		await followUps.list(asker, id);
		await followUps.list(asker, id);
		const log = await accessLog.list(own, storytellerId);
		expect(log.filter(({ purpose }) => purpose === 'followUp')).toHaveLength(1);
	});

	it('is a loose end when nobody answers by its day', async () => {
		const { asker, own, id, followUpId } = await anAskedOne();
		const later = { ...asker, now: () => ctx.now() + 20 * 86_400_000 };
		const missing = async () =>
			(await looseEnds.list(later, ours)).some((end) => end.kind === 'followUp' && end.id === id);
		expect(await missing()).toBe(true);
		await followUps.answer(own, followUpId, { answers: [still] });
		expect(await missing()).toBe(false);
	});
});

describe('who takes words back', () => {
	it('takes both sides of the follow-up along, from the disk too', async () => {
		const { asker, own, id, storytellerId, followUpId } = await anAskedOne();
		const canary = 'tågehornsild';
		await followUps.answer(own, followUpId, { answers: [{ ...still, words: canary }] });
		const contact = { side: 'contact', answers: [{ part: 'towards', words: canary }] };
		await followUps.answer(asker, followUpId, contact);
		await withdrawals.create(own, storytellerId, { all: true });
		expect(await followUps.list(asker, id)).toEqual([]);
		expect(await followUps.mine(own)).toEqual([]);
		const rows = await ctx.db.raw('select * from follow_up_answer where follow_up_id = ?', [
			followUpId
		]);
		expect(rows).toEqual([]);
		expect(await outcome(followUps.ask(asker, id, { storytellerId }))).toBe('not_found');
	});

	it('closes what was said while the team may not read it', async () => {
		const { asker, own, id, storytellerId, followUpId } = await anAskedOne();
		await followUps.answer(own, followUpId, { answers: [still] });
		await decides(ctx, storytellerId, ['team'], 'no');
		expect(await followUps.list(asker, id)).toEqual([]);
		const told = { side: 'contact', answers: [{ part: 'removes', answer: 'gone' }] };
		expect(await outcome(followUps.answer(asker, followUpId, told))).toBe('not_found');
	});
});

describe('nobody else', () => {
	it('reads, asks or answers: other young people, other roles, other initiatives', async () => {
		const { asker, id, storytellerId, followUpId } = await anAskedOne();
		const said = { answers: [still] };
		const other = asYoung(ctx, ours, await aYoungPerson(ctx, ours, { yesTo: scopes }));
		expect(await outcome(followUps.answer(other, followUpId, said))).toBe('not_found');
		expect(await followUps.mine(other)).toEqual([]);
		for (const role of ['decider', 'researcher'] as const) {
			const reader = await asked(role);
			expect(await outcome(followUps.list(reader, id))).toBe('not_found');
			expect(await outcome(followUps.ask(reader, id, { storytellerId }))).toBe('forbidden');
			expect(await outcome(followUps.answer(reader, followUpId, said))).toBe('forbidden');
		}
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(followUps.list(stranger, id))).toBe('not_found');
		expect(await outcome(followUps.ask(stranger, id, { storytellerId }))).toBe('not_found');
		expect(await outcome(followUps.askable(stranger, id))).toBe('not_found');
		expect(await outcome(followUps.answer(stranger, followUpId, said))).toBe('not_found');
		const foreign = await aYoungPerson(ctx, theirs, { yesTo: scopes });
		expect(await outcome(followUps.ask(asker, id, { storytellerId: foreign }))).toBe('not_found');
		expect(await outcome(followUps.mine(asker))).toBe('not_found');
	});
});
