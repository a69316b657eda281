import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf, tellingWords } from './feature';
import { groupsOf } from './linkage';
import { reduce } from './lsa';
import { modes, suggest, type Text } from './suggestion';
import { weigh } from './weight';

const aText = (id: string, text: string, ...tags: string[]): Text => ({ id, text, tags });

const wall = [
	aText('a', 'Jeg cykler til skole på min cykel'),
	aText('b', 'Cyklen er punkteret, og cykelstien er lang'),
	aText('c', 'Hunden ligger på min seng, og hunden snorker'),
	aText('d', 'Naboens hund går tur med mig'),
	aText('e', 'Min madpakke er tom i frikvarteret'),
	aText('f', 'I frikvarteret spiser jeg min madpakke på trappen'),
	aText('g', 'Regnen trommer mod ruden')
];

const words = fc.constantFrom(
	'hund',
	'hunden',
	'cykel',
	'cyklen',
	'skole',
	'alene',
	'og',
	'pengene',
	'kat',
	'犬',
	'собака'
);
const text = fc.array(words, { maxLength: 8 }).map((list) => list.join(' '));
const tags = fc.subarray(['Ensomhed', 'Penge', 'Ro']);
const texts = fc
	.array(fc.record({ text, tags }), { maxLength: 14 })
	.map((list) => list.map((one, at) => ({ id: `card ${at}`, ...one })));

