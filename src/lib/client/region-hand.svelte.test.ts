import { expect, test } from 'vitest';
import { RegionHand } from './region-hand.svelte';

const aHand = () => new RegionHand({ width: 1000, height: 500 });
const press = (hand: RegionHand, key: string, held: KeyboardEventInit = {}) =>
	hand.key(new KeyboardEvent('keydown', { key, ...held }));

test('a rectangle drawn in any direction is the same rectangle', () => {
	const hand = aHand();
	hand.begin('rectangle');
	hand.down([400, 300]);
	hand.move([100, 200]);
	expect(hand.up([100, 200])).toBe(true);
	expect(hand.finish()).toEqual({ type: 'rectangle', x: 100, y: 200, width: 300, height: 100 });
	expect(hand.tool).toBeUndefined();
});

test('a press without a move is no region', () => {
	const hand = aHand();
	hand.begin('rectangle');
	hand.down([400, 300]);
	expect(hand.up([400, 300])).toBe(false);
	expect(hand.finish()).toBeUndefined();
});

test('by keyboard a rectangle is moved and sized, and never leaves the picture', () => {
	const hand = aHand();
	hand.begin('rectangle', { isByKeyboard: true });
	press(hand, 'ArrowRight');
	press(hand, 'ArrowDown', { shiftKey: true });
	press(hand, 'ArrowUp', { altKey: true });
	expect(hand.rectangle).toEqual({ type: 'rectangle', x: 395, y: 185, width: 250, height: 145 });
	for (let times = 0; times < 60; times++) {
		press(hand, 'ArrowRight');
		press(hand, 'ArrowDown', { shiftKey: true });
	}
	expect(hand.rectangle).toEqual({ type: 'rectangle', x: 750, y: 185, width: 250, height: 315 });
	expect(press(hand, 'Enter')).toBe('done');
});

test('by keyboard a polygon is set corner by corner, and a corner is taken back', () => {
	const hand = aHand();
	hand.begin('polygon', { isByKeyboard: true });
	for (const key of [' ', 'ArrowRight', ' ', 'ArrowDown', ' ', 'ArrowDown', ' ', 'Backspace']) {
		press(hand, key);
	}
	expect(hand.finish()).toEqual({
		type: 'polygon',
		points: [
			[500, 250],
			[520, 250],
			[520, 270]
		]
	});
});

test('two corners are no polygon yet', () => {
	const hand = aHand();
	hand.begin('polygon');
	hand.down([10, 10]);
	hand.up([10, 10]);
	hand.down([90, 10]);
	hand.up([90, 10]);
	expect(press(hand, 'Enter')).toBe('moved');
	expect(hand.finish()).toBeUndefined();
	expect(hand.corners).toHaveLength(2);
});

test('a region that is there is taken hold of and moved', () => {
	const hand = aHand();
	hand.take({ type: 'rectangle', x: 100, y: 100, width: 50, height: 50 });
	hand.down([120, 120]);
	hand.move([220, 140]);
	hand.up([220, 140]);
	expect(hand.finish()).toEqual({ type: 'rectangle', x: 200, y: 120, width: 50, height: 50 });
});
