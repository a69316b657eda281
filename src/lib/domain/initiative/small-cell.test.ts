import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordPurposes } from '../consent/scope';
import { isToldOf, leastFor, leastPublic, leastShown } from './small-cell';

const chosen = fc.record({
	suppression: fc.option(fc.integer({ min: 3, max: 50 })),
	publicSuppression: fc.integer({ min: 3, max: 50 })
});

describe('the fewest behind a number', () => {
	it('are five, and ten for the public, until somebody has chosen', () => {
		const usual = { suppression: null, publicSuppression: 10 };
		expect([leastShown(usual), leastPublic(usual)]).toEqual([5, 10]);
		const least = (purpose: (typeof wordPurposes)[number]) => leastFor(purpose, usual);
		expect(wordPurposes.map((purpose) => [purpose, least(purpose)])).toEqual([
			...[
				['team', 1],
				['workshop', 5],
				['partner', 5],
				['quote', 10]
			],
			...[
				['report', 10],
				['research', 5],
				['exhibition', 10]
			]
		]);
	});

	it('are never fewer for the public', () => {
		fc.assert(
			fc.property(chosen, (some) => {
				expect(leastPublic(some)).toBeGreaterThanOrEqual(leastShown(some));
			})
		);
	});
});

it('a part is told only where what is left of the whole is nobody or enough', () => {
	fc.assert(
		fc.property(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 12 }), (part, rest, k) => {
			const isFew = (people: number) => people > 0 && people < k;
			expect(isToldOf(part, part + rest, k)).toBe(part >= k && !isFew(rest));
		})
	);
});
