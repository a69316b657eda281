/** What is looked for, as somebody typed it. */
import { canonical, isPrintable } from '../text/canonical';

/** Of what is looked for, in code points. */
export const longestQuery = 200;

/** What of it can be looked for: what may be pasted along and never stands in a text, as a control character, is left out. */
export function typedQuery(typed: string): string {
	const signs = [...canonical(typed).trim()].filter(isPrintable);
	return signs.slice(0, longestQuery).join('').trim();
}
