/** The way back from a thing to the list in which it was found, as it stood then. */
import { resolve } from '$app/paths';
import { m } from '$lib/i18n/paraglide/messages';

export interface WayBack {
	label: string;
	href: string;
}

const lists = {
	excerpts: m.excerpts_title,
	search: m.search_title
} as const;

/**
 * `from` in the address of the thing names a list and its query, as in `search?q=cykel`; the way back ends at the item
 * that was followed. Anything else leads to where things of the kind stand.
 */
export function wayBack(
	initiative: string,
	asked: URLSearchParams,
	otherwise: WayBack,
	id: string
): WayBack {
	const [name = '', query = ''] = (asked.get('from') ?? '').split(/\?(.*)/s);
	if (!isList(name)) {
		return otherwise;
	}
	const list = resolve(`/(app)/i/[initiative]/${name}`, { initiative });
	return {
		label: lists[name](),
		href: `${list}?${new URLSearchParams(query).toString()}#x-${asked.get('excerpt') ?? id}`
	};
}

const isList = (name: string): name is keyof typeof lists => name in lists;
