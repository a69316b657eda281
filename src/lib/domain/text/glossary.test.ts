import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainerWords } from './glossary';
import { lix } from './lix';

const said = (text: string, language: 'da' | 'en' = 'da') =>
	plainerWords(text, language).map((one) => [one.said, one.plain]);

const aWord = fc.constantFrom('Såfremt', 'såfremt', 'tilsagn', 'samt', 'hus', 'glad', 'samtale');

describe('hard words', () => {
	it('are found with what could stand instead, in the order in which they stand', () => {
		expect(said('Såfremt der er mistrivsel, ringer vi.')).toEqual([
			['Såfremt', 'hvis'],
			['mistrivsel', 'ikke at have det godt']
		]);
		expect(said('Prior to that we will commence.', 'en')).toEqual([
			['Prior to', 'before'],
			['commence', 'begin']
		]);
	});

	it('are known with their endings, and not as parts of other words', () => {
		expect(said('Vi evaluerede indsatsen og tilsagnet.')).toEqual([
			['evaluerede', 'se, hvordan det gik'],
			['indsatsen', 'hjælp'],
			['tilsagnet', 'løfte']
		]);
		expect(said('Evalueringen og deltagelsen')).toEqual([
			['Evalueringen', 'at se, hvordan det gik'],
			['deltagelsen', 'at være med']
		]);
		expect(said('Den samtalende samtale er om samtidens afslagsbrev.')).toEqual([]);
	});

	it('are told once each, and only so many', () => {
		expect(said('Samt, SAMT og samt')).toEqual([['Samt', 'og']]);
		const many = 'såfremt samt endvidere derudover vedrørende angående yderligere';
		expect(said(many)).toHaveLength(5);
	});

	it('are none in plain words', () => {
		expect(said('Vi ringer til dig på mandag. Så finder vi ud af, hvad du gerne vil.')).toEqual([]);
		expect(said('We will call you on Monday.', 'en')).toEqual([]);
	});

	it('are never made up, whatever is written', () => {
		fc.assert(
			fc.property(fc.array(aWord), (words) => {
				const found = plainerWords(words.join(', '), 'da', 100);
				expect(new Set(found.map(({ plain }) => plain)).size).toBe(found.length);
				for (const one of found) expect(words).toContain(one.said);
				const hard = words.filter((one) => !['hus', 'glad', 'samtale'].includes(one));
				expect(found.length).toBe(new Set(hard.map((one) => one.toLowerCase())).size);
			})
		);
	});

	it('give way to words that are easier to read', () => {
		const hard =
			'Såfremt du deltager, iværksætter forvaltningen yderligere foranstaltninger vedrørende transport.';
		const plain = plainerWords(hard, 'da', 20).reduce(
			(text, one) => text.replace(one.said, one.plain),
			hard
		);
		expect(lix(plain).value).toBeLessThan(lix(hard).value);
	});
});
