import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aSpokenExcerpt } from '$tests/support/evidence';
import { asYoung } from '$tests/support/storyteller';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as prepared from './opportunity-prepared';
import * as threads from './thread';
import * as voice from './voice';
import * as withdrawals from './withdrawal';

const quote = 'Jeg kører altid den lange vej fordi så er jeg helt alene';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));
const answer = (to: OpportunityState, more: object = {}) => ({
	...{ to, reason: 'Skolen siger ja til en åben dør.', answeredBy: 'Mette Holst' },
	...{ nextStep: 'Vi ringer på mandag.', reviewOn: '2027-03-01', ...more }
});

/** An initiative of its own, so that its list holds nothing else. */
async function begin(role: Role = 'facilitator') {
	ours = await anInitiative(ctx);
	return asked(role);
}

async function aWhatIf(more: object = {}) {
	const asker = await asked();
	const whatIf = 'Hvad nu hvis døren stod åben?';
	const { item } = await opportunities.create(asker, ours, { whatIf, ...more });
	for (const to of ['open', 'offered', 'youthChecked'] as const) {
		await answers.transition(asker, item.id, answer(to));
	}
	return item.id;
}

const all = async (asker: TestContext) => ({
	answers: (await prepared.list(asker, ours)).map(({ id, version }) => ({ id, version }))
});

