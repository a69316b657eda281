import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainError } from '../error';
import { anchorAt, anchorIn, windowFor } from './anchor';

const alphabet = fc.constantFrom('a', 'å', ' ', '\n', '👨‍👩‍👧', '🇩🇰', 'q\u0307', 'שלום', '🚲');
const anyText = fc.array(alphabet, { minLength: 1, maxLength: 120 }).map((all) => all.join(''));

describe('pointing at a passage', () => {
	test('cuts its words and 32 code points around it', () => {
		const text = `${'x'.repeat(40)}🚲 cykler${'y'.repeat(40)}`;
		expect(anchorAt(text, 40, 48)).toEqual({
			start: 40,
			end: 48,
			quote: '🚲 cykler',
			prefix: 'x'.repeat(32),
			suffix: 'y'.repeat(32)
		});
	});

	test('is the same from a window as from the whole text', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
				const points = [...text];
				const start = a % points.length;
				const end = start + 1 + (b % (points.length - start));
				const around = windowFor(start, end);
				const window = {
					start: around.start,
					text: points.slice(around.start, around.end).join('')
				};
				expect(anchorIn(window, start, end)).toEqual(anchorAt(text, start, end));
				expect(anchorAt(text, start, end).quote).toBe(points.slice(start, end).join(''));
			})
		);
	});

	test.each([
		[-1, 2, 'start'],
		[0.5, 2, 'start'],
		[4, 5, 'start'],
		[2, 2, 'end'],
		[2, 1, 'end'],
		[0, 5, 'end'],
		[0, NaN, 'end']
	])('from %d to %d in a text of four is refused', (start, end, field) => {
		try {
			anchorAt('🚲🚲🚲🚲', start, end);
			expect.unreachable();
		} catch (error) {
			expect(error).toBeInstanceOf(DomainError);
			expect(error).toMatchObject({ reason: 'position_invalid', field });
		}
	});
});
