import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsOf } from './segments';

test('overlapping highlights become stretches that follow each other', () => {
	expect(
		segmentsOf([
			{ start: 2, end: 8 },
			{ start: 5, end: 12 },
			{ start: 20, end: 21 },
			{ start: 3, end: 3 }
		])
	).toEqual([
		{ start: 2, end: 5, covers: [0] },
		{ start: 5, end: 8, covers: [0, 1] },
		{ start: 8, end: 12, covers: [1] },
		{ start: 20, end: 21, covers: [2] }
	]);
});

test('each place is covered by exactly the highlights that hold it', () => {
	const range = fc
		.tuple(fc.nat(40), fc.nat(12))
		.map(([start, length]) => ({ start, end: start + length }));
	fc.assert(
		fc.property(fc.array(range, { maxLength: 12 }), (ranges) => {
			const segments = segmentsOf(ranges);
			segments.reduce((end, segment) => {
				expect(segment.start).toBeGreaterThanOrEqual(end);
				expect(segment.end).toBeGreaterThan(segment.start);
				return segment.end;
			}, 0);
			for (let at = 0; at < 60; at++) {
				const covers = ranges.flatMap((r, i) => (r.start <= at && at < r.end ? [i] : []));
				const segment = segments.find((s) => s.start <= at && at < s.end);
				expect(segment?.covers ?? []).toEqual(covers);
			}
		})
	);
});
