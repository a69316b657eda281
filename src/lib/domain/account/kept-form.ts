/** What somebody had typed in their own place when it closed: kept for them until they open it again. */
import { withoutCpr } from '../text/cpr';
import { lengthOf } from '../text/canonical';

/** The fields of a form as they were sent, in their order; a name may come more than once. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** A form that was kept: where it stood, and what was typed there. */
export interface KeptForm {
	/** The page's path with its query. */
	path: string;
	fields: Fields;
}

/** How long it is kept, ms: until the next day, when the card is at hand again. */
export const keptFor = 24 * 3_600_000;

/** How long after a place has closed the page that was left open on the device may still hand in what stands in it, ms. */
export const handedInFor = 2 * 3_600_000;

/** More than all the answers of the longest form; in code points. */
const longest = 40_000;

const place =
	/^\/(?:my(?!\/device)|guardian)(?:\/[\w-]+)*(?:\?[\w-]+(?:=[\w-]*)?(?:&[\w-]+(?:=[\w-]*)?)*)?$/;

/** The fields in which one writes; what is pressed or chosen alone is a decision, which is asked for anew. */
const written = /^(?:answers|reach|text|words)$|\.(?:before|now|words)$/;

/**
 * The page on which a form stands: its path and query, without the name of the form's act.
 *
 * @returns undefined for a page on which nothing is kept
 */
export function pageOf({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string | undefined {
	const query = search
		.slice(1)
		.split('&')
		.filter((part) => part && !part.startsWith('/'));
	const path = query.length > 0 ? `${pathname}?${query.join('&')}` : pathname;
	return place.test(path) ? path : undefined;
}

/**
 * What of a form is kept. Files are not; a CPR number is never kept anywhere, the words around it are.
 *
 * @returns undefined when nothing was written, or more than any form of ours asks for
 */
export function keptOf(form: Iterable<readonly [string, unknown]>): Fields | undefined {
	const fields = [...form].flatMap(([name, value]) =>
		typeof value === 'string' ? [[name, withoutCpr(value)] as const] : []
	);
	const isWritten = fields.some(([name, value]) => written.test(name) && value.trim() !== '');
	const length = fields.reduce((sum, [, value]) => sum + lengthOf(value), 0);
	return isWritten && length <= longest ? fields : undefined;
}
