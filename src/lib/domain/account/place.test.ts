import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasClosed, onTheWay, owners, quietTime, warningTime } from './place';

describe('a place', () => {
	it('closes when nobody has used it for its time, and not before', () => {
		const at = fc.nat({ max: 2 ** 45 });
		fc.assert(
			fc.property(fc.constantFrom(...owners), at, fc.nat(), (owner, lastAt, later) => {
				const limit = quietTime[owner] + onTheWay;
				expect(hasClosed(quietTime[owner], lastAt, lastAt + later)).toBe(later > limit);
			})
		);
	});

	it('is open no longer on a device nobody was asked about than on a shared one', () => {
		expect(quietTime.unasked).toBe(quietTime.shared);
		expect(quietTime.shared).toBeLessThan(quietTime.own);
	});

	it('leaves twenty seconds or more to say that one is there', () => {
		expect(warningTime).toBeGreaterThanOrEqual(20_000);
		expect(warningTime).toBeLessThan(quietTime.shared / 2);
	});
});
