import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companions, reach, strongest } from './pattern';

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
