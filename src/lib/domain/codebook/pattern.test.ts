import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companions, forOthers, reach, strongest } from './pattern';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const pair = fc
	.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 }), fc.nat(20))
	.filter(([a, b]) => a < b)
	.map(([a, b, count]) => ({ a: ids[a] ?? '', b: ids[b] ?? '', count: count + 1 }));

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

	it('show others nothing that too few storytellers stand behind, and no single story', () => {
		const cells = fc.array(
			fc.record({ tagId: fc.constantFrom(...ids), storytellerId: fc.constantFrom('x', 'y', 'z') })
		);
		fc.assert(
			fc.property(cells, fc.integer({ min: 1, max: 4 }), (some, k) => {
				const matrix = some.map((cell) => ({
					...cell,
					storyId: cell.storytellerId,
					title: '',
					secretName: '',
					count: 1
				}));
				const pairs = [1, 2, 3, 4].map((people) => ({ a: 'a', b: 'b', count: 9, people }));
				const course = pairs.map(({ people }) => ({ tagId: 'a', part: 0, count: 9, people }));
				const moment = { storyId: 'x', secretName: '', momentId: '1', place: 0, title: '' };
				const moments = [{ ...moment, pain: 9, bright: 9 }];
				const shown = forOthers({ matrix, pairs, course, moments }, k);
				expect([...shown.matrix, ...shown.moments]).toEqual([]);
				const told = [...shown.pairs, ...shown.course, ...shown.reach];
				expect(told.every(({ people }) => people >= k)).toBe(true);
				for (const { tagId, people } of shown.reach) {
					const own = matrix.filter((cell) => cell.tagId === tagId);
					expect(new Set(own.map(({ storytellerId }) => storytellerId)).size).toBe(people);
				}
			}),
			{ numRuns: 40 }
		);
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
