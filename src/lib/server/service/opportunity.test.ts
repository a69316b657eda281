import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import { allOf } from '$lib/domain/opportunity/filter';
import { exits, type OpportunityState } from '$lib/domain/opportunity/state';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aSpokenExcerpt } from '$tests/support/evidence';
import * as insights from './insight';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import * as compose from './opportunity-compose';
import * as decisions from './opportunity-decision';

const whatIf = 'Hvad nu hvis cykelhandleren lånte en racer ud?';
const quote = 'Jeg kører altid den lange vej fordi så er jeg helt alene';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
});

const asked = async (role: Role = 'facilitator') => as(ctx, await aMember(ctx, ours, role));
const answer = (to: OpportunityState) => ({
	to,
	reason: 'Det giver mening',
	answeredBy: 'Mette Holst',
	nextStep: 'Vi ringer på mandag',
	reviewOn: '2027-03-01'
});

async function aWhatIf(more: object = {}, upTo: OpportunityState[] = []) {
	const asker = await asked();
	const { item } = await opportunities.create(asker, ours, { whatIf, ...more });
	let now = item;
	for (const to of upTo) {
		now = await answers.transition(asker, item.id, answer(to));
	}
	return { asker, item: now };
}

describe('a what-if', () => {
	it('rests on insights of its own initiative alone', async () => {
		const asker = await asked();
		const statement = { observation: 'a', because: 'b', soThat: 'c' };
		const insight = (await insights.create(asker, ours, statement)).item;
		const { item } = await aWhatIf({ insightIds: [insight.id], moreOf: 'cykelturen' });
		expect(item).toMatchObject({ insightIds: [insight.id], state: 'draft', moreOf: 'cykelturen' });
		expect((await insights.read(asker, insight.id)).opportunities).toBe(1);
		const board = await opportunities.board(asker, ours, { ...allOf, insightId: insight.id });
		expect(board).toMatchObject({ opportunities: [{ id: item.id }], found: 1 });
		const theirs = await anInitiative(ctx);
		const foreign = (await insights.create(ctx, theirs, statement)).item;
		await expect(
			opportunities.create(asker, ours, { whatIf, insightIds: [foreign.id] })
		).rejects.toMatchObject({ reason: 'not_found', field: 'insightIds.0' });
	});

	it('is found on the board by its words however they are written, by what it removes, and so many at once', async () => {
		const asker = await asked();
		const home = await anInitiative(ctx);
		const there = as(ctx, await aMember(ctx, home, 'facilitator'));
		for (const words of ['ÆBLER og 50 % mere?', 'æblet faldt?', 'en pære?']) {
			const given = {
				whatIf: `Hvad nu hvis ${words}`,
				removes: words.includes('%') ? 'money' : null
			};
			await opportunities.create(there, home, given);
		}
		const found = async (filter: object, limit?: number) => {
			const board = await opportunities.board(there, home, { ...allOf, ...filter }, limit);
			return [board.opportunities.length, board.found, board.all];
		};
		expect(await found({ words: 'æble' })).toEqual([2, 2, 3]);
		expect(await found({ words: 'Æbler 50 %' })).toEqual([1, 1, 3]);
		expect(await found({ words: 'x_le' })).toEqual([0, 0, 3]);
		expect(await found({ removes: 'money' })).toEqual([1, 1, 3]);
		expect(await found({}, 2)).toEqual([2, 3, 3]);
		expect(await found({ words: 'æble' }, 1)).toEqual([1, 2, 3]);
		expect(await found({ waits: 'partner' })).toEqual([0, 0, 3]);
		expect(await outcome(opportunities.board(asker, home))).toBe('not_found');
	});

	it('sent twice is one; the same id with other words is taken', async () => {
		const asker = await asked();
		const input = { id: ctx.newId(), whatIf };
		expect((await opportunities.create(asker, ours, input)).isNew).toBe(true);
		expect((await opportunities.create(asker, ours, input)).isNew).toBe(false);
		const other = opportunities.create(asker, ours, { ...input, whatIf: 'Hvad nu hvis ikke?' });
		expect(await outcome(other)).toBe('id_taken');
	});

	it('changed on an old version tells what is there now', async () => {
		const { asker, item } = await aWhatIf();
		await opportunities.change(asker, item.id, { towards: 'cykelklubben' }, 1);
		await expect(
			opportunities.change(asker, item.id, { towards: 'ingen' }, 1)
		).rejects.toMatchObject({ reason: 'stale', data: { current: { towards: 'cykelklubben' } } });
	});

	it('does not exist for members of another initiative', async () => {
		const { item } = await aWhatIf();
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		for (const work of [
			opportunities.read(stranger, item.id),
			opportunities.change(stranger, item.id, {}),
			answers.transition(stranger, item.id, answer('open')),
			opportunities.board(stranger, ours)
		]) {
			expect(await outcome(work)).toBe('not_found');
		}
	});

	it('is not moved on by fieldworkers or researchers', async () => {
		const { item } = await aWhatIf();
		for (const role of ['fieldworker', 'researcher'] as const) {
			const work = answers.transition(await asked(role), item.id, answer('open'));
			expect(await outcome(work)).toBe('forbidden');
		}
	});
});