describe('a prepared answer', () => {
	it('meets the guards of an ordinary one, at its field', async () => {
		const asker = await begin();
		const id = await aWhatIf();
		const prepare = (input: object) => prepared.prepare(asker, id, input);
		await expect(prepare(answer('agreed', { reason: '' }))).rejects.toMatchObject({
			...{ reason: 'reason_required', field: 'reason' }
		});
		await expect(prepare(answer('agreed', { reviewOn: '2027-02-31' }))).rejects.toMatchObject({
			field: 'reviewOn'
		});
		expect(await outcome(prepare(answer('kept')))).toBe('transition_illegal');
		expect(await outcome(prepare(answer('agreed', { reason: 'Hun sagde: …' })))).toBe('gap_left');
		const replaces = await aWhatIf({ publicTask: 'replaces' });
		expect(await outcome(prepared.prepare(asker, replaces, answer('agreed')))).toBe(
			'replaces_public_task'
		);
		expect(await prepared.list(asker, ours)).toEqual([]);
	});

	it('is only for steps that are answers', async () => {
		const asker = await begin();
		const { item } = await opportunities.create(asker, ours, { whatIf: 'Hvad nu hvis?' });
		expect(await outcome(prepared.prepare(asker, item.id, answer('open')))).toBe('invalid');
	});

	it('changes nothing, and is one however often it is sent; a second one waits for the first', async () => {
		const asker = await begin();
		const id = await aWhatIf();
		const before = await opportunities.read(asker, id);
		const input = answer('agreed', { id: ctx.newId() });
		const made = [
			await prepared.prepare(asker, id, input),
			await prepared.prepare(asker, id, input)
		];
		expect(made.map(({ isNew }) => isNew)).toEqual([true, false]);
		expect(await opportunities.read(asker, id)).toEqual(before);
		expect(await prepared.isWaiting(asker, id)).toBe(true);
		expect(await prepared.count(asker, ours)).toBe(1);
		expect(await outcome(prepared.prepare(asker, id, answer('notNow')))).toBe('answer_prepared');
	});

	it('is written by two at once, and one of them hears of the other', async () => {
		const asker = await begin();
		const id = await aWhatIf();
		const both = await Promise.all(
			[1, 2].map(() => outcome(prepared.prepare(asker, id, answer('agreed'))))
		);
		expect(both.toSorted()).toEqual(['answer_prepared', 'ok']);
	});

	it('can be changed and taken out, and tells when others were faster', async () => {
		const asker = await begin();
		const id = await aWhatIf();
		const { item: first } = await prepared.prepare(asker, id, answer('agreed'));
		const fresh = answer('agreed', { reason: 'Døren er åben fra mandag.' });
		expect(await prepared.change(asker, first.id, fresh, 1)).toMatchObject({ version: 2 });
		expect(await outcome(prepared.change(asker, first.id, fresh, 1))).toBe('stale');
		const bad = { ...fresh, reason: '' };
		expect(await outcome(prepared.change(asker, first.id, bad, 2))).toBe('reason_required');
		await prepared.takeOut(asker, first.id);
		expect(await prepared.list(asker, ours)).toEqual([]);
		expect(await outcome(prepared.takeOut(asker, first.id))).toBe('not_found');
	});

	it('that was hindered and taken out is put back as it stood, and still not published', async () => {
		const asker = await begin();
		const id = await aWhatIf();
		await prepared.prepare(asker, id, answer('notNow'));
		await answers.transition(asker, id, answer('agreed'));
		const [hindered] = await prepared.list(asker, ours);
		expect(hindered?.hindrance).toMatchObject({ reason: 'answer_overtaken' });
		await prepared.takeOut(asker, hindered!.id);
		const back = await prepared.putBack(asker, id, hindered);
		expect(back).toEqual({ ...hindered, version: 1, preparedAt: back.preparedAt });
		expect(await prepared.putBack(asker, id, hindered)).toEqual(back);
		expect((await prepared.publish(asker, ours, await all(asker))).published).toEqual([]);
		await prepared.takeOut(asker, hindered!.id);
		await prepared.prepare(asker, id, answer('running'));
		expect(await outcome(prepared.putBack(asker, id, hindered))).toBe('answer_prepared');
		const noAnswer = { ...hindered, to: 'open' };
		expect(await outcome(prepared.putBack(asker, await aWhatIf(), noAnswer))).toBe('invalid');
	});

	it('is there for those who may answer, and for nobody else', async () => {
		const asker = await begin();
		const { storytellerId, excerptId } = await aSpokenExcerpt(ctx, ours, { quote });
		const statement = { observation: 'a', because: 'b', soThat: 'c', evidence: [{ excerptId }] };
		const insight = (await insights.create(asker, ours, statement)).item;
		const id = await aWhatIf({ insightIds: [insight.id] });
		const reason = 'Kun til os: kommunen betaler.';
		const { item: waiting } = await prepared.prepare(asker, id, answer('agreed', { reason }));
		for (const role of ['secretariat', 'decider'] as const) {
			expect(await prepared.list(await asked(role), ours)).toMatchObject([{ reason }]);
		}
		for (const role of ['fieldworker', 'researcher'] as const) {
			const other = await asked(role);
			const tried = [
				prepared.list(other, ours),
				prepared.count(other, ours),
				prepared.isWaiting(other, id),
				prepared.prepare(other, id, answer('agreed')),
				prepared.change(other, waiting.id, answer('agreed')),
				prepared.takeOut(other, waiting.id),
				prepared.putBack(other, id, waiting),
				prepared.publish(other, ours, { answers: [{ id: waiting.id, version: 1 }] })
			];
			const outcomes = await Promise.all(tried.map(outcome));
			expect(new Set(outcomes)).toEqual(new Set(['forbidden']));
		}
		const theirs = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(prepared.list(theirs, ours))).toBe('not_found');
		expect(await outcome(prepared.takeOut(theirs, waiting.id))).toBe('not_found');
		expect(await outcome(prepared.putBack(theirs, id, waiting))).toBe('not_found');
		const told = [
			await opportunities.read(asker, id),
			await opportunities.board(asker, ours),
			await threads.read(asker, 'opportunity', id),
			await voice.mine(asYoung(ctx, ours, storytellerId))
		];
		expect(JSON.stringify(told)).not.toContain('kommunen betaler');
	});

	it('loses the words that a young person takes back, and is not published with the gap', async () => {
		const asker = await begin();
		const { storytellerId, excerptId } = await aSpokenExcerpt(ctx, ours, { quote });
		const other = await aSpokenExcerpt(ctx, ours, { quote: 'Der er aldrig nogen at følges med' });
		const evidence = [{ excerptId }, { excerptId: other.excerptId }];
		const statement = { observation: 'a', because: 'b', soThat: 'c', evidence };
		const insight = (await insights.create(asker, ours, statement)).item;
		const id = await aWhatIf({ insightIds: [insight.id] });
		await prepared.prepare(asker, id, answer('agreed', { reason: `Du sagde: ${quote}. Tak.` }));
		await withdrawals.create(asYoung(ctx, ours, storytellerId), storytellerId, { all: true });
		const [left] = await prepared.list(asker, ours);
		expect(left?.reason).not.toContain('helt alene');
		expect(left?.hindrance).toMatchObject({ reason: 'gap_left' });
		expect((await prepared.publish(asker, ours, await all(asker))).published).toEqual([]);
	});
});

