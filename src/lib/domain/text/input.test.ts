import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { DomainError } from '../error';
import {
	canonical,
	date,
	isPrintable,
	lengthOf,
	line,
	maybe,
	oneOf,
	parse,
	personLine,
	text,
	uuid,
	whole
} from './input';

function refusal(
	schema: v.GenericSchema,
	input: unknown
): Pick<DomainError, 'reason' | 'field' | 'data'> {
	try {
		parse(schema, input);
	} catch (error) {
		if (error instanceof DomainError) {
			return { reason: error.reason, field: error.field, data: error.data };
		}
		throw error;
	}
	throw new Error('was not refused');
}

describe('a line of text', () => {
	const form = v.object({ title: line(10) });

	test('comes out trimmed, in NFC, on one line', () => {
		expect(parse(form, { title: '  A\u030a\r\n\tben  ' })).toEqual({ title: 'Å ben' });
	});

	test.each([
		[{}, 'required'],
		[{ title: null }, 'required'],
		[{ title: '   ' }, 'required'],
		[{ title: 7 }, 'invalid'],
		[{ title: 'a\u0000' }, 'control_characters'],
		[{ title: 'a\ud83d' }, 'control_characters']
	])('refuses %j as %s', (input, reason) => {
		expect(refusal(form, input)).toEqual({ reason, field: 'title', data: {} });
	});

	test('is counted in code points and says its limit', () => {
		expect(parse(form, { title: '🚲'.repeat(10) }).title).toHaveLength(20);
		expect(refusal(form, { title: 'a'.repeat(11) })).toEqual({
			reason: 'too_long',
			field: 'title',
			data: { limit: 10 }
		});
	});

	test('about a person refuses a CPR number', () => {
		expect(refusal(personLine(80), 'Villads 010203-1234').reason).toBe('cpr_number');
	});
});

test('a longer text keeps its line breaks', () => {
	expect(parse(text(50), 'en\r\nto\rtre\n')).toBe('en\nto\ntre');
});

test('any text is either refused by name or stored canonical, printable and within its limit', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (input) => {
			const result = v.safeParse(text(40), input);
			if (result.success) {
				expect(result.output).toBe(canonical(result.output));
				expect(isPrintable(result.output)).toBe(true);
				expect(lengthOf(result.output)).toBe([...result.output].length);
				expect(lengthOf(result.output)).toBeLessThanOrEqual(40);
			} else {
				expect(['required', 'too_long', 'control_characters']).toContain(result.issues[0].message);
			}
		})
	);
});

test('a field that may be emptied tells “leave it” from “nothing there”', () => {
	const form = v.object({ memo: maybe(text(5)) });
	expect(parse(form, {})).toEqual({});
	expect(parse(form, { memo: '' })).toEqual({ memo: null });
	expect(parse(form, { memo: null })).toEqual({ memo: null });
	expect(parse(form, { memo: 'ja' })).toEqual({ memo: 'ja' });
	expect(refusal(form, { memo: 'for langt' })).toMatchObject({ reason: 'too_long', field: 'memo' });
});

test('a day must exist', () => {
	expect(parse(date, '2024-02-29')).toBe('2024-02-29');
	expect(refusal(date, '2023-02-29').reason).toBe('invalid');
	expect(refusal(date, '22/11/2026').reason).toBe('invalid');
});

test('ids, whole numbers and words are checked', () => {
	expect(parse(uuid, '0190A6E0-0000-7000-8000-00000000000A')).toBe(
		'0190a6e0-0000-7000-8000-00000000000a'
	);
	expect(refusal(uuid, '1 or 1=1').reason).toBe('invalid');
	expect(parse(whole(-3, 3), '-3')).toBe(-3);
	expect(refusal(whole(-3, 3), 4)).toMatchObject({ reason: 'out_of_range', data: { limit: 3 } });
	expect(refusal(whole(-3, 3), 0.5).reason).toBe('invalid');
	expect(refusal(oneOf(['pain', 'bright']), 'sad').reason).toBe('invalid');
});

test('the field of an error is a path into what was sent', () => {
	const form = v.object({ moments: v.array(v.object({ title: line(5) })) });
	expect(refusal(form, { moments: [{ title: 'ok' }, { title: '' }] }).field).toBe(
		'moments.1.title'
	);
});
