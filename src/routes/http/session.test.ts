import { describe, expect, it } from 'vitest';
import { ownPath } from './session';

describe('the way after signing in', () => {
	it.each(['/i/lindaa', '/i/lindaa/stories?q=cykel#top', '/'])('leads to %s of our own', (to) => {
		expect(ownPath(to, '/i')).toBe(to);
	});

	it.each([
		'https://example.org/',
		'//example.org/x',
		'/\\example.org',
		'\\\\example.org',
		'javascript:alert(1)',
		'/\t/example.org',
		'/.//example.org',
		'/..//example.org',
		'/x/..//example.org',
		'i/lindaa',
		'',
		null,
		undefined
	])('never leads to %s', (to) => {
		expect(ownPath(to, '/i')).toBe('/i');
	});

	it('keeps no dots that climb out', () => {
		expect(ownPath('/../../etc', '/i')).toBe('/etc');
	});
});