describe('the text for partners', () => {
	it('may not name a young person nor repeat what was said without a yes to quoting', async () => {
		await aSpokenExcerpt(ctx, ours, { name: 'Solstråle', quote });
		const partnerText = `En ung siger: ${quote.slice(0, 40)} …`;
		for (const text of ['Solstråle mangler en cykel', partnerText]) {
			await expect(
				opportunities.create(await asked(), ours, { whatIf, partnerText: text })
			).rejects.toMatchObject({ reason: 'partner_text_names_person', field: 'partnerText' });
		}
		expect(await compose.checkText(await asked(), ours, partnerText)).toHaveLength(1);
	});

	it('may quote when there is a yes to it', async () => {
		const said = 'Jeg bygger en racer af gamle dele sammen med min onkel';
		await aSpokenExcerpt(ctx, ours, { quote: said }, ['keep', 'team', 'quote']);
		expect((await aWhatIf({ partnerText: said })).item.partnerText).toBe(said);
	});

	it('is not the only place: a what-if does not leave the drawer with a name in it', async () => {
		await aSpokenExcerpt(ctx, ours, { name: 'Måneskin' });
		const { asker, item } = await aWhatIf({ whatIf: 'Hvad nu hvis Måneskin fik et lift?' });
		await expect(answers.transition(asker, item.id, answer('open'))).rejects.toMatchObject({
			reason: 'partner_text_names_person',
			field: 'whatIf'
		});
	});
});

describe('answers', () => {
	it('lead from the draft to something that is kept, and all are remembered', async () => {
		const way = [
			'open',
			'offered',
			'youthChecked',
			'agreed',
			'running',
			'reviewed',
			'kept'
		] as const;
		const { item } = await aWhatIf({}, [...way]);
		expect(item).toMatchObject({ state: 'kept', legal: [] });
		expect(item.answers.map((given) => given.to).reverse()).toEqual(way);
		expect(item.answers[0]).toMatchObject({ answeredBy: 'Mette Holst', from: 'reviewed' });
	});

	it('sent twice with one id count once', async () => {
		const { asker, item } = await aWhatIf();
		const input = { id: ctx.newId(), ...answer('open') };
		await answers.transition(asker, item.id, input);
		expect((await answers.transition(asker, item.id, input)).answers).toHaveLength(1);
	});

	it('without a reason leave everything as it was', async () => {
		const { asker, item } = await aWhatIf({}, ['open']);
		const work = answers.transition(asker, item.id, { ...answer('notNow'), reason: ' ' });
		await expect(work).rejects.toMatchObject({ reason: 'reason_required', field: 'reason' });
		expect((await opportunities.read(asker, item.id)).state).toBe('open');
	});

	it('bring a paused what-if back to where it was', async () => {
		const { asker, item } = await aWhatIf({}, ['open', 'offered', 'paused']);
		expect(item.legal).toContain('offered');
		expect((await answers.transition(asker, item.id, answer('offered'))).state).toBe('offered');
	});

	it('given on an old version are refused with what is there now', async () => {
		const { asker, item } = await aWhatIf({}, ['open']);
		await expect(answers.transition(asker, item.id, answer('offered'), 1)).rejects.toMatchObject({
			reason: 'stale',
			data: { current: { state: 'open' } }
		});
	});
});

describe('a what-if that replaces a public task', () => {
	const checked = () => aWhatIf({ publicTask: 'replaces' }, ['open', 'offered', 'youthChecked']);

	it('waits for a decision-maker', async () => {
		const { asker, item } = await checked();
		expect(await outcome(answers.transition(asker, item.id, answer('agreed')))).toBe(
			'replaces_public_task'
		);
		const decision = { decidedBy: 'Borgmester Dam', reason: 'Det lægges oveni' };
		expect(await outcome(decisions.decide(asker, item.id, decision))).toBe('forbidden');
		const decided = await decisions.decide(await asked('decider'), item.id, decision);
		expect(decided).toMatchObject({ decidedBy: 'Borgmester Dam', state: 'youthChecked' });
		expect((await answers.transition(asker, item.id, answer('agreed'))).state).toBe('agreed');
	});

	it('is answered by the decision-maker who agrees to it', async () => {
		const { item } = await checked();
		const agreed = await answers.transition(await asked('decider'), item.id, answer('agreed'));
		expect(agreed).toMatchObject({ state: 'agreed', decidedBy: 'Mette Holst' });
	});
});

