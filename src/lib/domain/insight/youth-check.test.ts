import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	askedBefore,
	countChecks,
	isNewWording,
	isStopped,
	readSettlement,
	type Check
} from './youth-check';
import type { CheckAnswer } from './check-answer';

const check = (
	storytellerId: string | null,
	answer: CheckAnswer | null,
	wording = 1,
	settledAt: number | null = null
): Check => ({
	storytellerId,
	wording,
	answer,
	answeredAt: answer === null ? null : wording,
	settledAt
});

describe('a youth check', () => {
	test('stands where its answers to the current wording stand', () => {
		expect(countChecks([], 1).state).toBe('none');
		expect(countChecks([check('a', 'fits'), check('b', null)], 1)).toEqual({
			...{ state: 'pending', asked: 2, fits: 1, notQuite: 0, wrong: 0 }
		});
		expect(countChecks([check('a', 'fits'), check('b', 'notQuite')], 1).state).toBe('done');
		expect(countChecks([check('a', 'fits')], 2)).toMatchObject({ state: 'none', asked: 0 });
	});

	test('stops at a “wrong” until it is settled', () => {
		expect(isStopped([check('a', 'wrong'), check('b', 'fits')])).toBe(true);
		expect(isStopped([check('a', 'wrong', 1, 5)])).toBe(false);
		expect(isStopped([check(null, 'wrong')])).toBe(true);
	});

	test('is not released by a new wording alone, but by the answer to it', () => {
		expect(isStopped([check('a', 'wrong'), check('a', null, 2)])).toBe(true);
		expect(isStopped([check('a', 'wrong'), check('a', 'notQuite', 2)])).toBe(false);
		expect(isStopped([check('a', 'wrong'), check('b', 'fits', 2)])).toBe(true);
	});

	test('asks everybody anew who was asked', () => {
		expect(askedBefore([check('a', 'wrong'), check('a', 'fits', 2), check(null, 'fits')])).toEqual([
			'a'
		]);
	});

	test('nothing but a settlement or the same person’s later answer lifts a stop', () => {
		const person = fc.constantFrom('a', 'b', null);
		const any = fc.record({
			person,
			answer: fc.constantFrom('fits', 'notQuite', 'wrong', null),
			wording: fc.integer({ min: 1, max: 3 })
		});
		fc.assert(
			fc.property(fc.array(any, { maxLength: 8 }), (more) => {
				const others = more.map(({ person, answer, wording }) => check(person, answer, wording));
				const lifted = others.some(
					({ storytellerId, answer, wording }) =>
						storytellerId === 'a' && wording > 1 && answer !== null && answer !== 'wrong'
				);
				expect(isStopped([check('a', 'wrong'), ...others]) || lifted).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});
});

test('another word is a new wording, another comma is not', () => {
	const before = { observation: 'de sidder alene', because: 'b', soThat: 'c', plainText: 'Alene.' };
	expect(isNewWording(before, { observation: 'De sidder alene.' })).toBe(false);
	expect(isNewWording(before, { plainText: 'Alene i pausen.' })).toBe(true);
	expect(isNewWording(before, {})).toBe(false);
});

test('a “wrong” is not settled without a reason', () => {
	expect(() => readSettlement({ reason: ' ' })).toThrow();
});
