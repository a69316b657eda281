import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError, type DomainError } from '../error';
import { readAnswer, readOpportunity } from './opportunity';
import { checkPartnerText, leaksIn } from './partner-text';
import { isSubstantial } from './rewording';
import {
	afterRewording,
	afterTransition,
	checkTransition,
	demandsOf,
	exits,
	isChecked,
	legalFrom,
	opportunityStates,
	ways,
	type Answer,
	type OpportunityState,
	type Standing
} from './state';

const at = (state: OpportunityState, more: Partial<Standing> = {}): Standing => ({
	state,
	publicTask: 'adds',
	isDecided: false,
	isReworded: false,
	...more
});

const full = (to: OpportunityState): Answer => ({
	to,
	reason: 'Der er ingen bus endnu',
	reviewOn: '2027-03-01',
	answeredBy: 'Mette Holst',
	nextStep: 'Vi spørger igen i marts'
});

const legalFor = (to: OpportunityState) => ways.find((from) => legalFrom(at(from)).includes(to))!;

function refusal(run: () => unknown): Pick<DomainError, 'reason' | 'field' | 'data'> {
	try {
		run();
	} catch (error) {
		if (isDomainError(error)) {
			return { reason: error.reason, field: error.field, data: error.data };
		}
		throw error;
	}
	throw new Error('was not refused');
}

describe('the way of a what-if', () => {
	test('goes from a draft to something that is kept', () => {
		const steps = ways.slice(0, -1);
		steps.slice(1).forEach((to, n) => checkTransition(at(steps[n]!), full(to)));
		checkTransition(at('reviewed'), full('ended'));
	});

	test('skips no step, and says what would be legal', () => {
		expect(refusal(() => checkTransition(at('draft'), full('agreed')))).toEqual({
			reason: 'transition_illegal',
			field: 'to',
			data: { from: 'draft', to: 'agreed', legal: ['open', 'notNow', 'withdrawn', 'paused'] }
		});
	});

	test('can be left from every living state, and ends where it ends', () => {
		for (const state of ways) {
			const isOver = state === 'kept' || state === 'ended';
			expect(exits.every((exit) => legalFrom(at(state)).includes(exit))).toBe(!isOver);
		}
		expect(legalFrom(at('withdrawn'))).toEqual([]);
	});

	test('comes back from a pause to where it was, and from “not now” to be offered anew', () => {
		expect(legalFrom(at('paused', { cameFrom: 'running' }))).toContain('running');
		expect(legalFrom(at('paused', { cameFrom: 'running' }))).not.toContain('agreed');
		expect(legalFrom(at('notNow', { cameFrom: 'running' }))).toEqual(['open', 'withdrawn']);
	});

	test.each(['notNow', 'withdrawn', 'paused', 'ended', 'agreed', 'running', 'kept'] as const)(
		'cannot become “%s” without a reason',
		(to) => {
			const from = legalFor(to);
			const answer = { ...full(to), reason: '' };
			expect(refusal(() => checkTransition(at(from), answer))).toMatchObject({
				reason: 'reason_required',
				field: 'reason'
			});
		}
	);

	test.each(['agreed', 'running', 'reviewed', 'notNow', 'paused'] as const)(
		'that becomes “%s” has a next step and a day on which it is looked at again',
		(to) => {
			for (const [field, value, reason] of [
				['reviewOn', null, 'review_required'],
				['nextStep', '', 'next_step_required']
			] as const) {
				const answer = { ...full(to), [field]: value };
				expect(refusal(() => checkTransition(at(legalFor(to)), answer))).toMatchObject({
					reason,
					field
				});
			}
		}
	);

	test.each([
		['youthChecked', 'agreed'],
		['agreed', 'running'],
		['open', 'notNow'],
		['reviewed', 'kept'],
		['reviewed', 'ended'],
		['offered', 'paused'],
		['open', 'withdrawn']
	] as const)('from %s to %s is answered by a named adult', (from, to) => {
		const answer = { ...full(to), answeredBy: '' };
		expect(refusal(() => checkTransition(at(from), answer))).toMatchObject({
			reason: 'answerer_required',
			field: 'answeredBy'
		});
	});

	test('any step either is legal and whole, or is refused by name', () => {
		const state = fc.constantFrom(...opportunityStates);
		const maybe = (text: string) => fc.constantFrom('', text);
		fc.assert(
			fc.property(
				fc.record({ state, cameFrom: fc.option(state, { nil: undefined }) }),
				fc.record({
					to: state,
					reason: maybe('fordi'),
					reviewOn: fc.constantFrom(null, '2027-01-01'),
					answeredBy: maybe('Mette'),
					nextStep: maybe('ringe')
				}),
				({ state, cameFrom }, answer) => {
					const now = cameFrom ? at(state, { cameFrom }) : at(state);
					const demands = demandsOf(answer.to);
					const isWhole =
						(answer.to !== 'youthChecked' || answer.reason !== '') &&
						(!demands.reason || answer.reason !== '') &&
						(!demands.reviewOn || answer.reviewOn !== null) &&
						(!demands.answeredBy || answer.answeredBy !== '') &&
						(!demands.nextStep || answer.nextStep !== '');
					const isLegal = legalFrom(now).includes(answer.to);
					const run = () => checkTransition(now, answer);
					if (isLegal && isWhole) {
						expect(run).not.toThrow();
					} else {
						expect(refusal(run).reason === 'transition_illegal').toBe(!isLegal);
					}
				}
			)
		);
	});
});

