import { describe, expect, it } from 'vitest';
import { wayBack } from './way-back';

const home = { label: 'Fortællinger', href: '/i/lindaa/stories' };
const from = (asked: Record<string, string>) =>
	wayBack('lindaa', new URLSearchParams(asked), home, 'thing').href;

describe('the way back', () => {
	it('leads to the list as it stood, at the place that was followed', () => {
		expect(from({ from: 'search?q=skole%20bus&kind=memo#x-note-1f' })).toBe(
			'/i/lindaa/search?q=skole+bus&kind=memo#x-note-1f'
		);
		expect(from({ from: 'excerpts?tag=a&tag=b', excerpt: '2e' })).toBe(
			'/i/lindaa/excerpts?tag=a&tag=b#x-2e'
		);
		expect(from({ from: 'search?q=bus' })).toBe('/i/lindaa/search?q=bus#x-thing');
		expect(from({ from: 'excerpts?' })).toBe('/i/lindaa/excerpts?#x-thing');
	});

	it.each(['', 'toString?q=x', 'constructor', '//elsewhere.example', 'search?q=x#<b>'])(
		'of %j leads to where things of the kind stand',
		(given) => expect(from({ from: given })).toBe(home.href)
	);
});
