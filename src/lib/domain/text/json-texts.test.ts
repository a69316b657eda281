import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeTexts } from './json-texts';

describe('the texts of a value that is kept as JSON', () => {
	it('are changed wherever they stand, and nothing else is', () => {
		const json = '{"a": "x", "b": [1, null, {"x": "x", "c": true}]}';
		expect(JSON.parse(changeTexts(json, (text) => `${text}!`))).toEqual({
			a: 'x!',
			b: [1, null, { x: 'x!', c: true }]
		});
	});

	it('leave the string as it was written where none is otherwise', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
				const json = JSON.stringify(value, null, indent);
				expect(changeTexts(json, (text) => text)).toBe(json);
			})
		);
	});

	it('are refused where there is no JSON', () => {
		expect(() => changeTexts('{"a', (text) => text)).toThrow(SyntaxError);
	});
});