describe('a what-if that young people were asked about', () => {
	const offered = at('offered');
	const unasked = { ...full('youthChecked'), reason: '' };

	test('has an answer to its words, or says why nobody could be asked', () => {
		expect(refusal(() => checkTransition(offered, unasked))).toEqual({
			reason: 'young_answer_missing',
			field: 'reason',
			data: { from: 'offered', to: 'youthChecked' }
		});
		checkTransition({ ...offered, hasYoungAnswer: true }, unasked);
		checkTransition(offered, full('youthChecked'));
	});

	test.each([at('running', { isReworded: true }), at('paused', { cameFrom: 'youthChecked' })])(
		'is asked about anew from %j as well',
		(now) => {
			expect(refusal(() => checkTransition(now, unasked)).reason).toBe('young_answer_missing');
		}
	);
});

describe('a what-if that replaces a public task', () => {
	test('is blocked until a decision-maker has answered', () => {
		const now = at('youthChecked', { publicTask: 'replaces' });
		expect(refusal(() => checkTransition(now, full('agreed'))).reason).toBe('replaces_public_task');
		checkTransition({ ...now, isDecided: true }, full('agreed'));
	});

	test('cannot slip through by way of a pause', () => {
		const now = at('paused', { cameFrom: 'running', publicTask: 'replaces' });
		expect(refusal(() => checkTransition(now, full('running'))).reason).toBe(
			'replaces_public_task'
		);
	});

	test('can always be left', () => {
		checkTransition(at('agreed', { publicTask: 'replaces' }), full('notNow'));
	});
});

