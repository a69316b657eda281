import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshAfter } from './fresh';
import { masked, type Mask } from './masking';
import { suggestMasks } from './mask-suggestion';

const sign = fc.constantFrom('a', 'b', ' ', '\n', '🚲', 'ø');
const some = (maxLength: number) => fc.array(sign, { maxLength }).map((all) => all.join(''));

describe('masked words', () => {
	const mask = (length: number) =>
		fc
			.tuple(fc.nat(length), fc.nat(length), fc.constantFrom('[navn]', '', '🙂'))
			.map(([a, b, replacement]): Mask => {
				const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
				return { start, end, kind: 'name', replacement };
			});

	it('hold no sign of what is masked, and every other', () => {
		fc.assert(
			fc.property(fc.array(mask(30), { maxLength: 5 }), fc.nat(29), fc.nat(29), (masks, a, b) => {
				const text = Array.from({ length: 30 }, (_, at) => String.fromCodePoint(0x1f600 + at));
				const [from, to] = [Math.min(a, b), Math.max(a, b) + 1];
				const told = [...masked(text.slice(from, to).join(''), from, masks)];
				text.forEach((one, at) => {
					const isHidden = masks.some(({ start, end }) => start <= at && at < end);
					expect(told.includes(one)).toBe(!isHidden && from <= at && at < to);
				});
			})
		);
	});

	it('let those stand that somebody looked at', () => {
		expect(masked('Lego', 0, [{ start: 0, end: 4, kind: 'open', replacement: '' }])).toBe('Lego');
	});
});

describe('what nobody has looked at', () => {
	it('holds every word that was not there before', () => {
		fc.assert(
			fc.property(some(30), some(12), some(30), (head, put, tail) => {
				const [before, after] = [head + tail, head + put + tail];
				const fresh = freshAfter(before, after, []);
				const signs = [...after];
				const open = new Set(
					fresh.flatMap(([from, to]) =>
						signs
							.slice(from, to)
							.join('')
							.split(/[^abø]+/)
					)
				);
				const old = new Set(before.split(/[^abø]+/));
				for (const word of after.split(/[^abø]+/)) {
					expect(old.has(word) || open.has(word)).toBe(true);
				}
			})
		);
	});

	it('stays so through an edit, and nothing is asked again that did not change', () => {
		expect(freshAfter('Jonas og Mette', 'I går Jonas og Mette', [[9, 14]])).toEqual([
			[0, 6],
			[15, 20]
		]);
		expect(freshAfter('Jonas og Mette', 'Jonas', [])).toEqual([]);
		expect(freshAfter('Marie her', 'Maria her', [])).toEqual([[0, 5]]);
	});
});

describe('suggestions', () => {
	const words = (text: string, more = {}) =>
		suggestMasks(text, more).map(({ words, kind, places }) => [words, kind, places.length]);

	it('are capitalised words inside sentences, first names and places', () => {
		const text =
			'Mette hjælper. Han går på Birkeskolen med Jonas Holm. De ringer til Mettes mor. Hans cykel er i Randers.';
		expect(words(text)).toEqual([
			['Mette', 'name', 2],
			['Birkeskolen', 'place', 1],
			['Jonas Holm', 'name', 1],
			['Randers', 'place', 1]
		]);
	});

	it('are not the first words of sentences, turns and lines', () => {
		expect(words('Skolen er stor. Der er larm!\n– Nej, sagde hun. »Kom nu.«\nI må gerne.')).toEqual(
			[]
		);
	});

	it('are not words that stand there without a capital too, but for names that are words as well', () => {
		expect(
			words('Hun sagde Skolen er dum. Jeg kan lide skolens gård. Så kom Bo, for vi bo her.')
		).toEqual([['Bo', 'name', 1]]);
		expect(words('Så råbte de Kom nu, og jeg kom. Der sad Aylin.')).toEqual([['Aylin', 'name', 1]]);
	});

	it('are not the first words of what is said in brackets, after a dash, or in a list', () => {
		expect(words('Han lo. (Alle grinede.) — Ja. • Ring til læreren.\n* Husk madpakke')).toEqual([]);
	});

	it('leave out what was decided, and what the young person chose to be called', () => {
		const text = 'Så kom Villads med Ida. Ida og Villads løb.';
		expect(words(text, { secretNames: ['Villads'], decided: [[19, 22]] })).toEqual([
			['Ida', 'name', 1]
		]);
	});

	it('are telephone numbers and mail addresses', () => {
		expect(words('Ring til +45 12 34 56 78 eller skriv til ida@skole.example i dag')).toEqual([
			['+45 12 34 56 78', 'other', 1],
			['ida@skole.example', 'other', 1]
		]);
	});

	it('count in code points', () => {
		expect(suggestMasks('🚲 og så Ida')[0]?.places).toEqual([[8, 11]]);
	});
});
