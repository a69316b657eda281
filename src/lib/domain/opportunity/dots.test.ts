import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsLeft, mostOn, readComment, readDots, takesDots, type OwnDots } from './dots';
import { commentLength, dotsEach, dotsOnOne } from './dot-limit';
import { opportunityStates } from './state';

/** What a person has after trying to place so many on each, in this order; what is refused changes nothing. */
function placed(tries: readonly OwnDots[]): OwnDots[] {
	return tries.reduce<OwnDots[]>((own, { opportunityId, dots }) => {
		const others = own.filter((one) => one.opportunityId !== opportunityId);
		try {
			return [...others, { opportunityId, dots: readDots(own, opportunityId, { dots }) }];
		} catch {
			return own;
		}
	}, []);
}

const tries = fc.array(
	fc.record({
		opportunityId: fc.constantFrom('bike', 'bus', 'range', 'dogs'),
		dots: fc.integer({ min: -1, max: 6 })
	}),
	{ maxLength: 12 }
);

test('nobody has more than the few, nor more than so many on one, whatever they try', () => {
	fc.assert(
		fc.property(tries, (all) => {
			const own = placed(all);
			expect(own.reduce((sum, { dots }) => sum + dots, 0)).toBe(dotsEach - dotsLeft(own));
			expect(dotsLeft(own)).toBeGreaterThanOrEqual(0);
			for (const { dots } of own) {
				expect(dots).toBeGreaterThanOrEqual(0);
				expect(dots).toBeLessThanOrEqual(dotsOnOne);
			}
		}),
		{ numRuns: 200 }
	);
});

test('what is said to be the most can be placed, one more cannot, and all can be taken back', () => {
	fc.assert(
		fc.property(tries, (all) => {
			const own = placed(all);
			const most = mostOn(own, 'bike');
			expect(readDots(own, 'bike', { dots: most })).toBe(most);
			expect(() => readDots(own, 'bike', { dots: most + 1 })).toThrow('out_of_range');
			expect(readDots(own, 'bike', { dots: 0 })).toBe(0);
		}),
		{ numRuns: 100 }
	);
});

test('a what-if takes dots until it is settled what comes of it', () => {
	expect(opportunityStates.filter(takesDots)).toEqual([
		'open',
		'offered',
		'youthChecked',
		'agreed'
	]);
});

test('a comment is short, has words and no CPR number', () => {
	expect(readComment({ text: ' Ja tak. ' })).toEqual({ text: 'Ja tak.' });
	expect(readComment({ text: '🚲'.repeat(commentLength) }).text).toHaveLength(2 * commentLength);
	expect(() => readComment({ text: '🚲'.repeat(commentLength + 1) })).toThrow('too_long');
	expect(() => readComment({ text: ' ' })).toThrow('required');
	expect(() => readComment({ text: 'Jeg er 010113-1234' })).toThrow('cpr_number');
});
