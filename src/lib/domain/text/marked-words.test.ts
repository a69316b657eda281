import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesMarked, withoutMasked, type MarkedWords } from './marked-words';

const mark = (quote: string, replacement: string, kind: MarkedWords['kind'] = 'name') => ({
	...{ kind, quote, replacement }
});

describe('a line beside a text', () => {
	const marks = [
		mark('Bo', 'en dreng'),
		mark('Bo Holm', 'en nabo'),
		mark('min far', 'en voksen', 'person'),
		mark('Lindaa', '', 'open'),
		mark('Birkeskolen 🚲', 'skolen', 'place')
	];

	it.each([
		['Bos hus, og Bo Holm', 'en drengs hus, og en nabo'],
		['Min far kan ikke bo i Lindaa', 'en voksen kan ikke bo i Lindaa'],
		['Boldspil', 'Boldspil'],
		['Bo\nHolm og hr. Holm', 'en nabo og hr. en nabo'],
		['på birkeskolen', 'på skolen']
	])('names nobody who is masked in it: %s', (line, told) => {
		expect(withoutMasked(line, marks)).toBe(told);
	});

	it('names a part of a name that somebody lets stand', () => {
		const some = [mark('Bo Holm', 'en nabo'), mark('Holm', '', 'open')];
		expect(withoutMasked('Bo Holm bor på Holm', some)).toBe('en nabo bor på Holm');
	});
});

const word = fc.constantFrom('Jonas', 'Holm', 'Åse', 'cykel', 'Ærø', 'bro', 'Bo', 'far', 'Amalie');
const gap = fc.constantFrom(' ', '\n', ', ', ' 🚲 ', 's ', '. ', '-', '  ');
const text = fc
	.array(fc.tuple(word, gap), { maxLength: 20 })
	.map((all) => all.map((pair) => pair.join('')).join(''));
const marks = fc.array(
	fc
		.tuple(
			fc.array(word, { minLength: 1, maxLength: 3 }),
			fc.constantFrom('name' as const, 'place' as const, 'person' as const)
		)
		.map(([words, kind]) => mark(words.join(' '), '[…]', kind)),
	{ maxLength: 4 }
);

it('no marked word stands in what is told, and every other does', () => {
	fc.assert(
		fc.property(text, marks, (line, some) => {
			const told = withoutMasked(line, some);
			expect(placesMarked(told, some)).toEqual([]);
			for (const one of some.filter(({ quote }) => !quote.includes(' '))) {
				expect(told.split(/[^\p{L}]+/u)).not.toContain(one.quote);
			}
			const marked = new Set(some.flatMap(({ quote }) => quote.toLowerCase().split(' ')));
			const isFree = (one: string) =>
				!['', 's'].includes(one) &&
				!marked.has(one.toLowerCase()) &&
				!marked.has(one.toLowerCase().replace(/s$/, ''));
			const free = (of: string) => of.split(/[^\p{L}]+/u).filter(isFree);
			expect(free(told)).toEqual(free(line));
		})
	);
});
