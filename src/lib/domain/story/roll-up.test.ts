import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barriers, touchpoints, type Moment } from './journey';
import { emptyMoment } from './moments';
import { smallestCell } from '../initiative/small-cell';
import { partOf, parts, rollUp, type ToldJourney } from './roll-up';

const moment = (given: Partial<Moment>): Moment => ({ ...emptyMoment('a'), ...given });
const weekly = { times: 1, every: 1, unit: 'week' } as const;
const journeyOf = (storytellerId: string, ...moments: Partial<Moment>[]): ToldJourney => ({
	storytellerId,
	moments: moments.map(moment)
});
const five = ['a', 'b', 'c', 'd', 'e'];

const anyJourney = fc.record({
	storytellerId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
	moments: fc.array(
		fc
			.record({
				feeling: fc.option(fc.integer({ min: -3, max: 3 })),
				ownFeeling: fc.option(fc.integer({ min: -3, max: 3 })),
				touchpoint: fc.option(fc.constantFrom(...touchpoints)),
				minutes: fc.option(fc.integer({ min: 1, max: 60 })),
				barriers: fc.uniqueArray(fc.constantFrom(...barriers))
			})
			.map((given) => moment({ ...given, rhythm: weekly })),
		{ maxLength: 6 }
	)
});

describe('a roll-up', () => {
	test('shows no number that fewer storytellers than the smallest cell stand behind', () => {
		fc.assert(
			fc.property(
				fc.array(anyJourney, { maxLength: 12 }),
				fc.integer({ min: 1, max: 8 }),
				(all, k) => {
					const { storytellers, told, own, minutes, barriers: met } = rollUp(all, barriers, k);
					const counts = met.map(({ count }) => count);
					expect(storytellers ?? k).toBeGreaterThanOrEqual(k);
					for (const count of counts) {
						expect(count ?? k).toBeGreaterThanOrEqual(k);
					}
					const people = new Set(
						all.filter(({ moments }) => moments.length > 0).map((one) => one.storytellerId)
					);
					if (people.size < k) {
						expect([...told, ...own, ...counts].every((cell) => cell === null)).toBe(true);
						expect(minutes.every(({ mean }) => mean === null)).toBe(true);
					}
				}
			)
		);
	});

	test('tells no number from which a few can be computed as what is left of all', () => {
		fc.assert(
			fc.property(
				fc.array(anyJourney, { maxLength: 14 }),
				fc.integer({ min: 2, max: 4 }),
				(all, k) => {
					const { storytellers, barriers: met } = rollUp(all, barriers, k);
					for (const count of met.flatMap((one) => one.count ?? [])) {
						const rest = (storytellers ?? 0) - count;
						expect(rest === 0 || rest >= k).toBe(true);
					}
				}
			)
		);
	});

	test('leaves out what all but one meet', () => {
		const all = five.map((id) => journeyOf(id, { barriers: ['money'] }));
		const money = (some: ToldJourney[]) => rollUp(some, barriers, smallestCell).barriers[0]?.count;
		expect(money(all)).toBe(5);
		expect(money([...all, journeyOf('f', { barriers: [] })])).toBeNull();
		const without = ['f', 'g', 'h', 'i', 'j'].map((id) => journeyOf(id, { barriers: [] }));
		expect(money([...all, ...without])).toBe(5);
	});

	test('of five storytellers is there, of four it is not', () => {
		const all = five.map((id) => journeyOf(id, { feeling: 3, barriers: ['money'] }));
		expect(rollUp(all, barriers, smallestCell).storytellers).toBe(smallestCell);
		expect(rollUp(all, barriers, smallestCell).barriers[0]).toMatchObject({
			barrier: 'money',
			count: 5
		});
		expect(rollUp(all.slice(1), barriers, smallestCell).storytellers).toBeNull();
	});

	test('counts somebody with many stories once', () => {
		const all = five.map(() => journeyOf('a', { feeling: 3 }));
		expect(rollUp(all, barriers, smallestCell).storytellers).toBeNull();
	});

	test('takes the mean of the storytellers in each part, and no guesses into its minutes', () => {
		const told = { touchpoint: 'voluntary', rhythm: weekly, minutes: 60 } as const;
		const all = five.map((id, at) =>
			journeyOf(id, { feeling: -2 }, { ...told, feeling: at === 0 ? 3 : 2, isGuess: at === 0 })
		);
		const { told: curve, minutes } = rollUp(all, barriers, smallestCell);
		expect(curve[0]).toBe(-2);
		expect(curve[1]).toBeNull();
		expect(curve[2]).toBeCloseTo(2.2);
		expect(minutes.find(({ touchpoint }) => touchpoint === 'voluntary')?.mean).toBeNull();
	});

	test('says the mean feeling of a part, and not how many tell of it', () => {
		const all = five.map((id) => journeyOf(id, { feeling: 2 }));
		const { storytellers, told } = rollUp([...all, journeyOf('f', { feeling: null })], [], 5);
		expect([storytellers, ...told]).toEqual([6, null, 2, null]);
	});

	test('lays each moment into one part, in order', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 60 }), (count) => {
				const places = Array.from({ length: count }, (_, place) => partOf(place, count));
				expect(places).toEqual([...places].sort((a, b) => a - b));
				expect(places.every((part) => part >= 0 && part < parts)).toBe(true);
			})
		);
	});
});
