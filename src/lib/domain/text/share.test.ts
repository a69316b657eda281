import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOut } from './share';

const range = fc
	.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
	.map(([start, length]) => ({ start, end: start + length }));
const ranges = fc
	.array(range, { maxLength: 12 })
	.map((all) => all.toSorted((a, b) => a.start - b.start));
const blocks = fc.array(fc.nat(15), { maxLength: 8 }).map((lengths) => {
	let at = 0;
	return lengths.map((length) => ({ start: at, end: (at += length + 1) - 1 }));
});

test('each block gets what reaches into it, in order', () => {
	fc.assert(
		fc.property(blocks, ranges, (places, all) => {
			const shares = shareOut(places, all);
			places.forEach(({ start, end }, index) => {
				const touching = all.filter((one) => one.start < end && one.end > start);
				expect(shares[index]).toEqual(touching);
			});
		})
	);
});

test('a block that nothing changed in gets the very same list', () => {
	const places = [0, 10, 20].map((start) => ({ start, end: start + 9 }));
	const [a, b] = [
		{ start: 2, end: 12 },
		{ start: 21, end: 25 }
	];
	const before = shareOut(places, [a, b]);
	const after = shareOut(places, [a, { start: 3, end: 5 }, b], before);
	expect(after.map((list, index) => list === before[index])).toEqual([false, true, true]);
});
