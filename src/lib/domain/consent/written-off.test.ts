import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longRuns, takenWords, withoutTaken } from './quoted';
import { writtenOff, type Stretch } from './written-off';

const own = 'Jeg cykler altid langs åen, når de andre venter ved porten.';

describe('words that adults wrote off', () => {
	test('are found, and nothing around them', () => {
		const text = 'Hun siger: “jeg cykler altid langs åen, når de andre venter” og smiler.';
		expect(foundIn(text, { villads: own })).toEqual([
			['jeg cykler altid langs åen, når de andre venter', ['villads']]
		]);
	});

	test('are locked by all whose words they are', () => {
		const text = 'Fælles: jeg cykler altid langs åen, når de andre venter.';
		expect(foundIn(text, { villads: own, asta: `Mor! ${own}` })).toMatchObject([
			[expect.any(String), ['asta', 'villads']]
		]);
	});

	test.each([
		['a short text as a whole', 'Som: de store pigers bord, sagt tit.', 'de store pigers bord'],
		['one long word', 'Hun kalder det en skærsildsfugl.', 'skærsildsfugl']
	])('may be %s', (_, text, words) => {
		expect(foundIn(text, { one: words })).toEqual([[words, ['one']]]);
	});

	test.each([
		['few words of a long text', 'Han cykler altid langs vejen.', own],
		['a short word', 'Der er en hest.', 'en hest']
	])('are not found in %s', (_, text, words) => {
		expect(foundIn(text, { one: words })).toEqual([]);
	});

	test('are at least what a withdrawal takes away', () => {
		const word = fc.constantFrom('cyklen', 'bekymringsfri', 'og', 'havnen', 'i', 'skydebanen', 'å');
		const words = fc.array(word, { maxLength: 14 }).map((all) => all.join(' '));
		fc.assert(
			fc.property(words, fc.array(words, { maxLength: 3 }), (text, owns) => {
				const known = writtenOff();
				known.write(text);
				owns.forEach((each) => known.meet(each, 'one'));
				const cut = withoutStretches(text, known.stretchesIn(text));
				for (const taken of [takenWords(owns), longRuns(takenWords(owns))]) {
					expect(withoutTaken(cut, taken)).toBe(cut);
				}
			})
		);
	});
});

function foundIn(text: string, owns: Record<string, string>) {
	const known = writtenOff();
	[text, 'En anden tekst.'].forEach((each) => known.write(each));
	Object.entries(owns).forEach(([of, words]) => known.meet(words, of));
	return known.stretchesIn(text).map(({ start, end, of }) => [text.slice(start, end), of]);
}

function withoutStretches(text: string, stretches: Stretch[]): string {
	return stretches
		.toReversed()
		.reduce((left, { start, end }) => `${left.slice(0, start)}qq${left.slice(end)}`, text);
}
