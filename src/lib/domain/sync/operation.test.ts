import { v4, v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { doneAt } from './operation';

const now = Date.UTC(2026, 10, 30);

describe('when a device made an operation', () => {
	it('is told by an id that holds its time', () => {
		expect(doneAt({ id: v7({ msecs: now - 5_000 }) }, now)).toBe(now - 5_000);
	});

	it('is now where the id tells no time, or one to come', () => {
		expect(doneAt({ id: v4() }, now)).toBe(now);
		expect(doneAt({ id: v7({ msecs: now + 5_000 }) }, now)).toBe(now);
	});
});
