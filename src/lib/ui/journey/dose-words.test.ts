import { expect, test } from 'vitest';
import { doseInWords, monthlyInWords, rhythmInWords } from './dose-words';

const weekly = { times: 1, every: 1, unit: 'week' } as const;

test.each([
	[weekly, 'hver uge'],
	[{ times: 1, every: 2, unit: 'month' }, 'hver anden måned'],
	[{ times: 1, every: 3, unit: 'year' }, 'hvert 3. år'],
	[{ times: 2, every: 1, unit: 'week' }, '2 gange om ugen'],
	[{ times: 2, every: 3, unit: 'week' }, '2 gange på 3 uger']
] as const)('%j is said as “%s”', (rhythm, words) => {
	expect(rhythmInWords(rhythm)).toBe(words);
});

test('a dose is said as it was told, else from its numbers', () => {
	const told = { cadence: '', dose: '25 minutter om ugen', rhythm: weekly, minutes: 25 };
	expect(doseInWords(told)).toBe('25 minutter om ugen');
	expect(doseInWords({ ...told, dose: '' })).toBe('hver uge · 25 minutter');
	expect(monthlyInWords(told)).toBe('Cirka 109 minutter om måneden');
	expect(monthlyInWords({ rhythm: null, minutes: 25 })).toBe('');
});
