/** Words for the families of tags, and the order in which tags stand. */
import type { Family } from '$lib/domain/codebook/tag';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** The family as a heading: several of them. */
export function familyName(family: Family): string {
	return m[`tag_family_${family}`]();
}

/** By the alphabet of the reader's language. */
export function byName(a: string, b: string): number {
	return a.localeCompare(b, getLocale());
}
