import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lanesOf } from './lanes';

test('no range stands on another, and no lane is wasted', () => {
	const range = fc
		.tuple(fc.nat(40), fc.integer({ min: 1, max: 15 }))
		.map(([start, length]) => ({ start, end: start + length }));
	fc.assert(
		fc.property(fc.array(range, { maxLength: 15 }), (given) => {
			const all = given.toSorted((a, b) => a.start - b.start);
			const lanes = lanesOf(all);
			all.forEach((one, i) =>
				all.forEach((other, j) => {
					if (i < j && lanes[i] === lanes[j]) {
						expect(one.end <= other.start || other.end <= one.start).toBe(true);
					}
				})
			);
			const depth = Math.max(
				0,
				...all.map(({ start }) => all.filter((one) => one.start <= start && start < one.end).length)
			);
			expect(new Set(lanes).size).toBe(depth);
		})
	);
});
