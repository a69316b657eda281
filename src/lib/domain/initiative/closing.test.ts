import { describe, expect, it } from 'vitest';
import { countLetters, requireReason, requireWhole } from './closing';

const whole = { understood: 'a', happened: 'b', notDone: 'c', kept: 'd', turnTo: 'e' };

describe('a letter', () => {
	it('is delivered only with all five parts', () => {
		expect(() => requireWhole(whole)).not.toThrow();
		expect(() => requireWhole({ ...whole, notDone: '' })).toThrow('required (notDone)');
	});

	it.each(['Ring på _____.', 'Du sagde … om skolen'])(
		'is not delivered with “%s” in it',
		(kept) => {
			expect(() => requireWhole({ ...whole, kept })).toThrow('gap_left (kept)');
		}
	);
});

describe('an initiative', () => {
	it('counts whoever has no letter, or half of one', () => {
		const states = (['delivered', 'begun', 'none', 'none'] as const).map((state) => ({ state }));
		expect(countLetters(states)).toEqual({ letters: 1, missing: 3 });
	});

	it('is closed with letters missing only with a reason, and without one when none is', () => {
		expect(() => requireReason(1, null)).toThrow('required (reason)');
		expect(requireReason(1, 'flyttet')).toBe('flyttet');
		expect(requireReason(0, 'flyttet')).toBe('');
	});
});
