import { expect, it } from 'vitest';
import { cutOf } from './thumb';

const size = { width: 1000, height: 500 };

it('the whole picture is shown where no part is meant', () => {
	expect(cutOf(null, size)).toEqual({ ratio: 2, width: 100, left: 0, top: 0 });
});

it('a part is brought into sight with air around it', () => {
	const cut = cutOf({ type: 'rectangle', x: 230, y: 130, width: 140, height: 140 }, size);
	expect(cut).toEqual({ ratio: 1, width: 500, left: -100, top: -50 });
});

it('at the edge of the picture there is no air to show', () => {
	const corners: [number, number][] = [
		[0, 0],
		[970, 0],
		[970, 470]
	];
	expect(cutOf({ type: 'polygon', points: corners }, size)).toEqual({
		ratio: 2,
		width: 100,
		left: 0,
		top: 0
	});
});

it('a part that is long and thin is shown with more around it', () => {
	const strip = { type: 'rectangle', x: 100, y: 240, width: 840, height: 10 } as const;
	expect(cutOf(strip, size).ratio).toBeCloseTo(3);
});
