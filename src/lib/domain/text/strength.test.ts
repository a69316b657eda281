import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deficitWords } from './strength';

const said = (text: string) => deficitWords(text, 20).map((one) => one.said);

describe('words that say what somebody lacks', () => {
	it('are found with another way to put it, in the order in which they stand', () => {
		expect(deficitWords('Han er utilpasset. Et problembarn!')).toEqual([
			{ said: 'utilpasset', instead: 'en, der ikke har fundet sin plads her' },
			{ said: 'problembarn', instead: 'et barn, der har det svært' }
		]);
		expect(deficitWords('A troublemaker.')).toEqual([
			{ said: 'troublemaker', instead: 'what happened, and what came before it' }
		]);
	});

	it.each([
		['Problembarnet kom', 'Problembarnet'],
		['to problembørn', 'problembørn'],
		['problembørnene', 'problembørnene'],
		['problemfamilierne i byen', 'problemfamilierne'],
		['problem-families of the at-risk youth', 'problem-families'],
		['de utilpassede unge', 'utilpassede'],
		['adfærdsvanskelige elever', 'adfærdsvanskelige'],
		['adfaerdsvanskelig', 'adfaerdsvanskelig'],
		['ressourcesvage forældre', 'ressourcesvage'],
		['ballademagerne', 'ballademagerne'],
		['he is one of the troublemakers', 'troublemakers'],
		['den svage familie', 'svage'],
		['Drengen er ret besværlig', 'besværlig'],
		['hun er så doven', 'doven'],
		['a difficult boy', 'difficult'],
		['they were lazy', 'lazy'],
		['han er en taber', 'en taber']
	])('are known in all their forms: %s', (text, word) => {
		expect(said(text)[0]).toBe(word);
	});

	it.each([
		'Hun taber bolden, og tabet er stort.',
		'En besværlig vej med bussen, og et svagt lys.',
		'Hun har besvær med trappen.',
		'Problemet er bussen. Barnet går selv.',
		'Vejen er besværlig. Unge cykler.',
		'Det er vanskeligt at sove.',
		'A difficult question, a weak signal, children at home.'
	])('are not found in what happens: %s', (text) => {
		expect(said(text)).toEqual([]);
	});

	it.each(['“jeg er en taber”', '”et problembarn”', '"utilpasset"', '»problembarn«', '„en taber“'])(
		'stay as they are in what somebody said: %s',
		(quoted) => {
			expect(said(`Hun sagde ${quoted} og lo.`)).toEqual([]);
			expect(said(`${quoted} sagde problembarnet`)).toEqual(['problembarnet']);
		}
	);

	it('are told once each, and only so many', () => {
		expect(said('Problembarn, PROBLEMBARN')).toEqual(['Problembarn']);
		const many = 'problembarn problemelev problemfamilie utilpasset ressourcesvag';
		expect(deficitWords(many)).toHaveLength(3);
	});

	it('are not found inside longer words', () => {
		const label = fc.constantFrom('problembarn', 'utilpasset', 'troublemaker', 'ressourcesvag');
		const letters = fc.stringMatching(/^[bkmx]{1,6}$/);
		fc.assert(
			fc.property(label, letters, letters, (word, before, after) => {
				expect(said(`Et ${before}${word} og et ${word}${after}x`)).toEqual([]);
			})
		);
	});

	it('stand in the text as they are told, whatever it is', () => {
		const piece = fc.constantFrom('Problembarn', ' ', '“', '”', 'svag', 'dreng', '.', 'x', '\n');
		fc.assert(
			fc.property(fc.array(piece), (pieces) => {
				const text = pieces.join('');
				expect(said(text).every((word) => text.includes(word))).toBe(true);
			})
		);
	});
});
