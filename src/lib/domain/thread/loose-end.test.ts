import { describe, expect, test } from 'vitest';
import type { ShownInsight } from '../insight/shown';
import type { ShownAnswer, ShownOpportunity } from '../opportunity/shown';
import { looseEnds, type Promised } from './loose-end';

const today = '2026-11-28';

const answer = (more: Partial<ShownAnswer> = {}): ShownAnswer => ({
	...{ id: 'a', from: 'agreed', to: 'running', reason: 'r', answeredBy: 'Mette' },
	...{ nextStep: 'ringe', reviewOn: '2026-12-24', at: '2026-11-20T10:00:00.000Z' },
	...more
});

const whatIf = (more: Partial<ShownOpportunity> = {}) =>
	({
		...{ id: 'w', whatIf: 'Hvad nu hvis?', state: 'running', answers: [answer()] },
		...{ pledges: {}, decision: null, createdAt: '2026-10-01T10:00:00.000Z' },
		...more
	}) as ShownOpportunity;

const insight = (more: object = {}) =>
	({
		...{ id: 'i', observation: 'de er alene', ground: 'strong', opportunities: 1 },
		...{ check: { state: 'done' }, owner: 'Sofie', createdAt: '2026-10-01T10:00:00.000Z' },
		...more
	}) as ShownInsight;

const promise = (more: Partial<Promised> = {}): Promised => ({
	...{ opportunityId: 'w', kind: 'transport', pieceId: null, state: 'lapsed', from: null },
	...{
		meetings: 1,
		to: null,
		acceptedAt: 1,
		offeredAt: 1,
		goneAt: Date.parse('2026-11-03T10:00:00Z')
	},
	...more
});

const kindsOf = (one: ShownOpportunity | ShownInsight, pledges: Promised[] = []) => {
	const things = {
		...{
			opportunities: [],
			insights: [],
			pledges,
			ownerless: [],
			unanswered: [],
			erasures: [],
			remarks: []
		},
		calledWrong: new Map<string, number>()
	};
	const key = 'whatIf' in one ? 'opportunities' : 'insights';
	return looseEnds({ ...things, [key]: [one] }, today).map(({ kind }) => kind);
};

describe('a what-if', () => {
	test('with an adult, a next step and a day ahead hangs together', () => {
		expect(kindsOf(whatIf())).toEqual([]);
	});

	test.each([
		['review', whatIf({ answers: [answer({ reviewOn: '2026-11-27' })] })],
		['nextStep', whatIf({ answers: [answer({ nextStep: '' })] })],
		['answer', whatIf({ state: 'open', answers: [], createdAt: '2026-11-01T10:00:00.000Z' })],
		['decision', whatIf({ decision: { state: 'open' } as ShownOpportunity['decision'] })],
		[
			'decision',
			whatIf({
				decision: { state: 'asked', dueOn: '2026-11-27' } as ShownOpportunity['decision']
			})
		]
	])('is loose: %s', (kind, one) => expect(kindsOf(one)).toEqual([kind]));

	test('is broken by a pledge that fell away, until another comes in its place', () => {
		expect(kindsOf(whatIf(), [promise()])).toEqual(['pledge']);
		const other = promise({ state: 'accepted', acceptedAt: Date.now(), goneAt: null });
		expect(kindsOf(whatIf(), [promise(), other])).toEqual([]);
		expect(kindsOf(whatIf({ id: 'another' }), [promise()])).toEqual([]);
	});

	test('is at risk when something pledged should have begun', () => {
		const late = promise({ state: 'accepted', from: '2026-11-01', goneAt: null });
		expect(kindsOf(whatIf(), [late])).toEqual(['risk']);
	});

	test('is loose from the yes on while what brings people together has no first meeting', () => {
		const active = promise({ state: 'active', goneAt: null, meetings: 0 });
		expect(kindsOf(whatIf(), [active])).toEqual(['firstMeeting']);
		expect(kindsOf(whatIf(), [{ ...active, meetings: 1 }])).toEqual([]);
		expect(kindsOf(whatIf(), [{ ...active, state: 'accepted' }])).toEqual(['firstMeeting']);
		expect(kindsOf(whatIf(), [{ ...active, state: 'fulfilled' }])).toEqual([]);
		expect(kindsOf(whatIf(), [{ ...active, kind: 'fee' }])).toEqual([]);
	});

	test('is loose when somebody has offered something and heard nothing for days', () => {
		const offered = (on: string) =>
			promise({ state: 'offered', acceptedAt: null, goneAt: null, offeredAt: Date.parse(on) });
		expect(kindsOf(whatIf({ state: 'agreed' }), [offered('2026-11-23T10:00:00Z')])).toEqual([
			'offer'
		]);
		expect(kindsOf(whatIf(), [offered('2026-11-24T10:00:00Z')])).toEqual([]);
	});

	test('that is over, or still a draft, waits for nobody', () => {
		const answers = [answer({ to: 'ended', reviewOn: null, nextStep: '' })];
		expect(kindsOf(whatIf({ state: 'ended', answers }), [promise()])).toEqual([]);
		expect(kindsOf(whatIf({ state: 'draft', answers: [] }))).toEqual([]);
	});
});