describe('suggested groups', () => {
	test('what speaks of the same stands together, with the words as they were written', () => {
		const groups = suggest(wall, [], 'sorting');
		expect(groups.map(({ ids }) => ids.join(''))).toEqual(
			expect.arrayContaining(['ab', 'cd', 'ef'])
		);
		expect(groups.flatMap(({ ids }) => ids)).not.toContain('g');
		const dogs = groups.find(({ ids }) => ids.includes('c'));
		expect(dogs?.words).toContain('hund');
	});

	test('a hint is given only where two texts have more than one word in common', () => {
		expect(suggest(wall, [], 'hint').map(({ ids }) => ids.join(''))).toEqual(['ef']);
	});

	test('what people tagged alike holds together, and is told', () => {
		const [first] = suggest(
			[
				aText('a', 'Ingen ringede', 'Ensomhed'),
				aText('b', 'Trappen er kold', 'Ensomhed'),
				aText('c', 'Støvlerne er dyre', 'Penge'),
				aText('d', 'Vi venter til den første', 'Penge')
			],
			[],
			'sorting'
		);
		expect(first).toMatchObject({ ids: ['a', 'b'], tags: ['Ensomhed'] });
	});

	test('English texts are grouped too, and other languages do no harm', () => {
		const english = suggest(
			[
				aText('a', 'We played football after school'),
				aText('b', 'Playing football is the best'),
				aText('c', 'The guitar stands in the cellar'),
				aText('d', '猫が好きです'),
				aText('e', 'Собака спит')
			],
			[],
			'sorting'
		);
		expect(english.map(({ ids }) => ids)).toEqual([['a', 'b']]);
		expect(english[0]?.words).toContain('football');
	});

	test.each([
		['nothing', []],
		['one text', [aText('a', 'Min hund')]],
		['two that have nothing in common', [aText('a', 'Min hund'), aText('b', 'Regnen trommer')]],
		['empty texts', [aText('a', ''), aText('b', '  '), aText('c', '…')]],
		[
			'texts of words that tell nothing',
			[aText('a', 'det er jo det'), aText('b', 'og så er det det')]
		]
	])('%s makes no group', (_, some) => {
		for (const mode of modes) {
			expect(suggest(some, [], mode)).toEqual([]);
		}
	});

	test('the same words on every card make one group', () => {
		const same = Array.from({ length: 9 }, (_, at) => aText(`${at}`, 'Min hund elsker skoven'));
		for (const mode of modes) {
			expect(suggest(same, [], mode).map(({ ids }) => ids.length)).toEqual([9]);
		}
	});

	test('the order of the cards, and of what else there is, changes nothing', () => {
		fc.assert(
			fc.property(
				texts,
				texts,
				fc.constantFrom(...modes),
				fc.integer(),
				(some, others, mode, seed) => {
					expect(suggest(shuffled(some, seed), shuffled(others, seed), mode)).toEqual(
						suggest(some, others, mode)
					);
				}
			),
			{ numRuns: 60 }
		);
	});

	test('no card is in two groups, none alone, none from elsewhere; and each group has a reason that is in it', () => {
		fc.assert(
			fc.property(texts, texts, fc.constantFrom(...modes), (some, others, mode) => {
				const groups = suggest(some, others, mode);
				const ids = groups.flatMap((group) => group.ids);
				expect(new Set(ids).size).toBe(ids.length);
				for (const { ids, words, tags, score } of groups) {
					const own = some.filter(({ id }) => ids.includes(id));
					expect(own).toHaveLength(ids.length);
					expect(ids.length).toBeGreaterThan(1);
					expect(words.length + tags.length).toBeGreaterThan(0);
					expect(words.every((word) => own.some(({ text }) => text.includes(word)))).toBe(true);
					expect(tags.every((tag) => own.some((one) => one.tags.includes(tag)))).toBe(true);
					expect(score).toBeGreaterThanOrEqual(0);
					expect(score).toBeLessThanOrEqual(1);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

describe('the reduced space', () => {
	test('with as many dimensions as rows, products are those of the rows', () => {
		const matrix = weigh(wall.map(({ text }) => featuresOf(tellingWords(text)).pieces));
		const places = reduce(matrix, matrix.rows);
		for (let a = 0; a < matrix.rows; a++) {
			for (let b = 0; b < matrix.rows; b++) {
				expect(product(places, matrix.rows, a, b)).toBeCloseTo(denseProduct(matrix, a, b), 6);
			}
		}
	});
});

describe('average linkage', () => {
	test('joins what is most alike on average, and stops at the threshold', () => {
		const values = Float64Array.from([1, 0.9, 0.2, 0.9, 1, 0.4, 0.2, 0.4, 1]);
		expect(groupsOf({ size: 3, values }, 0.5)).toEqual([[0, 1], [2]]);
		expect(groupsOf({ size: 3, values }, 0.3)).toEqual([[0, 1, 2]]);
		expect(groupsOf({ size: 3, values }, 0.31)).toEqual([[0, 1], [2]]);
		expect(groupsOf({ size: 0, values: new Float64Array() }, 0.5)).toEqual([]);
	});

	test('a lower threshold only ever joins groups', () => {
		const upper = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
			minLength: 28,
			maxLength: 28
		});
		fc.assert(
			fc.property(upper, fc.double({ min: 0, max: 1, noNaN: true }), (list, threshold) => {
				const likeness = symmetric(8, list);
				const strict = groupsOf(likeness, threshold);
				const loose = groupsOf(likeness, threshold / 2);
				expect(
					strict.every((rows) => loose.some((some) => rows.every((row) => some.includes(row))))
				).toBe(true);
			}),
			{ numRuns: 100 }
		);
	});
});

function shuffled<T>(list: readonly T[], seed: number): T[] {
	return list
		.map((one, at) => ({ one, key: Math.imul(at + 1, seed | 1) >>> 7 }))
		.sort((a, b) => a.key - b.key)
		.map(({ one }) => one);
}

function symmetric(size: number, upper: readonly number[]) {
	const values = new Float64Array(size * size).fill(1);
	let next = 0;
	for (let a = 0; a < size; a++) {
		for (let b = a + 1; b < size; b++) {
			values[a * size + b] = values[b * size + a] = upper[next++]!;
		}
	}
	return { size, values };
}

function product(places: Float64Array, size: number, a: number, b: number): number {
	return Array.from(
		{ length: size },
		(_, n) => places[a * size + n]! * places[b * size + n]!
	).reduce((sum, value) => sum + value, 0);
}

function denseProduct(
	{ starts, columns, values }: ReturnType<typeof weigh>,
	a: number,
	b: number
): number {
	let sum = 0;
	for (let i = starts[a]!; i < starts[a + 1]!; i++) {
		for (let j = starts[b]!; j < starts[b + 1]!; j++) {
			sum += columns[i] === columns[j] ? values[i]! * values[j]! : 0;
		}
	}
	return sum;
}
