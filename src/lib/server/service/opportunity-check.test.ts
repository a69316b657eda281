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
import { aSpokenExcerpt } from '$tests/support/evidence';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as checks from './opportunity-check';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));

async function aWhatIf(excerptId?: string) {
	const asker = await asked();
	const evidence = excerptId ? [{ excerptId }] : [];
	const statement = { observation: 'a', because: 'b', soThat: 'c', evidence };
	const insight = (await insights.create(asker, ours, statement)).item;
	const whatIf = 'Hvad nu hvis der var en cykel til låns ved skolen?';
	const input = { whatIf, insightIds: [insight.id] };
	const { item } = await opportunities.create(asker, ours, input);
	await answers.transition(asker, item.id, { to: 'open' });
	return { asker, id: item.id };
}

describe('what a young person says to a what-if', () => {
	it('stops the way to partners when it is “wrong”, until the words are others', async () => {
		const { asker, id } = await aWhatIf();
		const said = { id: ctx.newId(), answer: 'wrong', words: 'Jeg vil ikke have en cykel.' };
		expect((await checks.answer(asker, id, said)).isNew).toBe(true);
		expect((await checks.answer(asker, id, said)).isNew).toBe(false);
		expect(await outcome(answers.transition(asker, id, { to: 'offered' }))).toBe('check_unsettled');
		await opportunities.change(asker, id, { whatIf: 'Hvad nu hvis nogen fulgtes med til skole?' });
		expect(await outcome(answers.transition(asker, id, { to: 'offered' }))).toBe('ok');
		expect(await checks.list(asker, id)).toMatchObject([
			{ answer: 'wrong', words: said.words, passedOnBy: (asker.actor as { name: string }).name }
		]);
	});

	it('is needed before it counts as checked, and again for other words', async () => {
		const { asker, id } = await aWhatIf();
		await answers.transition(asker, id, { to: 'offered' });
		const checked = () => answers.transition(asker, id, { to: 'youthChecked' });
		await expect(checked()).rejects.toMatchObject({
			reason: 'young_answer_missing',
			field: 'reason'
		});
		await checks.answer(asker, id, { answer: 'fits', words: 'Ja.' });
		await opportunities.change(asker, id, { concrete: ['Hvad nu hvis den var rød?'] });
		expect(await outcome(checked())).toBe('young_answer_missing');
		await checks.answer(asker, id, { answer: 'notQuite', words: 'Hellere blå.' });
		expect(await checked()).toMatchObject({ state: 'youthChecked', hasYoungAnswer: true });
	});

	it('is missing with a reason where nobody could be asked', async () => {
		const { asker, id } = await aWhatIf();
		await answers.transition(asker, id, { to: 'offered' });
		const reason = 'Alle er flyttet fra kommunen.';
		const now = await answers.transition(asker, id, { to: 'youthChecked', reason });
		expect(now).toMatchObject({ hasYoungAnswer: false, answers: [{ reason }, {}, {}] });
	});

	it('is said by whoever has words in it, changed freely, and erased with them', async () => {
		const words = await aSpokenExcerpt(ctx, ours, { quote: 'Jeg går altid alene til skole' });
		const { asker, id } = await aWhatIf(words.excerptId);
		const own = asYoung(ctx, ours, words.storytellerId);
		await checks.answer(own, id, { answer: 'notQuite', words: 'Kun om vinteren.' });
		await checks.answer(own, id, { answer: 'fits', words: 'Ja, også om sommeren.' });
		const [only, ...more] = await checks.list(asker, id);
		expect(more).toEqual([]);
		expect(only).toMatchObject({ answer: 'fits', words: 'Ja, også om sommeren.' });
		await withdrawals.create(own, words.storytellerId, { all: true });
		expect(await checks.list(asker, id)).toMatchObject([{ answer: 'fits', words: null }]);
		const rows = await ctx.db.raw('select words from opportunity_check where id = ?', [only!.id]);
		expect(rows).toMatchObject([{ words: '' }]);
	});

	it('is written down for somebody the team may quote, and erased with their other words', async () => {
		const words = await aSpokenExcerpt(ctx, ours, { quote: 'Jeg cykler kun med min bror' });
		const { asker, id } = await aWhatIf(words.excerptId);
		const { storytellerId } = words;
		expect((await checks.askable(asker, id))[0]?.id).toBe(storytellerId);
		const said = { storytellerId, answer: 'notQuite', words: 'Ikke om morgenen.' };
		await checks.answer(asker, id, said);
		expect(await checks.list(asker, id)).toMatchObject([{ storytellerId, words: said.words }]);
		await withdrawals.create(asYoung(ctx, ours, storytellerId), storytellerId, { all: true });
		const rows = await ctx.db.raw('select words from opportunity_check where opportunity_id = ?', [
			id
		]);
		expect(rows).toMatchObject([{ words: '' }]);
		expect(await outcome(checks.answer(asker, id, said))).toBe('not_found');
	});

	it('stays as the young person wrote it: an adult puts nothing in its place', async () => {
		const words = await aSpokenExcerpt(ctx, ours, { quote: 'Bussen kører uden mig' });
		const { asker, id } = await aWhatIf(words.excerptId);
		const { storytellerId } = words;
		const own = asYoung(ctx, ours, storytellerId);
		await checks.answer(own, id, { answer: 'wrong', words: 'Nej.' });
		const other = { storytellerId, answer: 'fits', words: 'Jo.' };
		expect(await outcome(checks.answer(asker, id, other))).toBe('forbidden');
		expect(await checks.list(asker, id)).toMatchObject([{ answer: 'wrong', words: 'Nej.' }]);
	});

	it('is not said by anybody else, nor about another initiative', async () => {
		const { asker, id } = await aWhatIf();
		const other = await aYoungPerson(ctx, ours, { yesTo: scopes });
		const said = { answer: 'fits' };
		expect(await outcome(checks.answer(asYoung(ctx, ours, other), id, said))).toBe('not_found');
		expect(await outcome(checks.answer(await asked('researcher'), id, said))).toBe('forbidden');
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(checks.answer(stranger, id, said))).toBe('not_found');
		expect(await outcome(checks.list(stranger, id))).toBe('not_found');
		expect(await outcome(checks.list(await asked('decider'), id))).toBe('not_found');
		expect(await outcome(checks.askable(stranger, id))).toBe('not_found');
		expect(await outcome(checks.askable(await asked('decider'), id))).toBe('forbidden');
		const foreign = await aYoungPerson(ctx, theirs, { yesTo: scopes });
		const wrong = { ...said, storytellerId: foreign };
		expect(await outcome(checks.answer(asker, id, wrong))).toBe('not_found');
	});
});
