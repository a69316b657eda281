import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesPerson } from './identity';

const name = 'Zakarias Måneskær';

describe('a text beside a sealed name', () => {
	it.each([
		'Zakarias skal have et brev',
		'Brev til ZAKARIAS',
		'Zakarias’ mor har ringet',
		'måneskærs mor har ringet',
		'Ringe til familien Maaneskær.',
		'(Ma\u030aneskær)'
	])('says it: %s', (text) => {
		expect(namesPerson(text, name)).toBe(true);
	});

	it.each(['Kommunen skal have et brev', 'Månen skær', 'Zakariasen', ''])(
		'does not say it: %s',
		(text) => {
			expect(namesPerson(text, name)).toBe(false);
		}
	);

	it('may hold the small words of a name, and short ones that are everyday words', () => {
		expect(namesPerson('Hvor skal hun bo, og af hvem får hun brev?', 'Bo af Berg')).toBe(false);
		expect(namesPerson('Bo skal have brev', 'Bo af Berg')).toBe(true);
		expect(namesPerson('Brev til J. fra klubben', 'J. Berg')).toBe(false);
	});

	it('may not hold one that was typed without capitals', () => {
		expect(namesPerson('Brev til Zakarias', 'zakarias måneskær')).toBe(true);
	});

	it('says any longer word of any name, wherever it stands', () => {
		const word = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,9}$/);
		const around = fc.array(fc.stringMatching(/^[a-zæøå]{1,9}$/));
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), around, around, (own, a, b) => {
				const text = [...a, own.at(-1)!.toUpperCase(), ...b].join(' ');
				expect(namesPerson(text, own.join('-'))).toBe(true);
			})
		);
	});
});
