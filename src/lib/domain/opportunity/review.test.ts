import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOverdue, monthFrom, reviewOf, weeksOf } from './review';

const answer = (reviewOn: string | null, from = 'offered', to = 'notNow') => ({
	from: from as 'offered',
	to: to as 'notNow',
	reviewOn
});

test('is looked at again when its latest answer says so', () => {
	const answers = [answer('2027-03-01'), answer('2026-01-01')];
	expect(reviewOf({ state: 'notNow', answers })).toBe('2027-03-01');
	expect(reviewOf({ state: 'open', answers: [answer(null, 'notNow', 'open'), ...answers] })).toBe(
		null
	);
});

test('keeps its day when a decision-maker answers meanwhile', () => {
	const decided = answer(null, 'offered', 'offered');
	expect(reviewOf({ state: 'offered', answers: [decided, answer('2027-03-01')] })).toBe(
		'2027-03-01'
	);
});

test('is not looked at again when it has come to its end', () => {
	expect(reviewOf({ state: 'ended', answers: [answer('2027-03-01')] })).toBe(null);
});

test('is overdue from the day after', () => {
	expect([isOverdue('2027-03-01', '2027-03-01'), isOverdue('2027-03-01', '2027-03-02')]).toEqual([
		false,
		true
	]);
	expect(isOverdue(null, '2027-03-02')).toBe(false);
});

test('a month is whole weeks from Monday on, and holds each of its days once', () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 1200 }), (by) => {
			const month = monthFrom('2000-01', by);
			const weeks = weeksOf(month);
			const days = weeks.flat();
			expect(weeks.every(([monday]) => new Date(monday!).getUTCDay() === 1)).toBe(true);
			expect(weeks.every((week) => week.some((day) => day.startsWith(month)))).toBe(true);
			const own = days.filter((day) => day.startsWith(month));
			expect(own[0]).toBe(`${month}-01`);
			expect(monthFrom(own.at(-1)!.slice(0, 7), 1)).toBe(monthFrom(month, 1));
			expect(new Set(days).size).toBe(days.length);
		}),
		{ numRuns: 60 }
	);
});
