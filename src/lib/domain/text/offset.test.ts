import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf, offsetsOf, snap, tidy } from './offset';

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