describe('the question to a decision-maker', () => {
	const question = {
		question: 'Skal skolen selv gøre det?',
		askedOf: 'Borgmester Dam',
		dueOn: '2027-03-01'
	};
	const yes = { decidedBy: 'Borgmester Dam', reason: 'Det lægges oveni' };
	const task = () => aWhatIf({ publicTask: 'replaces' }, ['open', 'offered', 'youthChecked']);

	it('stands with its day, and a no leaves only the exits', async () => {
		const { asker, item } = await task();
		expect(item.decision).toMatchObject({ state: 'open' });
		const { decision } = await decisions.ask(asker, item.id, question);
		expect(decision).toMatchObject({ ...question, state: 'asked' });
		const no = { ...yes, answer: 'no' };
		const decided = await decisions.decide(await asked('decider'), item.id, no);
		expect(decided.decision?.state).toBe('no');
		expect(await outcome(answers.transition(asker, item.id, answer('agreed')))).toBe(
			'replaces_public_task'
		);
		expect((await answers.transition(asker, item.id, answer('notNow'))).state).toBe('notNow');
	});

	it('is put by facilitators, of this initiative, and of something that replaces', async () => {
		const { asker, item } = await task();
		for (const role of ['fieldworker', 'decider', 'researcher'] as const) {
			expect(await outcome(decisions.ask(await asked(role), item.id, question))).toBe('forbidden');
		}
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(decisions.ask(stranger, item.id, question))).toBe('not_found');
		expect(await outcome(decisions.decide(stranger, item.id, yes))).toBe('not_found');
		const adds = await aWhatIf();
		expect(await outcome(decisions.ask(asker, adds.item.id, question))).toBe('invalid');
		await expect(decisions.ask(asker, item.id, { ...question, dueOn: '' })).rejects.toMatchObject({
			field: 'dueOn'
		});
	});

	it('is open again when the words are others', async () => {
		const { asker, item } = await task();
		await decisions.decide(await asked('decider'), item.id, yes);
		await answers.transition(asker, item.id, answer('agreed'));
		await answers.transition(asker, item.id, answer('running'));
		const whatIf = 'Hvad nu hvis bedsteforældrene lavede maden?';
		const changed = await opportunities.change(asker, item.id, { whatIf });
		expect(changed).toMatchObject({ state: 'paused', decision: { state: 'open' } });
		expect(await outcome(answers.transition(asker, item.id, answer('running')))).toBe(
			'replaces_public_task'
		);
	});

	it('is not lifted by saying that it only adds', async () => {
		const { asker, item } = await task();
		expect(await outcome(opportunities.change(asker, item.id, { publicTask: 'adds' }))).toBe(
			'replaces_public_task'
		);
		const decider = await asked('secretariat');
		const changed = await opportunities.change(decider, item.id, { publicTask: 'adds' });
		expect(changed.decision).toBe(null);
	});
});

describe('a step that was a slip', () => {
	it('is taken back by whoever took it, and counts nowhere', async () => {
		const { asker, item } = await aWhatIf({}, ['open']);
		await answers.transition(asker, item.id, answer('withdrawn'));
		const back = await answers.takeBack(asker, item.id);
		expect(back).toMatchObject({ state: 'open', legal: ['offered', ...exits] });
		expect(back.answers.map(({ to }) => to)).toEqual(['open']);
	});

	it('stays when somebody else asks, when time has passed, or when something was changed', async () => {
		const { asker, item } = await aWhatIf({}, ['open']);
		const other = await asked('secretariat');
		expect(await outcome(answers.takeBack(other, item.id))).toBe('nothing_to_undo');
		expect(await outcome(answers.takeBack(await asked('fieldworker'), item.id))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(answers.takeBack(stranger, item.id))).toBe('not_found');
		const later = { ...asker, now: () => ctx.now() + 3_600_000 };
		expect(await outcome(answers.takeBack(later, item.id))).toBe('undo_too_late');
		await opportunities.change({ ...asker, now: () => ctx.now() + 1 }, item.id, {
			towards: 'klubben'
		});
		expect(await outcome(answers.takeBack(asker, item.id))).toBe('undo_too_late');
	});
});

describe('new words', () => {
	const fresh = { whatIf: 'Hvad nu hvis cykelklubben kom forbi?' };

	it('send an agreed what-if back to be asked about again', async () => {
		const { asker, item } = await aWhatIf({}, ['open', 'offered', 'youthChecked', 'agreed']);
		const changed = await opportunities.change(asker, item.id, fresh);
		expect(changed).toMatchObject({ state: 'offered', isReworded: true });
		expect(changed.answers[0]).toMatchObject({ from: 'agreed', to: 'offered' });
		const again = await answers.transition(asker, item.id, answer('youthChecked'));
		expect(again.isReworded).toBe(false);
	});

	it('leave a running one running, to be asked about', async () => {
		const way = ['open', 'offered', 'youthChecked', 'agreed', 'running'] as const;
		const { asker, item } = await aWhatIf({}, [...way]);
		const changed = await opportunities.change(asker, item.id, fresh);
		expect(changed).toMatchObject({ state: 'running', isReworded: true });
		const again = await answers.transition(asker, item.id, answer('youthChecked'));
		expect(again).toMatchObject({ state: 'running', isReworded: false });
	});

	it('that are only spelling change nothing', async () => {
		const { asker, item } = await aWhatIf({}, ['open', 'offered', 'youthChecked']);
		const spelled = { whatIf: 'hvad nu hvis cykelhandleren lånte en racer ud' };
		const changed = await opportunities.change(asker, item.id, spelled);
		expect(changed).toMatchObject({ ...spelled, state: 'youthChecked', isReworded: false });
	});
});
