import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError } from '../error';
import { isHoliday } from './danish-holiday';
import { parse } from '../text/input';
import { newNotice } from './notice';
import { isNoticeLate, workdayAfter } from './notice-due';

describe('a notice', () => {
	it('needs a kind and no words, and takes no CPR number', () => {
		expect(parse(newNotice, { kind: 'aboutMe', words: '' })).toEqual({
			...{ kind: 'aboutMe', words: null }
		});
		expect(() => parse(newNotice, { words: 'Noget' })).toThrow(DomainError);
		const cpr = { kind: 'other', words: 'Hun hedder 010203-1234' };
		expect(() => parse(newNotice, cpr)).toThrow(new DomainError('cpr_number', {}, 'words'));
	});

	it('is due after working days: a weekend is none, nor a holiday', () => {
		expect(workdayAfter('2026-11-25', 3)).toBe('2026-11-30');
		expect(workdayAfter('2026-11-28', 1)).toBe('2026-11-30');
		expect(workdayAfter('2026-11-23', 5)).toBe('2026-11-30');
		expect(workdayAfter('2026-04-01', 3)).toBe('2026-04-09');
		expect(workdayAfter('2026-12-23', 2)).toBe('2026-12-28');
	});

	it('is due on a working day with exactly so many working days until then', () => {
		const from = fc.integer({ min: 0, max: 20_000 });
		fc.assert(
			fc.property(from, fc.integer({ min: 1, max: 20 }), (start, days) => {
				const dayAt = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
				const due = workdayAfter(dayAt(start), days);
				const end = Date.parse(due) / 86_400_000;
				const between = Array.from({ length: end - start }, (_, n) => dayAt(start + n + 1));
				const workdays = between.filter(
					(day) => ![0, 6].includes(new Date(day).getUTCDay()) && !isHoliday(day)
				);
				expect(workdays).toHaveLength(days);
				expect(workdays.at(-1)).toBe(due);
			})
		);
	});

	it('is late after its day, until it is answered', () => {
		const notice = { dueOn: '2026-11-30', answeredAt: null };
		expect(isNoticeLate(notice, '2026-11-30')).toBe(false);
		expect(isNoticeLate(notice, '2026-12-01')).toBe(true);
		expect(isNoticeLate({ ...notice, answeredAt: 1 }, '2026-12-01')).toBe(false);
	});
});
