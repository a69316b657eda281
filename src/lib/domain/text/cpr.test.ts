import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsCpr } from './cpr';

const pad = (n: number) => String(n).padStart(2, '0');

describe('a CPR number in a text', () => {
	test.each([
		'010203-1234',
		'hans nummer er 3112991234.',
		'290200-4321',
		'610203-1234',
		'010203–1234'
	])('is seen in “%s”', (text) => expect(holdsCpr(text)).toBe(true));

	test.each([
		'320203-1234',
		'011303-1234',
		'300299-1234',
		'010203-12345',
		'9010203-1234',
		'ring på 12 34 56 78',
		'uge 12-13, 25 minutter',
		'2026-11-22 kl. 10.15'
	])('is not seen in “%s”', (text) => expect(holdsCpr(text)).toBe(false));

	test('is seen whatever words stand around it', () => {
		const day = fc.date({
			min: new Date('1950-01-01'),
			max: new Date('2026-01-01'),
			noInvalidDate: true
		});
		const words = fc.string().filter((s) => !/\d/.test(s.normalize('NFKC')));
		fc.assert(
			fc.property(
				words,
				day,
				fc.integer({ min: 0, max: 9999 }),
				words,
				(before, d, serial, after) => {
					const ddmmyy =
						pad(d.getUTCDate()) + pad(d.getUTCMonth() + 1) + pad(d.getUTCFullYear() % 100);
					const number = `${ddmmyy}-${String(serial).padStart(4, '0')}`;
					expect(holdsCpr(`${before} ${number} ${after}`)).toBe(true);
				}
			)
		);
	});
});