test('a what-if that a young person calls wrong is loose, also as a draft, until it is over', () => {
	const kinds = (state: ShownOpportunity['state']) =>
		looseEnds(
			{
				...{ insights: [], pledges: [], ownerless: [], unanswered: [], erasures: [], remarks: [] },
				opportunities: [whatIf({ state, answers: [] })],
				calledWrong: new Map([['w', Date.parse('2026-11-20T10:00:00Z')]])
			},
			today
		).map(({ kind, since }) => `${kind} ${since}`);
	expect(kinds('draft')).toEqual(['wrong 2026-11-20']);
	expect(kinds('kept')).toEqual([]);
});

test.each([
	['stopped', insight({ check: { state: 'stopped' } })],
	['ground', insight({ ground: 'needs_new_ground' })],
	['whatIf', insight({ opportunities: 0 })],
	['care', insight({ owner: '' })]
])('an insight is loose: %s', (kind, one) => expect(kindsOf(one)).toEqual([kind]));

test('a partner of whom something is expected is loose once something has run out', () => {
	const of = (certificateOn: string, until: string | null = null) => ({
		...{ id: 'p', name: 'Klubben', certificateOn, confidentialOn: null, agreement: '' },
		...{ agreementReviewOn: null, courses: [{ name: 'Modtagelse', until }] }
	});
	const none = { opportunities: [], insights: [], pledges: [], ownerless: [], unanswered: [] };
	const ends = (...partners: ReturnType<typeof of>[]) =>
		looseEnds({ ...none, erasures: [], remarks: [], calledWrong: new Map(), partners }, today);
	expect(ends(of('2024-11-28'), of('2026-01-01', '2026-11-28'))).toEqual([]);
	expect(ends(of('2024-11-27', '2026-11-01'))).toEqual([
		{ kind: 'expired', of: 'partner', id: 'p', title: 'Klubben', since: '2026-11-01' }
	]);
});

test('the most pressing comes first, and of a kind the oldest', () => {
	const late = (id: string, reviewOn: string) => whatIf({ id, answers: [answer({ reviewOn })] });
	const ends = looseEnds(
		{
			opportunities: [late('new', '2026-11-20'), late('old', '2026-11-10')],
			insights: [insight({ check: { state: 'stopped' } })],
			calledWrong: new Map([['new', Date.parse('2026-11-19T10:00:00Z')]]),
			pledges: [],
			ownerless: [{ id: 'p', secretName: 'Ravn', createdAt: '2026-01-01T00:00:00.000Z' }],
			erasures: [{ storytellerId: 'liv', secretName: 'Liv', at: Date.UTC(2026, 10, 20) }],
			unanswered: [
				{ storytellerId: 'u', secretName: 'Ugle', toldOn: '2026-11-01' },
				{ storytellerId: 'u', secretName: 'Ugle', toldOn: '2026-11-02' },
				{ storytellerId: 'v', secretName: 'Vibe', toldOn: '2026-11-14' }
			],
			remarks: [
				{ storyId: 's', secretName: 'Ugle', kind: 'comment', saidOn: '2026-11-20' },
				{ storyId: 's', secretName: 'Ugle', kind: 'wording', saidOn: '2026-11-21' },
				{ storyId: 's', secretName: 'Ugle', kind: 'disagree', saidOn: '2026-11-22' }
			]
		},
		today
	);
	expect(ends.map(({ id }) => id)).toEqual(['i', 'new', 'liv', 's', 'u', 's', 'old', 'new', 'p']);
});
