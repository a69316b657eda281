import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rareTraits, type Known, type Trait } from './recognisable';

const shooting = { id: 't1', name: 'Skydning' };
const school = { id: 't2', name: 'Skole' };

const person = (id: string, band: Known['band'], area: string, tagIds: string[]): Known => {
	return { id, band, area, tagIds };
};

describe('what somebody could be known by', () => {
	const others = [
		person('a', '13-14', 'Lindaa', ['t2']),
		person('b', '13-14', 'Lindaa', ['t2']),
		person('c', '10-12', 'Lindaa', ['t1', 't2']),
		person('d', '10-12', 'Birke', ['t1'])
	];
	const villads = person('v', '13-14', 'Lindaa', ['t1', 't2']);

	it('is what few share together though many share each part', () => {
		const rare = rareTraits({ id: 'v', tags: [shooting, school] }, [...others, villads], 2);
		expect(rare).toEqual([
			{
				people: 1,
				traits: [
					{ kind: 'band', band: '13-14' },
					{ kind: 'tag', tag: shooting }
				]
			}
		]);
	});

	it('is told by its smallest part alone', () => {
		const alone = person('v', '15-17', 'Lindaa', ['t2']);
		expect(rareTraits({ id: 'v', tags: [school] }, [...others, alone], 2)).toEqual([
			{ people: 1, traits: [{ kind: 'band', band: '15-17' }] }
		]);
	});

	it('counts whoever tells it, whose other stories may have no such tag', () => {
		const bare = person('v', '13-14', '', []);
		expect(rareTraits({ id: 'v', tags: [shooting] }, [bare], 1)).toEqual([]);
		expect(rareTraits({ id: 'gone', tags: [shooting] }, [bare], 5)).toEqual([]);
	});

	it('holds for everybody: so few share it, and no part of it is rare', () => {
		const one = fc.record({
			band: fc.constantFrom('10-12' as const, '13-14' as const),
			area: fc.constantFrom('', 'Lindaa', 'Birke'),
			tagIds: fc.subarray(['t1', 't2'])
		});
		fc.assert(
			fc.property(
				fc.array(one, { minLength: 1, maxLength: 12 }),
				fc.integer({ min: 1, max: 5 }),
				(some, k) => {
					const all = some.map((each, at) => ({ ...each, id: String(at) }));
					const tags = [shooting, school].filter(({ id }) => all[0]!.tagIds.includes(id));
					for (const { traits, people } of rareTraits({ id: '0', tags }, all, k)) {
						expect(people).toBe(sharing(all, traits));
						expect(people).toBeLessThan(k);
						expect(people).toBeGreaterThan(0);
						for (const left of traits) {
							const part = traits.filter((trait) => trait !== left);
							if (part.length > 0) expect(sharing(all, part)).toBeGreaterThanOrEqual(k);
						}
					}
				}
			)
		);
	});
});

function sharing(all: readonly Known[], traits: readonly Trait[]): number {
	return all.filter((one) =>
		traits.every((trait) =>
			trait.kind === 'band'
				? one.band === trait.band
				: trait.kind === 'area'
					? one.area === trait.area
					: one.tagIds.includes(trait.tag.id)
		)
	).length;
}
