import { describe, expect, it } from 'vitest';
import { easterOf, isHoliday } from './danish-holiday';

it.each([
	...['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25'],
	...['1954-04-18', '1981-04-19', '2000-04-23', '2285-03-22']
])('Easter is on %s', (day) => expect(easterOf(Number(day.slice(0, 4)))).toBe(day));

describe('a public holiday', () => {
	it('is each of those of 2027, and no other day', () => {
		const days = Array.from({ length: 365 }, (_, n) =>
			new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10)
		);
		expect(days.filter(isHoliday)).toEqual([
			...['2027-01-01', '2027-03-25', '2027-03-26', '2027-03-28', '2027-03-29'],
			...['2027-05-06', '2027-05-16', '2027-05-17', '2027-12-25', '2027-12-26']
		]);
	});
});
