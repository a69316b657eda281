import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { offsetsOf } from './offset';
import { followPlaces, meets, type Place } from './place';

const story = 'Han skyder til skive 25 minutter om ugen.\nHan cykler i skole hver dag 🚲.';

const placeOf = (text: string, words: string): Place => {
	const unit = text.indexOf(words);
	const { toPoints } = offsetsOf(text);
	return { start: toPoints(unit), end: toPoints(unit + words.length) };
};

const wordsAt = (text: string, { start, end }: Place) => offsetsOf(text).slice(start, end);

const follow = (before: string, after: string, words: string) =>
	wordsAt(after, followPlaces(before, after, [placeOf(before, words)])[0]!);

describe('a place whose words were taken back', () => {
	test.each([
		['words are put in before', `🎯 Besøg 1\n${story}`],
		['words behind it go', story.slice(0, story.indexOf('ugen') + 4)],
		['its paragraph moves', story.split('\n').toReversed().join('\n')]
	])('goes with them when %s', (_, after) => {
		expect(follow(story, after, '25 minutter om ugen')).toBe('25 minutter om ugen');
	});

	test('spans what was written in their stead', () => {
		const after = story.replace('25 minutter om ugen', 'næsten en halv time hver mandag');
		expect(follow(story, after, '25 minutter om ugen')).toContain('næsten en halv time');
	});

	test('spans what is left and what was put between', () => {
		const after = story.replace('minutter om', 'minutter, tror han, om');
		expect(follow(story, after, '25 minutter om ugen')).toBe('25 minutter, tror han, om ugen');
	});

	test('takes the words in again that are put back where they stood', () => {
		const words = '25 minutter om ugen';
		const without = story.replace(words, '');
		const [gone] = followPlaces(story, without, [placeOf(story, words)]);
		const [back] = followPlaces(without, story, [gone!]);
		expect(wordsAt(story, back!)).toContain(words);
	});

	test('never loses a sign of them that stays where it is', () => {
		const sign = fc.constantFrom('a', 'b', 'c', ' ', '\n', '🚲', '👨‍👩‍👧', 'q\u0307');
		const some = (max: number) => fc.array(sign, { maxLength: max }).map((all) => all.join(''));
		fc.assert(
			fc.property(
				some(20),
				some(6),
				some(6),
				some(20),
				some(6),
				(before, first, last, behind, put) => {
					const [old, now] = [before + first + last + behind, before + first + put + last + behind];
					const start = [...before].length;
					const end = start + [...(first + last)].length;
					const [moved] = followPlaces(old, now, [{ start, end }]);
					const inside = [...wordsAt(now, moved!)].length;
					expect(moved!.start).toBeGreaterThanOrEqual(0);
					expect(moved!.end).toBeLessThanOrEqual([...now].length);
					expect(inside).toBeGreaterThanOrEqual([...(first + last)].length);
				}
			)
		);
	});
});

describe('two places', () => {
	test.each([
		[[0, 4], [3, 9], true],
		[[0, 4], [4, 9], false],
		[[2, 2], [0, 9], false],
		[[0, 4], [0, 4], true]
	])('%j and %j meet: %s', ([a, b], [c, d], expected) => {
		expect(meets({ start: a!, end: b! }, { start: c!, end: d! })).toBe(expected);
	});
});
