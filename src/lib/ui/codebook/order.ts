/** The order in which tags stand. */
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** By the alphabet of the reader's language. */
export function byName(a: string, b: string): number {
	return a.localeCompare(b, getLocale());
}
