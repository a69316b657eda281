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
 * `from` in the address of the thing names a list, its query and the place in it, as in `search?q=cykel#x-1f`; without a
 * place the way back ends at the item itself. Anything else leads to where things of the kind stand.
 */
export function wayBack(
	initiative: string,
	asked: URLSearchParams,
	otherwise: WayBack,
	id: string
): WayBack {
	const [, name = '', query = '', place = `x-${asked.get('excerpt') ?? id}`] =
		/^(\w+)\??([^#]*)(?:#([\w-]+))?$/.exec(asked.get('from') ?? '') ?? [];
	if (!isList(name)) {
		return otherwise;
	}
	const list = resolve(`/(app)/i/[initiative]/${name}`, { initiative });
	return {
		label: lists[name](),
		href: `${list}?${new URLSearchParams(query).toString()}#${place}`
	};
}

const isList = (name: string): name is keyof typeof lists => Object.hasOwn(lists, name);
