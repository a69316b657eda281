import { describe, expect, test } from 'vitest';
import { missingMessages } from './build.js';

describe('a build', () => {
	const say = (text: string) => () => text;

	test('takes texts that are compiled', () => {
		expect(missingMessages('{"greeting":"hej"}', 'da', { greeting: say('hej') })).toEqual([]);
	});

	test.each([
		['an empty catalogue', '{}', {}],
		['a text that was not compiled', '{"greeting":"hej"}', {}],
		['a text that only says its own key', '{"greeting":"hej"}', { greeting: say('greeting') }]
	])('refuses %s', (_, json, compiled) => {
		expect(missingMessages(json, 'da', compiled)).toHaveLength(1);
	});
});
