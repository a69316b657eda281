import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf, offsetsOf, snap, stepEdge, tidy } from './offset';

const anyText = fc.string({ unit: 'binary', maxLength: 80 });

describe('positions', () => {
	test('agree with the code points of the text, both ways', () => {
		fc.assert(
			fc.property(anyText, fc.nat(90), fc.nat(90), (text, a, b) => {
				const points = [...text];
				const offsets = offsetsOf(text);
				const [start, end] = [Math.min(a, b), Math.max(a, b)];
				expect(offsets.length).toBe(points.length);
				expect(offsets.slice(start, end)).toBe(points.slice(start, end).join(''));
				expect(offsets.toPoints(offsets.toUnits(a))).toBe(Math.min(a, points.length));
			})
		);
	});

	test('inside a surrogate pair count as before it', () => {
		expect(offsetsOf('a🚲b').toPoints(2)).toBe(1);
	});
});

describe('an edge inside what people see as one sign', () => {
	test.each([
		['a family of emoji', 'x👨‍👩‍👧y', 3, 1, 9],
		['a letter with a combining sign', 'xq\u0307\u0323y', 2, 1, 4],
		['a flag', 'x🇩🇰y', 3, 1, 5],
		['a line break', 'ab\ncd', 2, 2, 2]
	])('moves out of %s', (_, text, unit, start, end) => {
		expect(snap(text, unit, 'start')).toBe(start);
		expect(snap(text, unit, 'end')).toBe(end);
	});

	test('stays where it is between signs, also from right to left', () => {
		expect(snap('שלום', 2, 'start')).toBe(2);
		expect(snap('שלום', 0, 'start')).toBe(0);
		expect(snap('שלום', 4, 'end')).toBe(4);
	});
});

test('a selection loses white space at its edges and takes whole signs in', () => {
	const text = 'Se 👨‍👩‍👧 der.\n';
	expect(tidy(text, { start: 2, end: 5 })).toEqual({ start: 3, end: 11 });
	expect(tidy(text, { start: 2, end: 3 })).toBeUndefined();
});

describe('an edge that moves by a sign', () => {
	const text = 'Ved 👨‍👩‍👧\n køk';
	const words = (start: number, end: number, edge: 'start' | 'end', direction: 1 | -1) => {
		const moved = stepEdge(text, { start, end }, edge, direction);
		return text.slice(moved.start, moved.end);
	};

	test.each([
		['takes the next one in', 0, 2, 'end', 1, 'Ved'],
		['goes over white space to a whole sign', 0, 3, 'end', 1, 'Ved 👨‍👩‍👧'],
		['goes over a line break', 4, 12, 'end', 1, '👨‍👩‍👧\n k'],
		['leaves no white space behind', 0, 12, 'end', -1, 'Ved'],
		['leaves out the first', 0, 3, 'start', 1, 'ed'],
		['takes the one before it in', 14, 17, 'start', -1, '👨‍👩‍👧\n køk'],
		['stops at the end', 14, 17, 'end', 1, 'køk'],
		['stops at the beginning', 0, 3, 'start', -1, 'Ved'],
		['never leaves nothing', 0, 1, 'end', -1, 'V']
	] as const)('%s', (_, start, end, edge, direction, moved) => {
		expect(words(start, end, edge, direction)).toBe(moved);
	});

	test('comes back to where it was, unless it stood at an end', () => {
		fc.assert(
			fc.property(anyText, fc.nat(40), fc.nat(40), (some, a, b) => {
				const range = tidy(some, { start: Math.min(a, b), end: Math.max(a, b) });
				if (range) {
					const on = stepEdge(some, range, 'end', 1);
					expect(on.end === range.end ? range : stepEdge(some, on, 'end', -1)).toEqual(range);
				}
			})
		);
	});
});

test('chunks hold the whole text, each at its place and none too long', () => {
	fc.assert(
		fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, size) => {
			const chunks = chunksOf(text, size);
			expect(chunks.map((chunk) => chunk.text).join('')).toBe(text);
			for (const chunk of chunks) {
				const points = [...chunk.text];
				expect(points.length).toBeLessThanOrEqual(size);
				expect(offsetsOf(text).slice(chunk.start, chunk.start + points.length)).toBe(chunk.text);
			}
		})
	);
});
