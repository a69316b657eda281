import { expect, it } from 'vitest';
import { scopeInWords } from './scope';

it('what there is to look in is told in words, one as one, and none not at all', () => {
	expect(scopeInWords({ story: 1, excerpt: 3, memo: 1, media: 0, tag: 12 })).toBe(
		'én fortælling, 3 uddrag, ét notat og 12 mærker'
	);
	expect(scopeInWords({ story: 0, excerpt: 0, memo: 0, media: 2, tag: 1 })).toBe(
		'2 billeder og optagelser og ét mærke'
	);
});
