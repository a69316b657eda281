import { expect, test } from 'vitest';
import { cardAt } from './board-keys';

const columns = [['a', 'b', 'c'], [], ['d']];

test.each([
	[{ column: 0, row: 1 }, 'ArrowDown', 'c'],
	[{ column: 0, row: 1 }, 'ArrowUp', 'a'],
	[{ column: 0, row: 2 }, 'ArrowDown', undefined],
	[{ column: 0, row: 2 }, 'ArrowRight', 'd'],
	[{ column: 2, row: 0 }, 'ArrowLeft', 'a'],
	[{ column: 2, row: 0 }, 'ArrowRight', undefined]
])('from %o by %s one comes to %s', (from, key, card) =>
	expect(cardAt(columns, from, key)).toBe(card)
);
