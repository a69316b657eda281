import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRungs, noRung, rungOf, rungs, type Rung } from './rung';

const staff = { rung: 6 as Rung, because: 'De var med i styregruppen.' };
const young = (...given: Rung[]) => given.map((rung) => ({ rung, isTold: false }));
const nothing = { rung: null, count: null, isSomeTold: false };

describe('both sides of the ladder', () => {
	it('tell the middle of the young people’s rungs, and how far it is', () => {
		const both = compareRungs(staff, young(2, 4, 4, 5, 8), 5);
		expect([both.young.rung, both.young.count, both.difference]).toEqual([4, 5, -2]);
		expect(compareRungs(staff, young(7, 7, 7), 3).difference).toBe(1);
		expect(compareRungs(staff, young(6, 6, 6), 3).difference).toBe(0);
	});

	it('tell nothing of fewer than the smallest number', () => {
		expect(compareRungs(staff, young(1, 1), 3)).toEqual({
			...{ staff, young: nothing, difference: null }
		});
	});

	it('tell nothing where staff typed in all but a few: the middle would be somebody', () => {
		const told = ([1, 1, 8, 8] as Rung[]).map((rung) => ({ rung, isTold: true }));
		expect(compareRungs(staff, [...told, ...young(3)], 5).young).toEqual(nothing);
		const many = compareRungs(staff, [...told, ...young(3, 3, 3, 3, 3)], 5).young;
		expect(many).toEqual({ rung: 3, count: 9, isSomeTold: true });
	});

	it('tell staff nothing before they have said theirs', () => {
		expect(compareRungs(noRung, young(1, 1, 1), 3).young).toEqual(nothing);
	});

	it('show a rung that somebody said, the same in every order, and at least half as high', () => {
		const many = fc.array(fc.constantFrom(...rungs), { minLength: 3, maxLength: 20 });
		fc.assert(
			fc.property(many, (given) => {
				const both = compareRungs(staff, young(...given), 3);
				const shown = both.young.rung ?? 0;
				expect(given).toContain(shown);
				expect(compareRungs(staff, young(...given.toReversed()), 3)).toEqual(both);
				expect(given.filter((rung) => rung >= shown).length * 2).toBeGreaterThanOrEqual(
					given.length
				);
			})
		);
	});
});

it('takes digits for a rung, and nothing beside the eight', () => {
	expect([rungOf('3'), rungOf(8), rungOf(''), rungOf(0), rungOf(9), rungOf('2.5')]).toEqual([
		...[3, 8, null, null, null, null]
	]);
});
