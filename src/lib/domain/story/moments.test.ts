import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { minutesAMonth, rhythmUnits } from './dose';
import { barriers, momentInput, touchpoints, type Moment } from './journey';
import { emptyMoment, merge, reorder, split, withDrawn } from './moments';

const id = '0190a6e0-0000-7000-8000-00000000000a';
const words = fc.stringMatching(/^[a-zæøå]{0,12}$/);
const feeling = fc.option(fc.integer({ min: -3, max: 3 }).map((value) => value + 0));
const rhythm = fc.record({
	times: fc.integer({ min: 1, max: 7 }),
	every: fc.integer({ min: 1, max: 4 }),
	unit: fc.constantFrom(...rhythmUnits)
});

const anyMoment: fc.Arbitrary<Moment> = fc.record({
	id: fc.uuid({ version: 7 }),
	stage: words,
	title: words,
	setting: words,
	people: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 4 }),
	touchpoint: fc.option(fc.constantFrom(...touchpoints)),
	cadence: words,
	dose: words,
	rhythm: fc.option(rhythm),
	minutes: fc.option(fc.integer({ min: 1, max: 240 })),
	feeling,
	ownFeeling: feeling,
	isGuess: fc.boolean(),
	isScreening: fc.boolean(),
	barriers: fc.uniqueArray(fc.constantFrom(...barriers)),
	excerptIds: fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: 4 })
});

const someMoments = fc.uniqueArray(anyMoment, {
	minLength: 1,
	maxLength: 6,
	selector: (m) => m.id
});
const known = (moments: readonly Moment[]) =>
	moments.reduce((sum, moment) => sum + (minutesAMonth(moment) ?? 0), 0);

describe('a moment', () => {
	test('parted and put together again is as it was', () => {
		fc.assert(
			fc.property(anyMoment, fc.uuid({ version: 7 }), (moment, newId) => {
				expect(merge(split(moment, newId))).toEqual(moment);
			})
		);
	});

	test('parted, tells of its dose and its words once', () => {
		fc.assert(
			fc.property(anyMoment, fc.uuid({ version: 7 }), (moment, newId) => {
				const halves = split(moment, newId);
				expect(known(halves)).toBeCloseTo(known([moment]));
				expect(halves.flatMap(({ excerptIds }) => excerptIds)).toEqual(moment.excerptIds);
				expect(halves.map(({ touchpoint }) => touchpoint)).toEqual(
					Array(2).fill(moment.touchpoint)
				);
			})
		);
	});

	test('made of others holds all their words, people, barriers and excerpts', () => {
		fc.assert(
			fc.property(someMoments, ([first, ...others]) => {
				const all = [first!, ...others] as const;
				const merged = merge(all);
				if (!merged) {
					return;
				}
				expect(v.is(momentInput, merged)).toBe(true);
				expect(merged.id).toBe(first!.id);
				expect(Math.abs(known([merged]) - known(all))).toBeLessThan(16);
				for (const moment of all) {
					expect(merged.title).toContain(moment.title);
					expect(merged.people).toEqual(expect.arrayContaining(moment.people));
					expect(merged.barriers).toEqual(expect.arrayContaining(moment.barriers));
					expect(merged.excerptIds).toEqual(expect.arrayContaining(moment.excerptIds));
					expect(merged.isGuess || !moment.isGuess).toBe(true);
				}
			})
		);
	});

	test('made of others has the sum of their doses', () => {
		const shooting = { rhythm: { times: 1, every: 1, unit: 'week' }, minutes: 25 } as const;
		const talks = { rhythm: { times: 1, every: 2, unit: 'month' }, minutes: 30 } as const;
		const moment = (given: Partial<Moment>): Moment => ({ ...emptyMoment(id), ...given });
		const once = moment(shooting);
		expect(merge([once, moment({ ...shooting, minutes: 20 })])).toMatchObject({
			rhythm: shooting.rhythm,
			minutes: 45
		});
		const both = merge([once, moment(talks)]);
		expect(both).toMatchObject({ rhythm: { times: 1, every: 1, unit: 'month' }, minutes: 124 });
	});

	test('is not made of more words than one moment holds', () => {
		const long = { ...emptyMoment(id), title: 'a'.repeat(150) };
		expect(merge([long, { ...long, title: 'b'.repeat(150) }])).toBeUndefined();
	});
});

describe('moments in another order', () => {
	test('are the same moments, the moved one at its place', () => {
		fc.assert(
			fc.property(someMoments, fc.nat(), fc.integer({ min: -3, max: 9 }), (moments, n, to) => {
				const { id } = moments[n % moments.length]!;
				const moved = reorder(moments, id, to);
				const place = Math.max(0, Math.min(to, moments.length - 1));
				expect(moved[place]?.id).toBe(id);
				expect(moved).toHaveLength(moments.length);
				const others = (all: readonly Moment[]) => all.filter((moment) => moment.id !== id);
				expect(others(moved)).toEqual(others(moments));
			})
		);
	});

	test('stay where the one is not there', () => {
		const moments = [emptyMoment('a')];
		expect(reorder(moments, 'b', 0)).toBe(moments);
	});
});

test('in a conflict all stands as it was written here, but for what the young person drew', () => {
	const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ ...emptyMoment(id), title: id, ownFeeling: 1 }));
	const theirs = [
		{ id: 'a', ownFeeling: -3 },
		{ id: 'b', ownFeeling: null }
	];
	expect(withDrawn([c!, b!, a!], theirs)).toEqual([
		c,
		{ ...b, ownFeeling: null },
		{ ...a, ownFeeling: -3 }
	]);
});
