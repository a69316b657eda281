import { expect, it } from 'vitest';
import { whereIn } from './shape';

const size = { width: 900, height: 600 };
const box = (x: number, y: number, width: number, height: number) =>
	({ type: 'rectangle', x, y, width, height }) as const;

it.each([
	['topLeft', box(10, 10, 100, 100)],
	['top', box(400, 0, 100, 100)],
	['topRight', box(700, 10, 200, 100)],
	['left', box(0, 250, 200, 100)],
	['middle', box(300, 100, 300, 400)],
	['right', box(800, 250, 100, 100)],
	['bottomLeft', box(0, 500, 100, 100)],
	['bottom', box(200, 450, 500, 150)],
	['bottomRight', box(850, 550, 50, 50)],
	['most', box(20, 20, 860, 500)]
])('a part lies %s by where its middle is, and how much it is', (where, part) => {
	expect(whereIn(part, size)).toBe(where);
});

it('a part with corners lies where all of them do', () => {
	const points: [number, number][] = [
		[700, 400],
		[880, 420],
		[800, 590]
	];
	expect(whereIn({ type: 'polygon', points }, size)).toBe('bottomRight');
});
