import { describe, expect, test } from 'vitest';
import { doseBySector, minutesAMonth, timesAMonth, type Rhythm } from './dose';
import { doseIn, minutesIn, rhythmIn } from './dose-words';
import type { Moment } from './journey';
import { emptyMoment } from './moments';

const weekly: Rhythm = { times: 1, every: 1, unit: 'week' };
const moment = (given: Partial<Moment>): Moment => ({ ...emptyMoment('a'), ...given });

describe('a dose', () => {
	test.each([
		[weekly, 4.35],
		[{ times: 1, every: 2, unit: 'month' }, 0.5],
		[{ times: 1, every: 1, unit: 'day' }, 30.44],
		[{ times: 6, every: 1, unit: 'year' }, 0.5]
	] as [Rhythm, number][])('%j comes %f times a month', (rhythm, times) => {
		expect(timesAMonth(rhythm)).toBeCloseTo(times, 2);
	});

	test('of 25 minutes a week is 109 minutes a month', () => {
		expect(minutesAMonth({ rhythm: weekly, minutes: 25 })).toBeCloseTo(108.7, 1);
	});

	test('is not known without both rhythm and length', () => {
		expect(minutesAMonth({ rhythm: weekly, minutes: null })).toBeNull();
		expect(minutesAMonth({ rhythm: null, minutes: 25 })).toBeNull();
	});

	test('is summed up by sector, told and guessed apart, and says where it is not known', () => {
		const sums = doseBySector(
			[
				moment({
					touchpoint: 'public',
					rhythm: { times: 1, every: 2, unit: 'month' },
					minutes: 30
				}),
				moment({ touchpoint: 'public' }),
				moment({ touchpoint: 'voluntary', rhythm: weekly, minutes: 25, isGuess: true })
			],
			['public', 'voluntary', 'private']
		);
		expect(sums).toEqual([
			{ touchpoint: 'public', told: 15, guessed: 0, unknown: 1 },
			{ touchpoint: 'voluntary', told: 0, guessed: expect.closeTo(108.7, 1) as number, unknown: 0 }
		]);
	});
});

describe('words', () => {
	test.each([
		['hver anden måned', 1, 2, 'month'],
		['Hver 2. måned', 1, 2, 'month'],
		['every second month', 1, 2, 'month'],
		['25 minutter om ugen', 1, 1, 'week'],
		['25 minutes a week', 1, 1, 'week'],
		['Hver torsdag', 1, 1, 'week'],
		['every other Tuesday', 1, 2, 'week'],
		['to gange om ugen', 2, 1, 'week'],
		['twice a week', 2, 1, 'week'],
		['3 times a month', 3, 1, 'month'],
		['hver dag', 1, 1, 'day'],
		['dagligt', 1, 1, 'day'],
		['hver tredje uge', 1, 3, 'week'],
		['en time om ugen', 1, 1, 'week'],
		['halvanden time om ugen', 1, 1, 'week'],
		['halvanden time to gange om ugen', 2, 1, 'week'],
		['fire gange om året', 4, 1, 'year']
	])('“%s” tell a rhythm', (text, times, every, unit) => {
		expect(rhythmIn(text)).toEqual({ times, every, unit });
	});

	test.each([
		['25 minutter om ugen', 25],
		['En halv time', 30],
		['half an hour', 30],
		['en time om ugen', 60],
		['an hour a week', 60],
		['2 timer', 120],
		['Tyve minutter', 20],
		['et kvarter', 15],
		['halvanden time', 90],
		['40 min', 40]
	])('“%s” tell a length', (text, minutes) => {
		expect(minutesIn(text)).toBe(minutes);
	});

	test.each(['', 'Til mor kalder', 'Til timerne var brugt', 'sjældent', 'nu og da'])(
		'“%s” tell no numbers',
		(text) => {
			expect(rhythmIn(text)).toBeUndefined();
			expect(minutesIn(text)).toBeUndefined();
			expect(doseIn(text)).toEqual({ rhythm: null, minutes: null });
		}
	);

	test('both are read out of the words together', () => {
		expect(doseIn('25 minutter om ugen')).toEqual({ rhythm: weekly, minutes: 25 });
	});
});
