import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap, takenWords, withoutTaken } from './quoted';

const told =
	'Jeg skyder til skive hver torsdag aften.\nDet er det eneste sted, hvor jeg ikke tænker.';
const without = (text: string, ...texts: string[]) => withoutTaken(text, takenWords(texts));

describe('words that were taken back', () => {
	it.each([
		['word for word', 'Han siger: “Jeg skyder til skive hver torsdag aften.”', 'Han siger: “….”'],
		['over a line end, in other signs', 'hver torsdag aften det ER det eneste sted – ja', '… – ja'],
		['in part', 'Børn skyder til skive hver torsdag aften i byen.', 'Børn … i byen.'],
		['twice', 'hvor jeg ikke tænker … det er det eneste sted hvor', 'hvor jeg ikke tænker … …']
	])('go from what others wrote: %s', (_, written, expected) => {
		expect(without(written, told)).toBe(expected);
	});

	it('that are few are known as a whole', () => {
		expect(without('Sted: skydebanen i skoven, altid', 'Skydebanen i skoven')).toBe(
			'Sted: …, altid'
		);
		expect(without('Hun er glad i dag', 'er glad')).toBe('Hun er glad i dag');
	});

	it('are not seen in what is merely alike', () => {
		const alike = 'Når skydebanen ligger langt væk, kommer de ikke.';
		expect(without(alike, told)).toBe(alike);
	});

	it('leave nothing of themselves, wherever they were written in', () => {
		const word = fc.stringMatching(/^[a-zæøå]{4,9}$/);
		const words = fc.array(word, { minLength: 6, maxLength: 12 });
		fc.assert(
			fc.property(words, words, words, (before, quote, after) => {
				const text = [...before, ...quote, ...after].join(' ');
				const left = without(text, quote.join(' '));
				expect(left).toContain(gap);
				expect(without(left, quote.join(' '))).toBe(left);
				expect(left).not.toContain(quote.join(' '));
			}),
			{ numRuns: 60 }
		);
	});
});
