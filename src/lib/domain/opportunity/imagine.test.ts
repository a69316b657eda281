import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barriers } from '../story/journey';
import { imagine, ingredientOf, type Ingredient, type Source } from './imagine';

const register = [
	{ id: 'r', name: 'Lindaa Skytteforening', interests: ['Skydning'], offers: ['Bane og træner'] },
	{ id: 'p', name: 'Forældreringen', interests: ['Kørsel'], offers: ['Lift om torsdagen'] },
	{ id: 'c', name: 'Koret', interests: ['Sang'], offers: [] }
];

const source = (more: Partial<Source> = {}): Source => ({
	...{ insightId: 'i', words: '', brightSpots: [], barriers: [], attributes: {} },
	...more
});

describe('what a piece of evidence brings', () => {
	test('is bright spots, barriers, and whoever its words speak of', () => {
		const brought = ingredientOf(
			source({
				words: 'Han glemmer alt på skydebanen, men kørslen er dyr',
				brightSpots: ['flow'],
				barriers: ['transport'],
				attributes: { dose: '25 minutter', cost: '200 kr.', company: 'en træner' }
			}),
			register
		);
		expect(brought).toEqual({
			...{ insightId: 'i', brightSpots: ['flow'], dose: '25 minutter' },
			barriers: ['money', 'transport', 'company'],
			partners: [
				{ id: 'r', word: 'Skydning' },
				{ id: 'p', word: 'Kørsel' }
			]
		});
	});

	test('holds no word of the story', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-zæøå]{12,20}$/), (word) => {
				const brought = ingredientOf(source({ words: `hun sagde ${word}` }), register);
				expect(JSON.stringify(brought)).not.toContain(word);
			})
		);
	});
});

const piece = (more: Partial<Ingredient>): Ingredient => ({
	...{ insightId: 'i', brightSpots: [], barriers: [], dose: '', partners: [] },
	...more
});

describe('prompts', () => {
	test('pair what shines with what stands in its way, and with somebody who is spoken of', () => {
		const found = imagine(
			[
				piece({
					brightSpots: ['flow'],
					dose: '25 minutter',
					partners: [{ id: 'r', word: 'Skydning' }]
				}),
				piece({ barriers: ['distance'], partners: [{ id: 'p', word: 'Kørsel' }] })
			],
			register
		);
		expect(found).toEqual([
			{
				...{ brightSpot: 'flow', topic: 'Skydning', barrier: 'distance', held: 1, blocked: 1 },
				dose: '25 minutter',
				partner: {
					...{ id: 'p', name: 'Forældreringen', word: 'Kørsel', offer: 'Lift om torsdagen' }
				}
			}
		]);
	});

	test('are about what somebody cares for, never about what is offered', () => {
		const offers = [
			{ id: 'g', name: 'Gartneriet', interests: ['Planter'], offers: ['Betaler en time'] }
		];
		const spoken = (word: string) =>
			imagine([piece({ brightSpots: ['ro'], partners: [{ id: 'g', word }] })], offers)[0];
		expect(spoken('Betaler en time')).toMatchObject({
			...{ topic: '', partner: { name: 'Gartneriet', offer: 'Betaler en time' } }
		});
		expect(spoken('Planter')).toMatchObject({ topic: 'Planter' });
	});

	test('never pair across insights, and a bright spot alone is more of itself', () => {
		const found = imagine(
			[
				piece({ insightId: 'a', brightSpots: ['sang'] }),
				piece({ insightId: 'b', barriers: ['money'] })
			],
			register
		);
		expect(found).toEqual([
			{
				...{ brightSpot: 'sang', topic: '', barrier: null, held: 1, blocked: 0 },
				...{ dose: '', partner: null }
			}
		]);
		expect(imagine([], register)).toEqual([]);
		expect(imagine([piece({ barriers: ['money'] })], register)).toEqual([]);
	});

	test('begin with what much of the evidence holds, and ask somebody else each time', () => {
		const both = [
			{ id: 'r', word: 'Skydning' },
			{ id: 'p', word: 'Kørsel' }
		];
		const found = imagine(
			[
				piece({ brightSpots: ['flow', 'ro'], barriers: ['money'], partners: both }),
				piece({ brightSpots: ['flow'], partners: both })
			],
			register
		);
		expect(found.map(({ brightSpot }) => brightSpot)).toEqual(['flow', 'ro']);
		expect(new Set(found.map(({ partner }) => partner?.id))).toEqual(new Set(['r', 'p']));
	});

	test('are the same in whatever order the evidence comes, and never too many', () => {
		const ingredient: fc.Arbitrary<Ingredient> = fc.record({
			insightId: fc.constantFrom('a', 'b'),
			brightSpots: fc.uniqueArray(fc.constantFrom('flow', 'ro', 'sang', 'dyr'), { maxLength: 3 }),
			barriers: fc.uniqueArray(fc.constantFrom(...barriers), { maxLength: 3 }),
			dose: fc.constant(''),
			partners: fc.boolean().map((is) => (is ? [{ id: 'r', word: 'Skydning' }] : []))
		});
		fc.assert(
			fc.property(fc.array(ingredient, { maxLength: 9 }), (all) => {
				const found = imagine(all, register);
				expect(imagine(all.toReversed(), register)).toEqual(found);
				expect(found.length).toBeLessThanOrEqual(6);
				const keys = found.map(({ brightSpot, barrier }) => `${brightSpot} ${barrier}`);
				expect(new Set(keys).size).toBe(found.length);
				for (const { brightSpot, held } of found) {
					expect(all.filter((one) => one.brightSpots.includes(brightSpot))).toHaveLength(held);
				}
			})
		);
	});
});
