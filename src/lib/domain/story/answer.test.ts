import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { answerDue, answerWithin, newAnswer, reasonOf } from './answer';

const told = { toldOn: '2026-11-01', answeredOn: null, isWithdrawn: false };

describe('a first answer', () => {
	it('is due within the days that the initiative has set', () => {
		expect(answerDue(told, '2026-11-05', 3)).toEqual({ state: 'overdue', by: '2026-11-04' });
	});

	it('is due on the fourteenth day, and overdue on the next', () => {
		expect(answerDue(told, '2026-11-15')).toEqual({ state: 'due', by: '2026-11-15' });
		expect(answerDue(told, '2026-11-16')).toEqual({ state: 'overdue', by: '2026-11-15' });
	});

	it('that was given late is given', () => {
		const answered = { ...told, answeredOn: '2026-12-24' };
		expect(answerDue(answered, '2026-12-31')).toEqual({ state: 'answered', on: '2026-12-24' });
	});

	it('is not owed for what was taken back', () => {
		expect(answerDue({ ...told, isWithdrawn: true }, '2027-01-01')).toEqual({ state: 'none' });
	});

	it('becomes overdue once and stays so, over the ends of months and years', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 4000 }),
				fc.integer({ min: 0, max: 60 }),
				(at, wait) => {
					const day = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10);
					const due = answerDue({ ...told, toldOn: day(18_000 + at) }, day(18_000 + at + wait));
					expect(due.state).toBe(wait > answerWithin ? 'overdue' : 'due');
				}
			),
			{ numRuns: 100 }
		);
	});
});

describe('what is answered', () => {
	const given = (more: object) => reasonOf(v.parse(newAnswer, { text: 'Tak for det.', ...more }));

	it('is a no only with a reason', () => {
		expect(given({ says: 'no', reason: 'Hallen er lejet ud.' })).toBe('Hallen er lejet ud.');
		for (const reason of [undefined, '', ' ']) {
			expect(() => given({ says: 'no', reason })).toThrow('reason_required');
		}
	});

	it('keeps no reason for what is not a no', () => {
		expect([given({ says: 'heard', reason: 'Skrevet før valget' }), given({})]).toEqual(['', '']);
	});

	it('leaves nothing of a template to be filled in', () => {
		expect(() => given({ text: 'Vi har hørt, at _____.' })).toThrow('gap_left');
		expect(() => given({ says: 'no', reason: 'Fordi ____' })).toThrow('gap_left');
	});
});
