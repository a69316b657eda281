import { expect, test } from 'vitest';
import { RangeHand } from './range-hand.svelte';

test('a beginning and an end make a stretch, whichever came first', () => {
	const hand = new RangeHand(60_000);
	hand.markIn(8000);
	expect(hand.waiting).toBe(8000);
	hand.markOut(3000.4);
	expect(hand.finish()).toEqual({ from: 3000, to: 8000 });
	expect(hand.stretch).toBeUndefined();
});

test('an end alone takes the five seconds before it', () => {
	const hand = new RangeHand(60_000);
	hand.markOut(3000);
	expect(hand.finish()).toEqual({ from: 0, to: 3000 });
});

test('a stretch never leaves the recording, and a slip of the hand is none', () => {
	const hand = new RangeHand(10_000);
	hand.markIn(9000);
	hand.markOut(99_000);
	expect(hand.finish()).toEqual({ from: 9000, to: 10_000 });
	hand.markIn(500);
	hand.markOut(600);
	expect(hand.finish()).toBeUndefined();
});
