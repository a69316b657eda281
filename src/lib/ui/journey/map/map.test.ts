import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MapMoment } from '$lib/domain/story/journey-map';
import { emptyMoment } from '$lib/domain/story/moments';
import { rollUp } from '$lib/domain/story/roll-up';
import { lay } from '../over/overlay';
import { layOutRollUp, narrow } from '../over/roll-up-layout';
import { stretches } from './curve';
import { layOutMap } from './layout';
import { widthOf, wrap } from '../../base/svg-text';

const moment = (given: Partial<MapMoment>): MapMoment => ({
	...emptyMoment('a'),
	brights: [],
	pains: [],
	...given
});

describe('words in a drawing', () => {
	test('keep to their width and their lines', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer({ min: 60, max: 300 }), (text, width) => {
				const lines = wrap(text, width, 14, 3);
				expect(lines.length).toBeLessThanOrEqual(3);
				for (const line of lines) {
					expect(widthOf(line, 14) <= width || [...line].length <= 2).toBe(true);
				}
			})
		);
	});

	test('that find room are all there', () => {
		expect(wrap('Så laver vi pandekager', 90, 14, 3).join(' ')).toBe('Så laver vi pandekager');
		expect(wrap('Så laver vi pandekager om søndagen', 90, 14, 2).at(-1)).toContain('…');
	});
});

describe('a curve', () => {
	test('is dashed where it was guessed, and over what is not known', () => {
		const felt = [
			{ x: 0, y: 10, isGuess: false },
			{ x: 10, y: 20, isGuess: false },
			{ x: 20, y: null, isGuess: false },
			{ x: 30, y: 20, isGuess: false },
			{ x: 40, y: 0, isGuess: true }
		];
		expect(stretches(felt).map(({ isGuess }) => isGuess)).toEqual([false, true, true]);
	});
});

describe('a map', () => {
	test('gives each moment a column of its own, and shows empty sectors too', () => {
		const layout = layOutMap(
			[
				moment({ id: '1', stage: 'Før', feeling: -3, touchpoint: 'public' }),
				moment({ id: '2', stage: 'Nu', feeling: 3, ownFeeling: 2, touchpoint: 'family' })
			],
			1200
		);
		const [first, second] = layout.columns;
		expect(second!.left - first!.left).toBe(layout.step);
		expect(first!.told).toBeGreaterThan(second!.told!);
		expect(first!.own).toBeNull();
		expect(layout.lanes.map(({ touchpoint }) => touchpoint)).toEqual([
			'family',
			'voluntary',
			'private',
			'public'
		]);
		expect(layout.stages.map(({ name }) => name)).toEqual(['Før', 'Nu']);
	});

	test('shows bright spots first, and counts what finds no room', () => {
		const tags = { brights: ['Ro', 'Flow', 'Sted'], pains: ['Langt', 'Dyrt'] };
		const [column] = layOutMap([moment(tags)]).columns;
		expect(column!.chips.map(({ family }) => family)).toEqual([
			'bright',
			'bright',
			'bright',
			'more'
		]);
	});
});

test('names at the ends of curves do not cover each other', () => {
	const journey = (storyId: string) => ({
		storyId,
		title: storyId,
		secretName: storyId,
		moments: [moment({ feeling: 0 }), moment({ feeling: 2 })]
	});
	const ends = lay(['a', 'b', 'c'].map(journey), 'told').map(({ end }) => end!.y);
	expect(new Set(ends).size).toBe(3);
	expect(Math.min(...ends.slice(1).map((y, at) => y - ends[at]!))).toBeGreaterThanOrEqual(17);
});

test('what too few stand behind is neither drawn nor written in a roll-up', () => {
	const told = (storytellerId: string, given: Partial<MapMoment>) => ({
		storytellerId,
		moments: [moment({ feeling: 1, barriers: ['money'], ...given })]
	});
	const many = ['a', 'b', 'c', 'd'].map((id) => told(id, {}));
	const one = told('e', { ownFeeling: -3, barriers: ['money', 'time'] });
	const { curves, bars } = layOutRollUp(rollUp([...many, one], ['money', 'time'], 5));
	expect(curves.map(({ name, points }) => [name, points.length])).toEqual([
		['told', 1],
		['own', 0]
	]);
	expect(curves[1]?.at).toBeNull();
	expect(bars[1]?.lines.map(({ told, width }) => [told, width > 0])).toEqual([
		['5', true],
		[null, false]
	]);
});

test('on a phone the bars of a roll-up lie below each other, within its width', () => {
	const five = ['a', 'b', 'c', 'd', 'e'].map((storytellerId) => ({
		storytellerId,
		moments: [moment({ feeling: 1, barriers: ['money'] })]
	}));
	const { bars, curves, height } = layOutRollUp(rollUp(five, ['money', 'time'], 5), narrow);
	const [minutes, barriers] = bars;
	expect(barriers!.y).toBeGreaterThan(Math.max(...minutes!.lines.map(({ y }) => y)));
	for (const { x, lines } of bars) {
		for (const { width, y } of lines) {
			expect(x + narrow.name + width).toBeLessThan(narrow.box.width);
			expect(y).toBeLessThan(height);
		}
	}
	for (const { points } of curves) {
		for (const { x } of points) expect(x).toBeLessThan(narrow.box.width);
	}
});
