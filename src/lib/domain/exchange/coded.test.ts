import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codedParagraphs, type Piece } from './coded';

const told = (paragraphs: Piece[][]) =>
	paragraphs.map((pieces) => pieces.map(({ text }) => text).join(''));

describe('a coded story', () => {
	it('keeps every word, whatever was pointed at', () => {
		const range = fc
			.tuple(fc.nat(40), fc.nat(40))
			.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				fc.array(range, { maxLength: 6 }),
				(text, given) => {
					const length = [...text].length;
					const ranges = given.filter(({ start, end }) => start < end && end <= length);
					const lines = text.split('\n').filter(Boolean);
					const paragraphs = codedParagraphs(text, ranges);
					expect(told(paragraphs).filter(Boolean)).toEqual(lines);
					const ends = paragraphs.flat().flatMap(({ ends }) => ends);
					expect(ends.toSorted((a, b) => a - b)).toEqual(ranges.map((_, i) => i + 1));
				}
			),
			{ numRuns: 100 }
		);
	});

	it('tells a mask whole, where an excerpt ends within it', () => {
		const mask = { start: 9, end: 14, kind: 'name' as const, replacement: 'en dreng' };
		const [pieces = []] = codedParagraphs('Sagt til Jonas nu', [{ start: 0, end: 11 }], [mask]);
		expect(pieces).toEqual([
			{ text: 'Sagt til en dreng', isMarked: true, ends: [1] },
			{ text: ' nu', isMarked: false, ends: [] }
		]);
	});
});
