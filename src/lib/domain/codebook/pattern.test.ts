import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companions, forOthers, reach, strongest, type Patterns } from './pattern';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const pair = fc
	.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.nat(20))
	.filter(([a, b]) => a < b)
	.map(([a, b, count]) => ({ a: ids[a] ?? '', b: ids[b] ?? '', count: count + 1 }));

interface Coded {
	storytellerId: string;
	tags: string[];
	part: number;
}

const excerpts: fc.Arbitrary<Coded[]> = fc.array(
	fc.record({
		storytellerId: fc.constantFrom(...'stuvxyz'),
		tags: fc.subarray(ids.slice(0, 3), { minLength: 1 }),
		part: fc.nat(1)
	}),
	{ maxLength: 24 }
);

const peopleOf = (some: Coded[]) => new Set(some.map(({ storytellerId }) => storytellerId)).size;

/** What the store counts, of excerpts of one story each. */
function patternsOf(some: Coded[]): Patterns {
	const on = (...tagIds: string[]) =>
		some.filter(({ tags }) => tagIds.every((id) => tags.includes(id)));
	const cell = (found: Coded[]) =>
		found.length > 0 ? [{ count: found.length, people: peopleOf(found) }] : [];
	return {
		matrix: some.flatMap(({ storytellerId, tags }, at) =>
			tags.map((tagId) => ({
				tagId,
				storytellerId,
				storyId: String(at),
				title: '',
				secretName: '',
				count: 1
			}))
		),
		pairs: ids.flatMap((a) =>
			ids.filter((b) => b > a).flatMap((b) => cell(on(a, b)).map((found) => ({ a, b, ...found })))
		),
		course: ids.flatMap((tagId) =>
			[0, 1].flatMap((part) =>
				cell(on(tagId).filter((one) => one.part === part)).map((found) => ({
					tagId,
					part,
					...found
				}))
			)
		),
		moments: [
			{ storyId: '0', secretName: '', momentId: '1', place: 0, title: '', pain: 9, bright: 9 }
		]
	};
}

describe('patterns', () => {
	it('name the strongest, and nothing where there is nothing', () => {
		expect(strongest([])).toBeUndefined();
		expect(strongest([{ count: 1 }, { count: 3 }, { count: 3 }])).toEqual({ count: 3 });
	});

	it('count a story once for each tag, however often it is there', () => {
		const cell = { title: '', secretName: '', count: 4 };
		const cells = [
			{ ...cell, tagId: 'a', storyId: 'x' },
			{ ...cell, tagId: 'a', storyId: 'y' },
			{ ...cell, tagId: 'b', storyId: 'x' }
		];
		expect([...reach(cells)]).toEqual([
			['a', 2],
			['b', 1]
		]);
	});

	it('show others no single story, and the tags that enough storytellers have, and enough do not', () => {
		fc.assert(
			fc.property(excerpts, fc.integer({ min: 1, max: 4 }), (some, k) => {
				const shown = forOthers(patternsOf(some), k);
				expect([...shown.matrix, ...shown.moments]).toEqual([]);
				const reached = new Map(shown.reach.map(({ tagId, people }) => [tagId, people]));
				for (const tagId of ids) {
					const people = peopleOf(some.filter(({ tags }) => tags.includes(tagId)));
					const without = peopleOf(some) - people;
					const isTold = people >= k && (without === 0 || without >= k);
					expect(reached.get(tagId)).toBe(isTold ? people : undefined);
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('tell others no two numbers whose difference is a few', () => {
		fc.assert(
			fc.property(excerpts, fc.integer({ min: 2, max: 4 }), (some, k) => {
				const shown = forOthers(patternsOf(some), k);
				const reached = new Map(shown.reach.map(({ tagId, people }) => [tagId, people]));
				const all = peopleOf(some);
				const told = [
					...shown.reach.map(({ people }) => [all, people]),
					...shown.pairs.map(({ people }) => [all, people]),
					...shown.course.map(({ people }) => [all, people]),
					...shown.pairs.flatMap(({ a, b, people }) => [
						[reached.get(a) ?? people, people],
						[reached.get(b) ?? people, people]
					]),
					...shown.course.map(({ tagId, people }) => [reached.get(tagId) ?? people, people])
				];
				for (const [whole = 0, people = 0] of told) {
					expect(people).toBeGreaterThanOrEqual(k);
					expect(whole === people || whole - people >= k).toBe(true);
				}
			})
		);
	});

	it('leave out a pair and a part beside which one storyteller would stand alone', () => {
		const person = (name: string) => [{ storytellerId: name, tags: ['a', 'b'], part: 0 }];
		const five = ['1', '2', '3', '4', '5'].flatMap(person);
		const shownOf = (some: Coded[]) => {
			const { pairs, course, reach } = forOthers(patternsOf(some), 5);
			const parts = course.map(({ tagId, part }) => [tagId, part]);
			return { pairs: pairs.length, parts, reach: reach.map(({ people }) => people) };
		};
		const both = [
			['a', 0],
			['b', 0]
		];
		expect(shownOf(five)).toEqual({ pairs: 1, parts: both, reach: [5, 5] });
		const sixth = { storytellerId: '6', tags: ['a'], part: 1 };
		expect(shownOf([...five, sixth])).toEqual({ pairs: 0, parts: [], reach: [6] });
		const more = ['7', '8', '9', '10'].map((storytellerId) => ({ ...sixth, storytellerId }));
		expect(shownOf([...five, sixth, ...more])).toEqual({
			pairs: 1,
			parts: [
				['a', 0],
				['a', 1],
				['b', 0]
			],
			reach: [10, 5]
		});
	});

	it('keep the tags that meet others most, in the order of the codebook', () => {
		fc.assert(
			fc.property(fc.array(pair), fc.nat(6), (pairs, limit) => {
				const tags = ids.map((id) => ({ id }));
				const kept = companions(pairs, tags, limit);
				expect(kept.length).toBeLessThanOrEqual(limit);
				expect(kept).toEqual(kept.toSorted());
				const weight = (id: string) =>
					pairs
						.filter(({ a, b }) => a === id || b === id)
						.reduce((sum, { count }) => sum + count, 0);
				const least = Math.min(...kept.map(weight));
				const others = ids.filter((id) => !kept.includes(id));
				expect(kept.length < limit || others.every((id) => weight(id) <= least)).toBe(true);
			})
		);
	});
});
