import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

	test('are read somewhere, each by its own name', () => {
		const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|js|svelte)$/.test(name) && !/\.test\.|i18n\/paraglide\//.test(name))
			.map((name) => readFileSync(join('src', name), 'utf8'));
		const read = new Set(
			sources.flatMap((text) => [...text.matchAll(/\bm\s*\.\s*(\w+)/g)].map(([, key]) => key))
		);
		expect(Object.keys(danish).filter((key) => !read.has(key))).toEqual([]);
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
