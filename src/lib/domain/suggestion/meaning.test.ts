import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suggestByMeaning, type MeaningsOf } from './by-meaning';
import { nearnessOf, type Meaning } from './meaning';
import { suggest, type Text } from './suggestion';

/** Directions of words that mean the same; all texts lean in one direction too, as with real models. */
const directions = [
	['kat', 'mis'],
	['vand', 'sø'],
	['tog', 'skinner']
];

const meaningsOf: MeaningsOf = (texts) => Promise.resolve(texts.map(placed));

function placed(text: string): Meaning {
	const words = text.toLowerCase().split(' ');
	const own = directions.map((some) => words.filter((word) => some.includes(word)).length);
	const length = Math.hypot(...own, 2);
	return Float32Array.from([...own, 2], (value) => value / length);
}

const aText = (id: string, text: string, ...tags: string[]): Text => ({ id, text, tags });

const words = fc.constantFrom('kat', 'mis', 'vand', 'sø', 'tog', 'skinner', 'hegn', 'og', 'det');
const texts = fc
	.array(
		fc.record({
			text: fc.array(words, { maxLength: 6 }).map((list) => list.join(' ')),
			tags: fc.subarray(['Savn', 'Ro'])
		}),
		{ maxLength: 12 }
	)
	.map((list) => list.map((one, at) => ({ id: `card ${String(at).padStart(2, '0')}`, ...one })));

describe('how near meanings are', () => {
	test('counts from what is usual on the wall, and is symmetric, from 0 to 1', () => {
		const place = fc
			.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
			.filter((list) => Math.hypot(...list) > 0.01)
			.map((list) => Float32Array.from(list, (value) => value / Math.hypot(...list)));
		fc.assert(
			fc.property(fc.array(place, { maxLength: 9 }), (meanings) => {
				const size = meanings.length;
				const values = nearnessOf(meanings);
				expect(values).toHaveLength(size * size);
				values.forEach((value, at) => {
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(1 + 1e-6);
					expect(value).toBe(values[(at % size) * size + Math.floor(at / size)]);
				});
			})
		);
	});

	test('two that mean the same are as near as can be, and what is unlike counts for nothing', () => {
		const [a, b, c] = [placed('kat'), placed('mis'), placed('tog')];
		expect([...nearnessOf([a, b, c])].map((value) => Number(value.toFixed(3)))).toEqual([
			1, 1, 0, 1, 1, 0, 0, 0, 1
		]);
	});

	test('where all mean the same, all are near', () => {
		expect([...nearnessOf([placed('kat'), placed('mis')])].every((value) => value > 0.99)).toBe(
			true
		);
	});
});

describe('groups by meaning', () => {
	const wall = [
		aText('a', 'En kat'),
		aText('b', 'En mis'),
		aText('c', 'Et tog'),
		aText('d', 'Hegn')
	];

	test('need no word in common, and are told by the two that are nearest', async () => {
		expect(suggest(wall, [], 'sorting')).toEqual([]);
		expect(await suggestByMeaning(wall, [], 'sorting', meaningsOf)).toMatchObject([
			{ ids: ['a', 'b'], words: ['kat', 'mis'], tags: [], isByMeaning: true }
		]);
	});

	test('a hint is given only where cards share words, model or not', async () => {
		expect(await suggestByMeaning(wall, [], 'hint', meaningsOf)).toEqual([]);
	});

	test('hang on no order, and each has a reason that is in it', async () => {
		await fc.assert(
			fc.asyncProperty(texts, fc.constantFrom('sorting', 'hint'), async (some, mode) => {
				const groups = await suggestByMeaning(some, [], mode, meaningsOf);
				expect(await suggestByMeaning(some.toReversed(), [], mode, meaningsOf)).toEqual(groups);
				for (const { ids, words, tags, isByMeaning } of groups) {
					const own = some.filter(({ id }) => ids.includes(id));
					expect(own.length).toBeGreaterThan(1);
					expect(words.length + tags.length).toBeGreaterThan(0);
					expect(words.every((word) => own.some(({ text }) => text.includes(word)))).toBe(true);
					expect(isByMeaning && tags.length > 0).toBe(false);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
