import { describe, expect, test } from 'vitest';
import type { Family } from '$lib/domain/codebook/family';
import { findTags } from './find-tags';

const tag = (name: string, family: Family, definition = '') => ({
	id: name,
	name,
	family,
	definition
});
const tags = [
	tag('Torsdag', 'context'),
	tag('Ro', 'bright'),
	tag('Flow', 'bright', 'Tiden forsvinder, der er ro.'),
	tag('For dyrt', 'pain'),
	tag('Alene', 'pain')
];
const found = (typed: string, options = {}) =>
	findTags(tags, typed, options).map((offer) =>
		offer.kind === 'tag' ? offer.tag.name : `+${offer.family}`
	);

describe('the picker of tags', () => {
	test('offers pain points and bright spots first, the one used last before all', () => {
		expect(found('')).toEqual(['Alene', 'For dyrt', 'Flow', 'Ro', 'Torsdag']);
		expect(found('', { lastId: 'Ro' })).toEqual(['Ro', 'Alene', 'For dyrt', 'Flow', 'Torsdag']);
	});

	test('finds by beginning, then by definition, whatever the case', () => {
		expect(found('RO').slice(0, 2)).toEqual(['Ro', 'Flow']);
	});

	test('offers a new tag in each family where none is called so', () => {
		expect(found('ro').slice(-3)).toEqual(['+pain', '+theme', '+context']);
		expect(found('xyz')).toEqual(['+pain', '+bright', '+theme', '+context']);
	});

	test('leaves out what is on already', () => {
		expect(found('', { without: ['Alene', 'Ro'] })).toEqual(['For dyrt', 'Flow', 'Torsdag']);
	});
});
