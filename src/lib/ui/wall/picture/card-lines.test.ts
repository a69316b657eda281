import { describe, expect, it } from 'vitest';
import { cardLines, leading } from './card-lines';

const words = (count: number) => Array.from({ length: count }, (_, n) => `ord${n}`).join(' ');

describe('the words of a card in a picture', () => {
	it('stand in full, in smaller letters where there are more of them', () => {
		const [short, long] = [cardLines(words(6)), cardLines(words(40))];
		expect(short.lines.join(' ')).toBe(words(6));
		expect(long.lines.join(' ')).toBe(words(40));
		expect(long.size).toBeLessThan(short.size);
	});

	it('end in an ellipsis rather than below the card', () => {
		const { size, lines } = cardLines(words(400));
		expect(lines.length * leading(size)).toBeLessThan(150);
		expect(lines.at(-1)).toMatch(/…$/);
	});

	it('are none for a card without words', () => {
		expect(cardLines('').lines).toEqual([]);
	});
});
