import { describe, expect, it } from 'vitest';
import { checkPrepared, readChosen } from './prepared';
import type { OpportunityState } from './state';

const id = '01900000-0000-7000-8000-000000000000';
const answer = (to: OpportunityState, more: object = {}) => ({
	...{ from: 'youthChecked' as const, to, reason: 'Skolen siger ja.', answeredBy: 'Mette' },
	...{ nextStep: 'Vi ringer på mandag.', reviewOn: '2027-03-01', ...more }
});

describe('a prepared answer', () => {
	it('holds where it was written and says where the what-if went', () => {
		expect(() => checkPrepared(answer('agreed'), 'youthChecked')).not.toThrow();
		expect(() => checkPrepared(answer('notNow'), 'agreed')).toThrow('answer_overtaken');
	});

	it.each(['reason', 'nextStep'])('is not whole while there is a gap in its %s', (field) => {
		const torn = answer('agreed', { [field]: 'Du sagde: …' });
		expect(() => checkPrepared(torn, 'youthChecked')).toThrow(`gap_left (${field})`);
	});

	it('is no step that says nothing to anybody', () => {
		expect(() => checkPrepared(answer('offered'), 'youthChecked')).toThrow('invalid (to)');
	});
});

describe('the chosen', () => {
	it.each([
		['required (answers)', []],
		['out_of_range (answers)', Array.from({ length: 201 }, () => ({ id, version: 1 }))],
		['invalid', [{ id: 'x', version: 1 }]],
		['invalid', [{ id, version: Number.NaN }]]
	])('are refused with %s', (error, answers) => {
		expect(() => readChosen({ answers })).toThrow(error);
	});

	it('come with the version that was read', () => {
		expect(readChosen({ answers: [{ id, version: 3 }] })).toEqual([{ id, version: 3 }]);
	});
});
