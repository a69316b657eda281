import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { hardSentences, lix } from './lix';

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

	it('names the sentences that make a text hard, the hardest first', () => {
		const hard = 'Kommunalbestyrelsen behandlede indstillingen om fritidstilbud til udskolingen';
		const harder = `${hard} samt budgetforudsætningerne for efterfølgende kalenderår`;
		const text = `Du får svar. ${hard}. Vi ses i klubben på onsdag!\n${harder}`;
		expect(hardSentences(text, 30)).toEqual([harder, hard]);
		expect(hardSentences('Kommunalbestyrelsen. Budgetforudsætningerne.', 30)).toEqual([]);
	});

	it('names a sentence that is said twice once', () => {
		const hard = 'Kommunalbestyrelsen behandler budgetforudsætningerne sammen med de andre';
		expect(hardSentences(`${hard}. Ja. ${hard}.`, 30)).toEqual([hard]);
	});

	it('names only sentences of the text, none of them easy, at most three', () => {
		const words = fc.array(fc.constantFrom('du', 'går', 'fritidstilbuddet', 'skolen', '.', '!'));
		fc.assert(
			fc.property(words, fc.nat({ max: 60 }), (given, target) => {
				const text = given.join(' ');
				const named = hardSentences(text, target);
				expect(named.length).toBeLessThanOrEqual(3);
				expect(new Set(named).size).toBe(named.length);
				for (const one of named) {
					expect(text).toContain(one);
					expect(lix(one).value).toBeGreaterThan(target);
				}
			})
		);
	});

	it('of nothing is nothing', () => {
		expect(lix('  \n ')).toMatchObject({ value: 0, words: 0, isShort: true });
	});
});
