import { describe, expect, it } from 'vitest';
import { lix } from './lix';

describe('LIX', () => {
	it('is words per sentence plus the percentage of long words', () => {
		// 8 words in 2 sentences, 2 of them longer than six letters: 8/2 + 100 · 2/8 = 29.
		expect(lix('Drengen cykler til skole. Det er en fristund.')).toMatchObject({
			value: 29,
			words: 8,
			sentences: 2,
			longWords: ['fristund', 'drengen']
		});
	});

	it('counts the ends of lines, colons and semicolons as ends of sentences', () => {
		expect(lix('Mad: ris\nog te; ja').sentences).toBe(4);
	});

	it('counts Danish letters as letters and a word with an apostrophe as one', () => {
		expect(lix("blåbærgrød og tv'et")).toMatchObject({ words: 3, longWords: ['blåbærgrød'] });
	});

	it('of nothing is nothing', () => {
		expect(lix('  \n ')).toMatchObject({ value: 0, words: 0, isShort: true });
	});
});
