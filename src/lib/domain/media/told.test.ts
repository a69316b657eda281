import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesMarked, type MarkedWords } from '../text/marked-words';
import { bared, saidText, toldOf, uncheckedAfter, type Said } from './told';

const jonas: MarkedWords = { kind: 'name', quote: 'Jonas Holm', replacement: 'en dreng' };
const aTalk = (...lines: string[]): Said => ({
	title: '',
	ownWords: '',
	altText: '',
	transcript: lines.map((text, at) => ({ at: at * 1000, text }))
});

describe('what is told of a recording', () => {
	it('names nobody who is marked, also where the name goes over the end of a line', () => {
		const told = toldOf(aTalk('Det var Jonas', 'Holm, der lo.'), [jonas]);
		expect(told.transcript.map(({ text }) => text)).toEqual([
			'Det var en dreng',
			'en dreng, der lo.'
		]);
		expect(told.isNamed).toBe(true);
	});

	it('is played where a name stands beside it alone', () => {
		const told = toldOf({ ...aTalk('Nu hakker den.'), title: 'Jonas’ scooter' }, [jonas]);
		expect(told).toMatchObject({ title: 'en dreng’ scooter', isNamed: false });
	});

	const word = fc.constantFrom('Jonas', 'Holm', 'bolden', 'Åse', 'Bo', 'far', 'ligger');
	const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
	const said = fc.record({
		title: line,
		ownWords: line,
		altText: line,
		transcript: fc.array(fc.record({ at: fc.nat(9000), text: line }), { maxLength: 5 })
	});
	const marks = fc.array(
		fc.array(word, { minLength: 1, maxLength: 2 }).map((words): MarkedWords => {
			return { kind: 'name', quote: words.join(' '), replacement: '[navn]' };
		}),
		{ maxLength: 3 }
	);

	it('holds no word that is marked, whatever is said', () => {
		fc.assert(
			fc.property(said, marks, (one, some) => {
				const { isNamed, ...told } = toldOf(one, some);
				expect(placesMarked(saidText(told), some)).toEqual([]);
				const spoken = one.transcript.map(({ text }) => text).join('\n');
				expect(isNamed || placesMarked(spoken, some).length === 0).toBe(true);
				expect(told.transcript.map(({ at }) => at)).toEqual(one.transcript.map(({ at }) => at));
			})
		);
	});

	it('is as it stands where nothing is marked', () => {
		fc.assert(
			fc.property(said, (one) => {
				expect(toldOf(one, [])).toEqual({ ...one, isNamed: false });
			})
		);
	});
});

describe('what nobody has looked at', () => {
	it('is what is new, and not a line that was cut in two', () => {
		const before = aTalk('Bolden ligger i skuret. Jeg har nøglen.');
		const cut = aTalk('Bolden ligger i skuret.', 'Jeg har nøglen.');
		expect(uncheckedAfter(before, cut, [])).toEqual([]);
		expect(uncheckedAfter(before, cut, null)).toBeNull();
		const more = aTalk('Bolden ligger i skuret.', 'Ida har nøglen.');
		const [[start, end] = [0, 0]] = uncheckedAfter(cut, more, []) ?? [];
		expect(saidText(more).slice(start, end)).toBe('Ida');
	});

	it('is what lost its mark, unless somebody lets it stand', () => {
		const talk = aTalk('Jonas lo.');
		expect(bared(talk, [jonas], [])).toEqual([[3, 8]]);
		expect(bared(talk, [jonas], [{ kind: 'open', quote: 'Jonas', replacement: '' }])).toEqual([]);
	});
});
