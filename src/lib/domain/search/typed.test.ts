import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, text } from '../text/input';
import { longestQuery, typedQuery } from './typed';

test('whatever is typed or pasted can be looked for, as far as there is anything', () => {
	const anything = fc.string({ unit: 'binary', maxLength: 300 });
	fc.assert(
		fc.property(fc.oneof(anything, fc.string({ unit: 'grapheme', maxLength: 300 })), (typed) => {
			const q = typedQuery(typed);
			return q === '' || parse(text(longestQuery), q) !== '';
		}),
		{ numRuns: 60 }
	);
	expect(typedQuery(' for\u0007 dyrt\ud800 ')).toBe('for dyrt');
	expect([...typedQuery('å'.repeat(300))]).toHaveLength(longestQuery);
});
