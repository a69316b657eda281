import { describe, expect, test } from 'vitest';
import { cut, pooled } from './pooling';

describe('one place for a text', () => {
	const values = Float32Array.from([3, 0, 5, 8, 4, 4]);

	test('is the mean of its tokens, 1 long', () => {
		expect([...pooled(values, 2, 'mean')]).toEqual([
			expect.closeTo(0.7071),
			expect.closeTo(0.7071)
		]);
	});

	test('is that of the first token when the model wants it so', () => {
		expect([...pooled(values, 2, 'cls')]).toEqual([1, 0]);
	});

	test('is nowhere when all tokens are', () => {
		expect([...pooled(new Float32Array(4), 2, 'mean')]).toEqual([0, 0]);
	});
});

describe('a text that is too long', () => {
	test('keeps the mark at its end, where the model has one', () => {
		expect(cut([1, 7, 8, 9, 2], 4, [1, 2])).toEqual([1, 7, 8, 2]);
		expect(cut([7, 8, 9], 2, [])).toEqual([7, 8]);
	});

	test('is left as it is when it is not', () => {
		expect(cut([1, 7, 2], 3, [1, 2])).toEqual([1, 7, 2]);
	});
});
