import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latest, replacements, type ConsentRecord } from './record';
import { deciders } from './rule';

const records = fc.uniqueArray(
	fc.record({
		id: fc.uuid(),
		scope: fc.constantFrom('team' as const, 'research' as const),
		decision: fc.constantFrom('yes' as const, 'no' as const),
		by: fc.constantFrom(...deciders),
		method: fc.constant('screen' as const),
		itemId: fc.constantFrom(null, 'story'),
		at: fc.integer({ min: 1, max: 4 })
	}),
	{ maxLength: 20, selector: ({ id }) => id }
);
const said = (id: string, at: number, more: Partial<ConsentRecord> = {}): ConsentRecord => ({
	...({ scope: 'research', decision: 'yes', by: 'young', method: 'screen' } as const),
	...{ id, at, ...more }
});

describe('which record took the place of another', () => {
	it('is nothing for what stands, and for all else one that came later, to the same', () => {
		fc.assert(
			fc.property(records, (all) => {
				const replaced = replacements(all);
				for (const one of all) {
					const stands = latest(all, one.scope, one.by, one.itemId);
					const next = all.find(({ id }) => id === replaced.get(one.id));
					expect(next === undefined).toBe(stands?.id === one.id);
					if (next) {
						expect([next.scope, next.by, next.itemId]).toEqual([one.scope, one.by, one.itemId]);
						expect(next.at).toBeGreaterThanOrEqual(one.at);
					}
				}
			})
		);
	});

	it('goes from one to the next, and never past any', () => {
		const all = [said('a', 1), said('b', 2), said('c', 3)];
		expect([...replacements(all.toReversed())]).toEqual([
			['a', 'b'],
			['b', 'c']
		]);
	});

	it('keeps projects apart, and a no to research as such takes the place of them all', () => {
		const one = said('one', 1, { projectId: 'p' });
		const other = said('other', 2, { projectId: 'q' });
		const general = said('general', 3);
		expect(replacements([one, other, general]).size).toBe(0);
		const no = said('no', 4, { decision: 'no' });
		expect([...replacements([one, other, general, no]).values()]).toEqual(['no', 'no', 'no']);
	});
});
