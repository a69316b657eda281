import { m } from '$lib/i18n/paraglide/messages';

/** How many dots there are, as a short text; empty when there are none. */
export function dotsText(count: number): string {
	if (count === 0) {
		return '';
	}
	return count === 1 ? m.dots_one() : m.dots_count({ count });
}
