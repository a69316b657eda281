import { expect, test } from 'vitest';
import { dayOf, endOfDay, startOfDay } from './danish-day';

test.each([
	['2026-11-28', '2026-11-27T23:00:00.000Z', '2026-11-28T23:00:00.000Z'],
	['2026-07-01', '2026-06-30T22:00:00.000Z', '2026-07-01T22:00:00.000Z'],
	// The days on which the clock is changed.
	['2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
	['2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
	['2026-12-31', '2026-12-30T23:00:00.000Z', '2026-12-31T23:00:00.000Z']
])('%s goes from %s to %s', (day, from, to) => {
	expect(new Date(startOfDay(day)).toISOString()).toBe(from);
	expect(new Date(endOfDay(day)).toISOString()).toBe(to);
	expect(dayOf(Date.parse(from))).toBe(day);
	expect(dayOf(Date.parse(to) - 1)).toBe(day);
});