describe('publishing', () => {
	it('gives all at one moment, each with the history of an ordinary answer', async () => {
		const asker = await begin();
		const ids = [await aWhatIf(), await aWhatIf()];
		for (const id of ids) {
			await prepared.prepare(asker, id, answer('agreed'));
			ctx.clock.advance(60_000);
		}
		const chosen = await all(asker);
		const publisher = await asked('secretariat');
		const { published, kept } = await prepared.publish(publisher, ours, chosen);
		expect([published.length, kept]).toEqual([2, []]);
		const after = await Promise.all(ids.map((id) => opportunities.read(asker, id)));
		const given = after.map((one) => one.answers[0]!);
		expect(after.map(({ state }) => state)).toEqual(['agreed', 'agreed']);
		expect(given).toMatchObject([answer('agreed'), answer('agreed')]);
		expect(new Set(given.map(({ at }) => at))).toEqual(
			new Set([new Date(ctx.now()).toISOString()])
		);
		expect(await prepared.list(asker, ours)).toEqual([]);
		const again = await prepared.publish(publisher, ours, chosen);
		expect(again.kept.map(({ reason }) => reason)).toEqual(['not_found', 'not_found']);
	});

	it('leaves what cannot be published with its reason, and what was not chosen', async () => {
		const asker = await begin();
		const [closed, moved, whole, unchosen] = [
			await aWhatIf(),
			await aWhatIf(),
			await aWhatIf(),
			await aWhatIf()
		];
		await prepared.prepare(asker, closed, answer('agreed'));
		await prepared.prepare(asker, moved, answer('notNow'));
		await prepared.prepare(asker, whole, answer('agreed'));
		const chosen = await all(asker);
		await prepared.prepare(asker, unchosen, answer('agreed'));
		await answers.transition(asker, closed, answer('withdrawn'));
		await answers.transition(asker, moved, answer('agreed'));
		const { published, kept } = await prepared.publish(asker, ours, chosen);
		expect(published).toHaveLength(1);
		expect(kept.map(({ reason }) => reason)).toEqual(['transition_illegal', 'answer_overtaken']);
		const left = await prepared.list(asker, ours);
		expect(left.map(({ hindrance }) => hindrance?.reason)).toEqual([
			...['transition_illegal', 'answer_overtaken', undefined]
		]);
		expect((await opportunities.read(asker, whole)).state).toBe('agreed');
		const [, overtaken] = left;
		await prepared.change(asker, overtaken!.id, answer('notNow'));
		expect((await prepared.publish(asker, ours, await all(asker))).published).toHaveLength(2);
	});

	it('gives no answer that was changed since it was read', async () => {
		const asker = await begin();
		const { item } = await prepared.prepare(asker, await aWhatIf(), answer('agreed'));
		const { id } = item;
		const chosen = await all(asker);
		await prepared.change(asker, id, answer('agreed', { reason: 'Noget andet.' }));
		const { published, kept } = await prepared.publish(asker, ours, chosen);
		expect([published, kept.map(({ reason }) => reason)]).toEqual([[], ['stale']]);
	});

	it('by somebody who may not decide gives no yes that only a decision-maker gives', async () => {
		const decider = await begin('decider');
		const id = await aWhatIf({ publicTask: 'replaces' });
		await prepared.prepare(decider, id, answer('agreed'));
		const chosen = await all(decider);
		const { kept } = await prepared.publish(await asked(), ours, chosen);
		expect(kept).toMatchObject([{ reason: 'replaces_public_task' }]);
		expect((await prepared.publish(decider, ours, chosen)).published).toHaveLength(1);
	});

	it('gives the others although one is answered at the same moment', async () => {
		const asker = await begin();
		const [raced, other] = [await aWhatIf(), await aWhatIf()];
		await prepared.prepare(asker, raced, answer('agreed'));
		await prepared.prepare(asker, other, answer('agreed'));
		await Promise.all([
			prepared.publish(asker, ours, await all(asker)),
			answers.transition(asker, raced, answer('notNow')).catch(() => undefined)
		]);
		expect((await opportunities.read(asker, other)).state).toBe('agreed');
	});

	it('asks for at least one', async () => {
		const asker = await begin();
		await expect(prepared.publish(asker, ours, { answers: [] })).rejects.toMatchObject({
			...{ reason: 'required', field: 'answers' }
		});
	});
});
