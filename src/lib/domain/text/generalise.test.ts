import { describe, expect, it } from 'vitest';
import { generalisations } from './generalise';
import { suggestMasks } from './mask-suggestion';

const told = (text: string, language = 'da') =>
	generalisations(text, language).map(({ words, replacement }) => [words, replacement]);

describe('what could be told in general', () => {
	it('is a day as its month', () => {
		expect(told('Det var den 12. marts 2026, og igen 3. Maj.')).toEqual([
			['den 12. marts 2026', 'marts 2026'],
			['3. Maj', 'maj']
		]);
		expect(told('Han kom d. 5/11/2025 og 06.01.2026')).toEqual([
			['d. 5/11/2025', 'november 2025'],
			['06.01.2026', 'januar 2026']
		]);
		expect(told('On 12 March 2026 and on May 3rd', 'en')).toEqual([
			['12 March 2026', 'March 2026'],
			['May 3rd', 'May']
		]);
	});

	it('is an age of the young as its band, and no stretch of time', () => {
		expect(told('Villads er 13 år, hans 7-årige søster fyldte 7 år.')).toEqual([
			['13', '13–14'],
			['7', '6–9'],
			['7', '6–9']
		]);
		expect(told('Det er 3 år siden. I 4 år gik han der, i 12 år endnu. Far er 45 år.')).toEqual([]);
		expect(told('He is 13 years old, a 16-year-old friend', 'en')).toEqual([
			['13', '13–14'],
			['16', '15–17']
		]);
	});

	it('is a grade as its stage of school', () => {
		expect(told('Han går i 6. klasse. 8. klasse bliver svær. Hun gik i 2.b dengang.')).toEqual([
			['i 6. klasse', 'på mellemtrinnet'],
			['i 2.b', 'i indskolingen'],
			['8. klasse', 'udskolingen']
		]);
		expect(told('she is in grade 9', 'en')).toEqual([['grade 9', 'the last years of school']]);
	});

	it('is suggested with its place, in code points, among the names', () => {
		expect(suggestMasks('🚲 Ida er 13 år')).toEqual([
			{ words: 'Ida', kind: 'name', replacement: '[navn]', places: [[2, 5]] },
			{ words: '13', kind: 'other', replacement: '13–14', places: [[9, 11]] }
		]);
	});
});
