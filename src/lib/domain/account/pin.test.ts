import { describe, expect, it } from 'vitest';
import { DomainError } from '../error';
import { parse } from '../text/input';
import { isEasyPin, pinChoice } from './pin';

describe('a PIN', () => {
	const choose = (pin: unknown, again: unknown = pin) => {
		try {
			return parse(pinChoice, { pin, again }).pin;
		} catch (error) {
			return error instanceof DomainError ? `${error.reason} ${error.field}` : error;
		}
	};

	it('has four to six figures, typed twice alike', () => {
		expect(choose('2580')).toBe('2580');
		expect(choose(' 258036 ', '258036')).toBe('258036');
		expect(choose('2580', '2581')).toBe('invalid again');
		expect(choose('258')).toBe('invalid pin');
		expect(choose('2580369')).toBe('invalid pin');
		expect(choose('25a0')).toBe('invalid pin');
		expect(choose('２５８０')).toBe('invalid pin');
		expect(choose(undefined)).toBe('required pin');
	});

	it('is not one that somebody would try first', () => {
		for (const pin of ['0000', '999999', '1234', '456789', '9876', '3210']) {
			expect(choose(pin)).toBe('invalid pin');
		}
	});

	it('is else whatever one likes: next to none are refused', () => {
		const all = Array.from({ length: 10_000 }, (_, n) => String(n).padStart(4, '0'));
		expect(all.filter(isEasyPin)).toHaveLength(10 + 7 + 7);
	});
});
