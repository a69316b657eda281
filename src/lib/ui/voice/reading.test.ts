import { describe, expect, it } from 'vitest';
import { wordPurposes } from '$lib/domain/consent/scope';
import { whyText } from '../storyteller/why';
import { readingText } from './reading';

const told = (purpose: string) => readingText({ id: '1', who: 'Mette', purpose, on: '2026-05-03' });

describe('that words were taken out', () => {
	it.each(wordPurposes)('for %s is said plainly, to the young person and to the staff', (to) => {
		expect(told(`export:${to}`)).toMatch(/Mette .*som en fil/);
		expect(whyText(`export:${to}`)).toMatch(/^og hentede den som fil til: \p{Lu}/u);
	});

	it('for a research project is said with its name', () => {
		const file = { id: '1', who: 'Mette', purpose: 'export:research', on: '2026-05-03' };
		expect(readingText({ ...file, project: 'Følgeforskning' })).toMatch(
			/Mette .*som en fil .*Følgeforskning/
		);
		expect(whyText('export:research', 'Følgeforskning')).toContain('Følgeforskning');
	});

	it('on paper is said plainly', () => {
		expect(told('print:team')).toMatch(/Mette printede .*på papir/);
		expect(whyText('print:team')).toMatch(/^og printede/);
	});

	it('for a purpose of another time is said without its English name', () => {
		expect(told('export:unknown')).not.toContain('unknown');
		expect(whyText('export:unknown')).not.toContain('unknown');
		expect(whyText('unknown')).not.toContain('unknown');
		expect(whyText('moderation')).toBe('for at svare på en seddel');
	});
});
