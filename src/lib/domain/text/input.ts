import * as v from 'valibot';
import { DomainError, errorNames, type ErrorName } from '../error';
import { canonical, isPrintable } from './canonical';
import { holdsCpr } from './cpr';

export { canonical, isPrintable, lengthOf } from './canonical';

/**
 * Building blocks of every input. Messages are names of errors, so that {@link parse} can hand them on.
 *
 * Texts come out in NFC with LF, trimmed, and hold no control characters except line feed and tab.
 */

function cleaned(max: number, tidy: (text: string) => string) {
	return v.pipe(
		v.string((issue) =>
			issue.input === undefined || issue.input === null ? 'required' : 'invalid'
		),
		v.transform((text) => tidy(canonical(text))),
		v.check(isPrintable, 'control_characters'),
		v.maxCodePoints(max, 'too_long')
	);
}

const oneLine = (text: string) => text.replace(/[\n\t ]+/g, ' ').trim();

/** One line of text, 1 to `max` code points; line breaks become spaces. */
export function line(max: number) {
	return v.pipe(cleaned(max, oneLine), v.nonEmpty('required'));
}

/** Text of one or more lines, 1 to `max` code points. */
export function text(max: number) {
	return v.pipe(
		cleaned(max, (text) => text.trim()),
		v.nonEmpty('required')
	);
}

/** {@link line} about a person: refuses a CPR number (`cpr_number`). */
export function personLine(max: number) {
	return v.pipe(
		line(max),
		v.check((text) => !holdsCpr(text), 'cpr_number')
	);
}

/** {@link text} about a person: refuses a CPR number (`cpr_number`). */
export function personText(max: number) {
	return v.pipe(
		text(max),
		v.check((text) => !holdsCpr(text), 'cpr_number')
	);
}

/**
 * A field that may be left out or emptied: absent stays `undefined` (leave as it is), `null` and an empty text become
 * `null` (nothing there).
 */
export function maybe<const S extends v.GenericSchema>(schema: S) {
	return v.optional(
		v.pipe(
			v.unknown(),
			v.transform((input) => (isEmpty(input) ? null : input)),
			v.nullable(schema)
		)
	);
}

const isEmpty = (input: unknown) =>
	input === null || (typeof input === 'string' && input.trim() === '');

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID of any version, in lower case. */
export const uuid = v.pipe(
	v.string('invalid'),
	v.toLowerCase(),
	v.check((id) => uuidShape.test(id), 'invalid')
);

/** A calendar day that exists, `YYYY-MM-DD`. */
export const date = v.pipe(v.string('invalid'), v.check(isDate, 'invalid'));

/** A time of day, also as `9.30`; comes out as `HH:MM`. */
export const clock = v.pipe(
	v.string('invalid'),
	v.trim(),
	v.regex(/^([01]?\d|2[0-3])[:.][0-5]\d(:00)?$/, 'invalid'),
	v.transform((time) => time.replace('.', ':').slice(0, 5).padStart(5, '0'))
);

/** A whole number within bounds, both included (`out_of_range`); digits in a string count too, as forms send them. */
export function whole(min: number, max: number) {
	return v.pipe(
		v.union([
			v.number(),
			v.pipe(
				v.string(),
				v.regex(/^\s*-?\d{1,15}\s*$/),
				v.transform((digits) => Number(digits))
			)
		]),
		v.integer('invalid'),
		v.minValue(min, 'out_of_range'),
		v.maxValue(max, 'out_of_range')
	);
}

/** One of a few words; any other is `invalid`. */
export function oneOf<const T extends readonly string[]>(words: T) {
	return v.picklist(words, 'invalid');
}

/**
 * Reads untrusted input.
 *
 * @throws DomainError of the first issue, with the field's path (`moments.2.title`) and the limit where there is one
 */
export function parse<const S extends v.GenericSchema>(
	schema: S,
	input: unknown
): v.InferOutput<S> {
	const result = v.safeParse(schema, input, { abortEarly: true, abortPipeEarly: true });
	if (result.success) {
		return result.output;
	}
	const [issue] = result.issues;
	throw new DomainError(nameOf(issue), limitOf(issue), v.getDotPath(issue) ?? undefined);
}

function nameOf(issue: v.BaseIssue<unknown>): ErrorName {
	const name = errorNames.find((name) => name === issue.message);
	return name ?? (issue.input === undefined ? 'required' : 'invalid');
}

function limitOf(issue: v.BaseIssue<unknown>): Record<string, unknown> {
	return typeof issue.requirement === 'number' ? { limit: issue.requirement } : {};
}

function isDate(day: string): boolean {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
	if (!parts) {
		return false;
	}
	const time = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}
