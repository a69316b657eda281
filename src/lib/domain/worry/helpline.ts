/** Whom somebody in need can call (R28, R29), as an initiative's secretariat has set it. */
import * as v from 'valibot';
import { line, maybe, oneOf } from '../text/input';

/** `danger`: somebody is in danger now. `young`: a young person calls. `adult`: staff alone are told of it. */
export const helplineUses = ['danger', 'young', 'adult'] as const;

export type HelplineUse = (typeof helplineUses)[number];

export interface Helpline {
	use: HelplineUse;
	name: string;
	/** As it is shown; {@link dial} makes it callable. */
	number: string;
	/** When somebody answers, and what else is good to know, in plain words; may be empty. */
	hours: string;
	/** Where one can write instead, such as `bornetelefonen.dk`; empty when nowhere. */
	site: string;
}

/** How many there may be. */
export const mostHelplines = 8;

const number = v.pipe(line(20), v.regex(/^\+?\d[\d ]{1,18}$/, 'invalid'));
const site = v.pipe(line(80), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/\S*)?$/i, 'invalid'));
const row = v.object({
	use: oneOf(helplineUses),
	name: line(60),
	number,
	hours: maybe(line(160)),
	site: maybe(site)
});
const blank = v.pipe(
	v.unknown(),
	v.transform(() => null)
);

/**
 * All lines as a form sends them; one without name and number is left out. In danger, and for young people, there is
 * always somebody to call: else `required` at `lines`.
 */
export const helplineChange = v.object({
	lines: v.pipe(
		v.array(
			v.lazy((given) => (isBlank(given) ? blank : row)),
			'invalid'
		),
		v.transform((rows) => rows.filter((one) => one !== null).map(withoutGaps)),
		v.maxLength(mostHelplines, 'out_of_range'),
		v.check((lines) => hasUse(lines, 'danger') && hasUse(lines, 'young'), 'required')
	)
});

/** The address that calls a number. */
export function dial(shown: string): string {
	return `tel:${shown.replace(/[^\d+]/g, '')}`;
}

/** Those for one use, in the order in which they were set. */
export function forUse(lines: readonly Helpline[], use: HelplineUse): Helpline[] {
	return lines.filter((one) => one.use === use);
}

const hasUse = (lines: readonly Helpline[], use: HelplineUse) => forUse(lines, use).length > 0;

function isBlank(given: unknown): boolean {
	const { name = '', number: typed = '' } = (given ?? {}) as Record<string, unknown>;
	return [name, typed].every((part) => typeof part === 'string' && part.trim() === '');
}

function withoutGaps({ hours, site: place, ...one }: v.InferOutput<typeof row>): Helpline {
	return { ...one, hours: hours ?? '', site: place ?? '' };
}
