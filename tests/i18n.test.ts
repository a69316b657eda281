import { describe, expect, test } from 'vitest';
import danish from '../src/lib/i18n/messages/da.json';
import english from '../src/lib/i18n/messages/en.json';
import { m } from '../src/lib/i18n/paraglide/messages.js';
import { cataloguesDiffer } from './support/catalogue.js';

describe('the messages', () => {
	test('are compiled, every one of them', () => {
		expect(Object.keys(danish).length).toBeGreaterThan(0);
		expect(Object.keys(danish).filter((key) => !(key in m))).toEqual([]);
	});

	test('stand in Danish and in English, with the same keys and parameters', () => {
		expect(cataloguesDiffer(danish, english)).toEqual([]);
	});
});

describe('the check of the messages', () => {
	test.each([
		['a missing translation', { a: 'hej', b: 'farvel' }, { a: 'hello' }],
		['a translation of nothing', { a: 'hej' }, { a: 'hello', b: 'bye' }],
		['an empty text', { a: 'hej' }, { a: ' ' }],
		['a lost parameter', { a: 'hej {name}' }, { a: 'hello' }],
		['a renamed parameter', { a: 'hej {name}' }, { a: 'hello {who}' }]
	])('finds %s', (_, base, translation) => {
		expect(cataloguesDiffer(base, translation)).toHaveLength(1);
	});
});
