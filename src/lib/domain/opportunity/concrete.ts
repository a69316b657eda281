/** The concrete what-ifs under a question: “what if the bike shop lent racing bikes?” under “what if the wind came closer?” */
import * as v from 'valibot';
import { maybe, personLine } from '../text/input';
import { isSubstantial } from './rewording';

/** So many under one question at most: a bound for what is sent, far beyond what a page can hold. */
export const mostConcrete = 50;

/** The concrete what-ifs as sent, in order; empty lines are left out. */
export const concreteInput = v.pipe(
	v.array(maybe(personLine(300)), 'invalid'),
	v.maxLength(mostConcrete, 'out_of_range'),
	v.transform((lines) => lines.filter((line) => typeof line === 'string'))
);

/** What can be done to the lines of a form: one more, or one moved up, down or taken out. */
export type Arranging = 'more' | `${'up' | 'down' | 'out'}.${number}`;

/** The lines after something was done to them; as they were for what cannot be done. There is always one to write in. */
export function arranged(lines: readonly string[], act: string): string[] {
	const [what = '', place = ''] = act.split('.');
	const at = /^\d+$/.test(place) ? Number(place) : -1;
	if (what === 'more') {
		return lines.length < mostConcrete ? [...lines, ''] : [...lines];
	}
	if (what === 'out' && at in lines) {
		const rest = lines.filter((_, n) => n !== at);
		return rest.length > 0 ? rest : [''];
	}
	const to = what === 'up' ? at - 1 : what === 'down' ? at + 1 : -1;
	return at in lines && to in lines ? lines.with(at, lines[to]!).with(to, lines[at]!) : [...lines];
}

/**
 * Whether the concrete what-ifs say something else now: one came, one went, or one was changed by more than spelling.
 * Their order says nothing.
 */
export function isOther(before: readonly string[], after: readonly string[]): boolean {
	const left = [...before];
	for (const line of after) {
		const at = left.findIndex((old) => !isSubstantial(old, line));
		if (at < 0) {
			return true;
		}
		left.splice(at, 1);
	}
	return left.length > 0;
}
