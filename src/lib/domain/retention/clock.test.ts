import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockOf, daysAfter, isToWarn, mayErase, monthsAfter, warningDays } from './clock';

const kept = { since: '2026-01-31', months: 1, prolongedTo: null, warned: null };

describe('months after a day', () => {
	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2028-02-29', 12, '2029-02-28'],
		['2028-02-29', 48, '2032-02-29'],
		['2026-10-31', 1, '2026-11-30'],
		['2026-12-15', 1, '2027-01-15'],
		['2026-11-30', 3, '2027-02-28'],
		['2026-05-31', 240, '2046-05-31']
	])('of %s, %i on, is %s', (day, months, then) => {
		expect(monthsAfter(day, months)).toBe(then);
	});

	const days = fc
		.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
		.map((at) => at.toISOString().slice(0, 10));

	it('are in the month that one counts to, and never later in it than the day was', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 240 }), (day, months) => {
				const [year, month, date] = day.split('-').map(Number) as [number, number, number];
				const [thenYear, thenMonth, thenDate] = monthsAfter(day, months).split('-').map(Number);
				expect(thenYear! * 12 + thenMonth!).toBe(year * 12 + month + months);
				expect(thenDate).toBeLessThanOrEqual(date);
			})
		);
	});

	it('a longer time never ends earlier, and nothing is erased before the warning has stood', () => {
		const anyClock = fc.record({
			since: days,
			months: fc.integer({ min: 1, max: 240 }),
			prolongedTo: fc.option(days),
			warned: fc.option(fc.record({ on: days, dueOn: days }))
		});
		fc.assert(
			fc.property(anyClock, days, (given, today) => {
				const clock = clockOf(given, today);
				const longer = clockOf({ ...given, months: given.months + 1 }, today);
				expect(longer.dueOn >= clock.dueOn).toBe(true);
				expect(clock.erasesOn >= clock.dueOn).toBe(true);
				if (mayErase(clock, today)) {
					expect(today >= daysAfter(given.warned!.on, warningDays)).toBe(true);
					expect(given.warned?.dueOn).toBe(clock.dueOn);
				}
				expect(isToWarn(clock) && mayErase(clock, today)).toBe(false);
			})
		);
	});
});

describe('the clock of a thing', () => {
	it('runs, warns 30 days before, and is over on its day', () => {
		expect(clockOf(kept, '2026-01-28').state).toBe('running');
		expect(clockOf(kept, '2026-01-29')).toMatchObject({ state: 'soon', dueOn: '2026-02-28' });
		expect(clockOf(kept, '2026-02-28').state).toBe('overdue');
	});

	it('gives the full warning also when it was found late', () => {
		const clock = clockOf(kept, '2027-01-01');
		expect(clock).toMatchObject({ erasesOn: '2027-01-31', warnedOn: null });
		expect(isToWarn(clock)).toBe(true);
		const warned = { on: '2027-01-01', dueOn: '2026-02-28' };
		const day = (today: string) => mayErase(clockOf({ ...kept, warned }, today), today);
		expect([day('2027-01-30'), day('2027-01-31')]).toEqual([false, true]);
	});

	it('forgets a warning for another day', () => {
		const warned = { on: '2026-01-29', dueOn: '2026-02-28' };
		const put = clockOf({ ...kept, warned, prolongedTo: '2026-08-01' }, '2026-08-01');
		expect(put).toMatchObject({ dueOn: '2026-08-01', warnedOn: null, erasesOn: '2026-08-31' });
		expect(clockOf({ ...kept, warned, months: 2 }, '2026-03-31').warnedOn).toBeNull();
	});

	it('is not made shorter by an earlier date', () => {
		expect(clockOf({ ...kept, prolongedTo: '2026-02-01' }, '2026-02-01').dueOn).toBe('2026-02-28');
	});
});
