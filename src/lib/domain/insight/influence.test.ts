import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { influenceOf } from './influence';

describe('influence', () => {
	it('is a wording that came after an objection', () => {
		const heard = { id: 'a', wording: 1, wordingNow: 2 };
		const waits = { id: 'b', wording: 2, wordingNow: 2 };
		expect(influenceOf([heard])).toEqual({ objected: 1, changed: 1 });
		expect(influenceOf([heard, waits])).toEqual({ objected: 2, changed: 1 });
		expect(influenceOf([])).toEqual({ objected: 0, changed: 0 });
	});

	it('counts a thing once, however many objected, and however often', () => {
		const now = { id: 'a', wordingNow: 3 };
		const many = [1, 1, 2, 3].map((wording) => ({ ...now, wording }));
		expect(influenceOf(many)).toEqual({ objected: 1, changed: 1 });
	});

	it('never changed more than was objected to', () => {
		const ids = fc.constantFrom('a', 'b', 'c');
		const any = fc.record({ id: ids, wording: fc.nat(5), wordingNow: fc.nat(5) });
		fc.assert(
			fc.property(fc.array(any), (objections) => {
				const { objected, changed } = influenceOf(objections);
				expect(changed).toBeLessThanOrEqual(objected);
			})
		);
	});
});
