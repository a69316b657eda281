import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt } from './anchor';
import { candidateFinder } from './candidate';
import { offsetsOf } from './offset';

const before =
	'Hver tirsdag er døren åben hos billedkunstlæreren i tyve minutter. Så tegner hun i bussen 🚌.';

function find(quote: string, after: string) {
	const { toPoints } = offsetsOf(before);
	const at = before.indexOf(quote);
	return candidateFinder(after)(anchorAt(before, toPoints(at), toPoints(at + quote.length)));
}

describe('places for words that went adrift', () => {
	it('are where most of them stand now', () => {
		const after =
			'Hun tegner. Om tirsdagen er lærerens dør åben. Tyve minutter er døren åben hos læreren.';
		expect(find('døren åben hos billedkunstlæreren', after)[0]?.quote).toBe('døren åben hos');
	});

	it('are where their neighbours stand, when the words themselves are gone', () => {
		const after = before.replace('døren åben hos billedkunstlæreren', 'hun velkommen');
		expect(find('døren åben hos billedkunstlæreren', after)[0]?.quote).toContain('hun velkommen');
	});

	it('are none where nothing speaks for any', () => {
		expect(find('døren åben', 'Noget helt andet om fodbold og regn.')).toEqual([]);
	});

	it('lie in the text, do not overlap, and come best first', () => {
		const word = fc.constantFrom('hun', 'tegner', 'bus', 'dør', '🚌', 'og', 'tyve', 'minutter');
		const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((all) => all.join(' '));
		fc.assert(
			fc.property(text, text, fc.nat(), (old, now, n) => {
				const { length } = offsetsOf(old);
				const start = n % length;
				const found = candidateFinder(now)(anchorAt(old, start, Math.min(length, start + 12)));
				const { slice } = offsetsOf(now);
				for (const [at, one] of found.entries()) {
					expect(slice(one.start, one.end)).toBe(one.quote);
					expect(one.score).toBeLessThanOrEqual(found[at - 1]?.score ?? 1);
					expect(
						found.every(
							(other) => other === one || other.end <= one.start || one.end <= other.start
						)
					).toBe(true);
				}
			})
		);
	});
});
