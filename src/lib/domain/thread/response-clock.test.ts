import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awaited, responseClock } from './response-clock';

test('says how long half of the stories waited at most, each as often as it is there', () => {
	const clock = responseClock([
		{ for: 'answer', days: 30, stories: 1 },
		{ for: 'answer', days: 2, stories: 3 },
		{ for: 'answer', days: 9, stories: 1 },
		{ for: 'agreed', days: 40, stories: 1 }
	]);
	expect(clock).toEqual([
		{ for: 'answer', days: 2, stories: 5 },
		{ for: 'agreed', days: 40, stories: 1 },
		{ for: 'active', days: null, stories: 0 }
	]);
});

test('at least half waited no longer, and at least half no shorter', () => {
	const waited = fc.record({
		for: fc.constantFrom(...awaited),
		days: fc.nat(60),
		stories: fc.integer({ min: 1, max: 9 })
	});
	fc.assert(
		fc.property(fc.array(waited, { maxLength: 12 }), (all) => {
			for (const { for: what, days, stories } of responseClock(all)) {
				const own = all.filter((one) => one.for === what);
				const count = (is: (day: number) => boolean) =>
					own.filter((one) => is(one.days)).reduce((sum, one) => sum + one.stories, 0);
				expect(days === null).toBe(stories === 0);
				expect(count((day) => day <= (days ?? 0)) * 2).toBeGreaterThanOrEqual(stories);
				expect(count((day) => day >= (days ?? 0)) * 2).toBeGreaterThanOrEqual(stories);
			}
		}),
		{ numRuns: 50 }
	);
});