describe('new words', () => {
	test.each([
		['Hvad nu hvis cykelhandleren lånte en racer ud?', 'Hvad nu hvis cykelhandleren lånte to ud?'],
		['en time om ugen', 'en time'],
		['25 minutter', '45 minutter'],
		['det kan han', 'det kun han']
	])('“%s” → “%s” are asked about again', (before, after) =>
		expect(isSubstantial(before, after)).toBe(true)
	);

	test.each([
		['hvad nu hvis  klubben kom?', 'Hvad nu hvis klubben kom'],
		['cykelhandlren låner ud', 'cykelhandleren låner ud']
	])('“%s” → “%s” are only spelling', (before, after) =>
		expect(isSubstantial(before, after)).toBe(false)
	);

	test('never matter when nothing was changed', () => {
		fc.assert(fc.property(fc.string(), (text) => !isSubstantial(text, text)));
	});

	test('send a what-if that was said yes to back to be asked, and leave a running one running', () => {
		expect(afterRewording('agreed')).toBe('offered');
		expect(afterRewording('youthChecked')).toBe('offered');
		expect(afterRewording('running')).toBe('running');
		expect(legalFrom(at('paused', { cameFrom: 'agreed', isReworded: true }))).toContain('offered');
		const running = at('running', { isReworded: true });
		checkTransition(running, full('youthChecked'));
		expect(afterTransition(running, 'youthChecked')).toBe('running');
		expect(isChecked({ state: 'paused', cameFrom: 'running' })).toBe(true);
		expect(isChecked({ state: 'offered' })).toBe(false);
	});
});

describe('a text for partners', () => {
	const quote = 'Jeg glemmer alt det andet, når jeg skyder på banen om torsdagen';
	const secrets = { names: ['Villads', 'Anne Marie', 'Bo'], quotes: [quote] };
	const kinds = (text: string) => leaksIn(text, secrets).map((leak) => leak.kind);

	test.each([
		'Villads skal have et lift',
		'vi vil køre villads’ ven',
		'Det er Villads’ vej',
		'kør Annes Maries, nej anne maries, cykel',
		'Spørg Bo'
	])('may not name a young person: “%s”', (text) => expect(kinds(text)).toContain('name'));

	test.each(['Der skal bo en træner nær banen', 'Villadsen har en butik', 'Anne kommer'])(
		'may say “%s”',
		(text) => expect(kinds(text)).toEqual([])
	);

	test('may not repeat six words in a row of what was said', () => {
		expect(kinds('En dreng siger: jeg glemmer ALT det andet – når vi spørger')).toEqual(['quote']);
		expect(kinds('Han glemmer alt det andet når han kommer på banen')).toEqual([]);
	});

	test('tells the place in code points and holds no words of the story', () => {
		const error = refusal(() => checkPartnerText('🚲🚲 til Villads.', secrets));
		expect(error).toEqual({
			reason: 'partner_text_names_person',
			field: 'partnerText',
			data: { kind: 'name', leaks: [{ kind: 'name', start: 7, end: 14 }] }
		});
	});

	test('a long quote is one place, not many', () => {
		const [leak, ...more] = leaksIn(`Hør: ${quote}!`, secrets);
		expect(more).toEqual([]);
		expect(leak).toEqual({ kind: 'quote', start: 5, end: 5 + quote.length });
	});

	test('finds any run of six words, wherever it stands', () => {
		const word = fc.stringMatching(/^[a-zæøå]{1,8}$/);
		const run = fc.array(word, { minLength: 6, maxLength: 9 });
		fc.assert(
			fc.property(fc.array(word), run, fc.array(word), (before, said, after) => {
				const text = [...before, ...said, ...after].join(' ');
				const found = leaksIn(text, { names: [], quotes: [said.join(', ').toUpperCase()] });
				expect(found.length).toBeGreaterThan(0);
			})
		);
	});
});

test('a what-if is read from what a form or a program sends', () => {
	expect(readOpportunity({ whatIf: ' Hvad nu hvis …? ', moreOf: '', removes: 'distance' })).toEqual(
		{ whatIf: 'Hvad nu hvis …?', moreOf: null, removes: 'distance', insightIds: [] }
	);
	expect(readAnswer({ to: 'open' })).toMatchObject({ to: 'open', reason: '', reviewOn: null });
	expect(refusal(() => readAnswer({ to: 'maybe' })).field).toBe('to');
	for (const field of ['partnerText', 'area']) {
		const wrong = { whatIf: 'x', [field]: '010203-1234' };
		expect(refusal(() => readOpportunity(wrong)).reason).toBe('cpr_number');
	}
});
