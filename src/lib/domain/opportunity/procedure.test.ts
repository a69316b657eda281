import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '../error';
import { parse } from '../text/input';
import type { Asked, InvolvementRule } from './involvement';
import {
	checklistsOf,
	checkProcedures,
	overdueSince,
	proceduresFor,
	proceduresInput,
	settleRules,
	type Procedure,
	type Tick
} from './procedure';
import { opportunityStates, type OpportunityState } from './state';

const uuid = (n: number) => `0190b0a0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const today = '2026-11-28';
const underWay: OpportunityState[] = [
	'open',
	'offered',
	'youthChecked',
	'agreed',
	'running',
	'reviewed'
];

const viso: Procedure = {
	id: uuid(1),
	name: 'VISO',
	steps: [
		{ id: uuid(11), text: 'Skriv', days: 0, isRequired: false },
		{ id: uuid(12), text: 'Svar', days: 30, isRequired: true }
	]
};
const other: Procedure = { ...viso, id: uuid(2) };
const bikes: Asked = {
	...{
		whatIf: 'Hvad nu hvis?',
		moreOf: null,
		towards: null,
		area: 'Nord',
		removes: 'company'
	}
};
const rule = (more: Partial<InvolvementRule> = {}): InvolvementRule => ({
	...{
		theme: '',
		area: '',
		removes: null,
		sectors: ['public'],
		procedureId: viso.id,
		...more
	}
});
const done = (stepId: string): Tick => ({
	stepId,
	by: 'Mette',
	at: Date.UTC(2026, 10, 5)
});
const standing = (
	ticks: Tick[],
	state: OpportunityState = 'running',
	begunOn: string | null = '2026-10-01'
) => checklistsOf([viso], { begunOn, state }, ticks, today);
const refused = (run: () => unknown) => {
	try {
		run();
	} catch (error) {
		if (isDomainError(error)) return { reason: error.reason, data: error.data, field: error.field };
	}
	return null;
};

describe('a procedure', () => {
	test('is followed where a rule that fits names it, once, in the order of the initiative', () => {
		const rules = [
			rule({ procedureId: other.id, removes: 'company' }),
			rule(),
			rule({ area: 'nord' }),
			rule({ procedureId: null })
		];
		expect(proceduresFor(rules, [viso, other], bikes)).toEqual([viso, other]);
		expect(proceduresFor([rule({ area: 'Syd' })], [viso], bikes)).toEqual([]);
		const { procedureId: _, ...old } = rule();
		expect(proceduresFor([old], [viso], bikes)).toEqual([]);
	});

	test('has steps with days, who did them and when', () => {
		const [list] = standing([done(uuid(11))]);
		expect(list?.steps).toMatchObject([
			{
				dueOn: '2026-10-01',
				done: { by: 'Mette', at: '2026-11-05T00:00:00.000Z' },
				isOverdue: false
			},
			{ dueOn: '2026-10-31', done: null, isOverdue: true }
		]);
		expect(overdueSince(list ? [list] : [])).toBe('2026-10-31');
	});

	test('has no day before anybody was asked', () => {
		const lists = standing([], 'open', null);
		expect(lists[0]?.steps.map(({ dueOn }) => dueOn)).toEqual([null, null]);
		expect(overdueSince(lists)).toBeNull();
	});

	test('is late exactly when a step is not done, its day has passed, and the what-if is under way', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...opportunityStates),
				fc.integer({ min: -400, max: 400 }),
				fc.integer({ min: 0, max: 400 }),
				fc.boolean(),
				(state, begun, days, isDone) => {
					const day = (n: number) =>
						new Date(Date.UTC(2026, 10, 28) + n * 86_400_000).toISOString().slice(0, 10);
					const step = { ...viso.steps[0]!, days };
					const lists = checklistsOf(
						[{ ...viso, steps: [step] }],
						{ begunOn: day(begun), state },
						isDone ? [done(step.id)] : [],
						today
					);
					expect(lists[0]?.steps[0]?.dueOn).toBe(day(begun + days));
					const isLate = !isDone && begun + days < 0 && underWay.includes(state);
					expect(overdueSince(lists)).toBe(isLate ? day(begun + days) : null);
				}
			)
		);
	});
});

describe('closing', () => {
	test('waits for a step that must be done, and the error says which', () => {
		expect(refused(() => checkProcedures('kept', standing([])))).toEqual({
			reason: 'procedure_missing',
			data: { to: 'kept', missing: [uuid(12)] },
			field: 'to'
		});
	});

	test('is held up by nothing else, however the steps are ticked', () => {
		const steps = fc.array(fc.record({ isRequired: fc.boolean(), isDone: fc.boolean() }), {
			maxLength: 6
		});
		fc.assert(
			fc.property(fc.constantFrom(...opportunityStates), steps, (to, drawn) => {
				const all = drawn.map(({ isRequired }, at) => ({
					...{ id: uuid(at), text: 't', days: at, isRequired }
				}));
				const ticks = drawn.flatMap(({ isDone }, at) => (isDone ? [done(uuid(at))] : []));
				const lists = checklistsOf(
					[{ ...viso, steps: all }],
					{ begunOn: null, state: 'running' },
					ticks,
					today
				);
				const isOpen = drawn.some(({ isRequired, isDone }) => isRequired && !isDone);
				const isClosing = ['notNow', 'kept', 'ended'].includes(to);
				expect(refused(() => checkProcedures(to, lists)) !== null).toBe(isOpen && isClosing);
			})
		);
	});
});

describe('the procedures of an initiative', () => {
	const read = (input: unknown) => parse(proceduresInput, input);
	const newId = () => uuid(99);

	test.each([
		[[{ name: '', steps: [{ text: 'Ring', days: 1 }] }], 'required', '0.name'],
		[[{ name: 'A', steps: [] }], 'required', '0.steps'],
		[[{ name: 'A', steps: [{ text: 'Ring', days: '' }] }], 'invalid', '0.steps.0.days'],
		[[{ name: 'A', steps: [{ text: 'Ring', days: -1 }] }], 'out_of_range', '0.steps.0.days'],
		[[{ name: 'A', steps: [{ text: 'Om 010112-1234', days: 1 }] }], 'cpr_number', '0.steps.0.text'],
		[[viso, viso], 'invalid', undefined]
	])('are refused: %j', (input, reason, field) =>
		expect(refused(() => read(input))).toMatchObject({ reason, field })
	);

	test('stand by day, and keep their ids', () => {
		const input = read([
			{ ...viso, steps: [...viso.steps].reverse() },
			{ name: 'Ny', steps: [{ text: 'x', days: '3' }] }
		]);
		const known = { involvement: [], procedures: [] };
		expect(settleRules(known, { procedures: input }, newId)).toEqual({
			procedures: [
				viso,
				{
					id: uuid(99),
					name: 'Ny',
					steps: [{ id: uuid(99), text: 'x', days: 3, isRequired: false }]
				}
			]
		});
	});

	test('are named by rules only while they are there', () => {
		const known = {
			involvement: [rule(), rule({ procedureId: null })],
			procedures: [viso]
		};
		const gone = settleRules(known, { procedures: [] }, newId);
		expect(gone.involvement?.map(({ procedureId }) => procedureId)).toEqual([null, null]);
		const strange = { involvement: [rule({ procedureId: other.id })] };
		expect(refused(() => settleRules(known, strange, newId))).toMatchObject({
			reason: 'invalid',
			field: 'involvement.0.procedureId'
		});
		const both = { involvement: strange.involvement, procedures: [other] };
		expect(settleRules(known, both, newId)).toMatchObject({
			procedures: [other]
		});
		expect(settleRules(known, {}, newId)).toEqual({});
	});
});
