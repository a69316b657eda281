import fc from 'fast-check';
import { newStemmer } from 'snowball-stemmers';
import { describe, expect, test } from 'vitest';
import { fold, foldText, wordsIn } from './fold';
import { mostPlaces, placesOf } from './places';
import { readQuery } from './query';
import { snippetOf, snippetWords } from './snippet';
import { danish, english, stemsOf } from './stem';
import { nearest, slipsBetween } from './typo';

const danishWord = fc.stringMatching(/^[a-zæøå]{1,14}$/);
const anyText = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 300 }),
	fc.lorem({ maxCount: 60 })
);
const endings = [
	'',
	'e',
	'en',
	'et',
	'er',
	'erne',
	's',
	'hed',
	'heden',
	'lig',
	'ende',
	'ede',
	'els',
	'igst'
];

describe('folding', () => {
	test('spells å, æ and ø as Danes do without the keys', () => {
		expect(fold('Aaben')).toBe(fold('åben'));
		expect(fold('AEblegroed')).toBe(fold('æblegrød'));
		expect(fold('Café')).toBe('cafe');
		expect(fold('Malmö')).toBe('malmø');
	});

	test('twice is as once, and composed signs as decomposed ones', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
				expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
			})
		);
	});

	test('words stand where they are said to stand', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				for (const { word, start, end } of wordsIn(text)) {
					expect(fold(text.slice(start, end))).toBe(word);
				}
			})
		);
	});
});

describe('a stem', () => {
	const snowball = newStemmer('danish');

	test('is that of Snowball, but for the weak e before d, l, n and r', () => {
		const word = fc.tuple(danishWord, fc.constantFrom(...endings)).map((parts) => parts.join(''));
		const weak = /[^aeiouyæøå]e[dlnr]$/;
		fc.assert(
			fc.property(word, (one) => {
				const theirs = snowball.stem(one);
				fc.pre(!weak.test(theirs));
				expect(danish(one)).toBe(theirs);
			}),
			{ numRuns: 2000 }
		);
	});

	test.each([
		['cykel', 'cyklen', 'cykler', 'cyklerne'],
		['skole', 'skolen', 'skoler', 'skolens'],
		['ensom', 'ensomme', 'ensomhed', 'ensomheden'],
		['lærer', 'lærere', 'lærerne'],
		['elske', 'elsker', 'elskede'],
		['mobbe', 'mobber', 'mobbet', 'mobbede']
	])('holds the forms of a Danish word together: %s', (...forms) => {
		expect(new Set(forms.map(danish)).size).toBe(1);
	});

	test.each([
		['walk', 'walks', 'walked', 'walking'],
		['lonely', 'lone'],
		['story', 'stories'],
		['bike', 'bikes', 'biking']
	])('holds the forms of an English word together: %s', (...forms) => {
		expect(new Set(forms.map(english)).size).toBe(1);
	});

	test('is never empty', () => {
		fc.assert(fc.property(danishWord, (word) => stemsOf(word).every((stem) => stem !== '')));
	});
});

describe('a query', () => {
	test('is words, phrases and what is not wanted; the last word may go on', () => {
		const terms = readQuery('mobning "ny skole" -cykel skyd');
		expect(
			terms.map(({ words, isBeginning, isUnwanted }) => [words, isBeginning, isUnwanted])
		).toEqual([
			[['mobning'], false, false],
			[['ny', 'skole'], false, false],
			[['cykel'], false, true],
			[['skyd'], true, false]
		]);
	});

	test('of what is not wanted alone asks for nothing', () => {
		expect(readQuery('-cykel')).toEqual([]);
		expect(readQuery('* ( " -')).toEqual([]);
	});

	test('never fails, and holds folded words only', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
				for (const { words } of readQuery(typed)) {
					expect(words.length).toBeGreaterThan(0);
					words.forEach((word) => expect(word).toMatch(/^[\p{L}\p{N}]+$/u));
				}
			})
		);
	});
});

describe('a snippet', () => {
	const shown = (text: string, query: string) =>
		snippetOf(text, readQuery(query))
			.map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
			.join('');

	test('marks the words in all their forms, and phrases whole', () => {
		expect(shown('Cyklen stod ude. Han elskede den nye skole.', 'cykel "nye skole"')).toBe(
			'[Cyklen] stod ude. Han elskede den [nye] [skole].'
		);
	});

	test('is the passage where most of the words stand together', () => {
		const filler = 'ord '.repeat(60);
		const text = `cykel ${filler}cykel og skole ${filler}`;
		expect(shown(text, 'skole cykel')).toContain('[cykel] og [skole]');
	});

	test('is made of the text and nothing else, and is not long', () => {
		fc.assert(
			fc.property(anyText, fc.lorem({ maxCount: 3 }), (text, query) => {
				const pieces = snippetOf(text, readQuery(query));
				const inner = pieces.filter(({ text: one }) => !['… ', ' …'].includes(one));
				expect(text).toContain(inner.map((piece) => piece.text).join(''));
				const count = [...wordsIn(inner.map((piece) => piece.text).join(''))].length;
				expect(count).toBeLessThanOrEqual(snippetWords);
			})
		);
	});
});

describe('places in a text', () => {
	const shown = (text: string, query: string) =>
		placesOf(text, readQuery(query)).places.map(({ start, end }) =>
			[...text].slice(start, end).join('')
		);

	test('are the words that were looked for; those side by side are one', () => {
		expect(shown('🚲 Cyklen stod ved den nye skole. Han cykler.', 'cykel "nye skole"')).toEqual([
			'Cyklen',
			'nye skole',
			'cykler'
		]);
		expect(shown('Ingen her.', 'cykel')).toEqual([]);
	});

	test('begin where most of it stands together', () => {
		const text = `cykel ${'ord '.repeat(60)}cykel og skole`;
		const { places, first } = placesOf(text, readQuery('skole cykel'));
		expect(places).toHaveLength(3);
		expect(first).toBe(1);
	});

	test('are in order, within the text, and not without end', () => {
		fc.assert(
			fc.property(anyText, fc.lorem({ maxCount: 2 }), (text, query) => {
				const { places } = placesOf(text.repeat(5), readQuery(query));
				expect(places.length).toBeLessThanOrEqual(mostPlaces);
				const edges = places.flatMap(({ start, end }) => [start, end]);
				expect(edges).toEqual(edges.toSorted((a, b) => a - b));
			}),
			{ numRuns: 30 }
		);
	});
});

describe('a slip', () => {
	test('is a letter left out, added or changed, or two swapped', () => {
		expect(slipsBetween('psykolog', 'pyskolog', 2)).toBe(1);
		expect(slipsBetween('mobning', 'mobing', 2)).toBe(1);
		expect(slipsBetween('cykel', 'skole', 1)).toBe(2);
	});

	test('counts the same both ways, and nothing between equals', () => {
		fc.assert(
			fc.property(danishWord, danishWord, (a, b) => {
				expect(slipsBetween(a, b, 3)).toBe(slipsBetween(b, a, 3));
				expect(slipsBetween(a, a, 3)).toBe(0);
			})
		);
	});

	test('leads to the nearest word, the most used first', () => {
		const known = [
			{ word: 'mobning', count: 2 },
			{ word: 'mobninger', count: 9 },
			{ word: 'skole', count: 40 }
		];
		expect(nearest('mobing', known, 3)).toEqual(['mobning']);
		expect(nearest('skoel', known, 3)).toEqual(['skole']);
		expect(nearest('ord', known, 3)).toEqual([]);
	});
});
