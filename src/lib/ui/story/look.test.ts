import { describe, expect, test } from 'vitest';
import { placeBlocks } from '$lib/domain/text/plain-text';
import { headingLevels, lookOf } from './look';

test('headings never skip a level below the title of the page', () => {
	const heading = (level: number) => ({ type: 'heading', attrs: { level } });
	const levels = (...given: number[]) => [
		...headingLevels(placeBlocks({ type: 'doc', content: given.map(heading) })).values()
	];
	expect(levels(2, 2)).toEqual([2, 2]);
	expect(levels(3, 1, 3, 2)).toEqual([2, 2, 3, 3]);
	expect(levels(1, 3)).toEqual([2, 3]);
});

describe('a stretch of words', () => {
	const pain = { name: 'Mobning', family: 'pain' as const };
	const bright = { name: 'Ro', family: 'bright' as const };
	const look = lookOf([
		{ start: 0, end: 9, tags: [pain] },
		{ start: 4, end: 9, tags: [bright, pain] },
		{ start: 20, end: 22, tags: [] }
	]);

	test('shows the families on it, and tells the tags where an excerpt begins and ends', () => {
		expect(look({ start: 0, end: 4, covers: [0] }, 0, 4)).toEqual({
			classes: 'p',
			begins: 'Mobning',
			isEnd: false
		});
		expect(look({ start: 4, end: 9, covers: [0, 1] }, 4, 9)).toEqual({
			classes: 'p b d s',
			begins: 'Ro, Mobning',
			isEnd: true
		});
	});

	test('without a tag is shown all the same', () => {
		expect(look({ start: 20, end: 22, covers: [2] }, 20, 22)).toMatchObject({
			classes: 'n',
			begins: ''
		});
	});
});
