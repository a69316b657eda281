import { describe, expect, it } from 'vitest';
import { m } from '$lib/i18n/paraglide/messages';
import { inWords } from './wording';

describe('what stands in a field of a tag', () => {
	it('is told in words, also where it is a look', () => {
		expect(inWords('definition', 'Ingen larm.')).toBe('Ingen larm.');
		expect(inWords('definition', '')).toBe('');
		expect(inWords('sign', 'home')).toBe(m.codebook_sign_home());
		expect(inWords('color', '#7d3263')).toBe(m.codebook_colour_plum());
		expect(inWords('color', '#123456')).toBe(m.codebook_colour_own());
		expect([inWords('sign', ''), inWords('color', '')]).toEqual([
			m.codebook_look_family(),
			m.codebook_look_family()
		]);
	});
});
