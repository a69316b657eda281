import { describe, expect, test } from 'vitest';
import { isDomainError } from '../error';
import { parse } from '../text/input';
import { journeyInput, momentsOf } from './journey';
import { excerptChange, newExcerpt } from './excerpt';
import { newStory, storyFacts } from './story';

const id = '0190a6e0-0000-7000-8000-00000000000a';

function refusal(read: () => unknown): string {
	try {
		read();
	} catch (error) {
		return isDomainError(error) ? `${error.reason} ${error.field}` : String(error);
	}
	return 'ok';
}

describe('a journey', () => {
	test('comes in with what is known, and knows what is not', () => {
		const input = parse(journeyInput, {
			moments: [
				{
					title: 'Skydebanen',
					dose: '25 minutter om ugen',
					feeling: 3,
					barriers: ['money', 'money']
				}
			]
		});
		expect(momentsOf(input, () => id)).toEqual([
			{
				id,
				stage: '',
				title: 'Skydebanen',
				setting: '',
				people: [],
				touchpoint: null,
				cadence: '',
				dose: '25 minutter om ugen',
				rhythm: null,
				minutes: null,
				feeling: 3,
				ownFeeling: null,
				isGuess: false,
				isScreening: false,
				barriers: ['money'],
				excerptIds: []
			}
		]);
	});

	test.each([
		[{}, 'required moments'],
		[{ moments: [{ feeling: 4 }] }, 'out_of_range moments.0.feeling'],
		[{ moments: [{ ownFeeling: -4 }] }, 'out_of_range moments.0.ownFeeling'],
		[{ moments: [{ touchpoint: 'church' }] }, 'invalid moments.0.touchpoint'],
		[{ moments: [{ minutes: 0 }] }, 'out_of_range moments.0.minutes'],
		[
			{ moments: [{ rhythm: { times: 1, every: 2, unit: 'moon' } }] },
			'invalid moments.0.rhythm.unit'
		],
		[{ moments: [{ isGuess: 'maybe' }] }, 'invalid moments.0.isGuess'],
		[{ moments: [{}, { people: ['Mor 010203-1234'] }] }, 'cpr_number moments.1.people.0'],
		[{ moments: [{ id }, { id }] }, 'id_taken undefined']
	])('%j is refused: %s', (input, reason) => {
		expect(refusal(() => parse(journeyInput, input))).toBe(reason);
	});
});

describe('a story', () => {
	test('is an interview in Danish unless told', () => {
		expect(parse(newStory, { title: 'Femogtyve minutter', storytellerId: id })).toEqual({
			title: 'Femogtyve minutter',
			storytellerId: id,
			kind: 'interview',
			language: 'da'
		});
	});

	test('holds days of visits that exist', () => {
		expect(refusal(() => parse(storyFacts, { visits: ['2026-02-30'] }))).toBe('invalid visits.0');
	});
});

describe('an excerpt', () => {
	test.each([
		[{ start: 0 }, 'required end'],
		[{ start: '0', end: 4 }, 'position_invalid start'],
		[{ start: -1, end: 4 }, 'position_invalid start'],
		[{ start: 0.5, end: 4 }, 'position_invalid start'],
		[{ start: 0, end: 4, tagIds: ['x'] }, 'invalid tagIds.0']
	])('%j is refused: %s', (input, reason) => {
		expect(refusal(() => parse(newExcerpt, input))).toBe(reason);
	});

	test('may lose its memo without losing its tags', () => {
		expect(parse(excerptChange, { memo: '' })).toEqual({ memo: null });
	});
});
