import { m } from '$lib/i18n/paraglide/messages';
import type { Action } from './actions.svelte';

/** Actions under their headings, what belongs to the page at hand first. */
export function groupsOf(list: readonly Action[]): { title: string; actions: Action[] }[] {
	const headings = [
		['here', m.palette_here()],
		['go', m.palette_go()],
		['app', m.palette_app()]
	] as const;
	return headings
		.map(([group, title]) => ({
			title,
			actions: list.filter((action) => (action.group ?? 'here') === group)
		}))
		.filter(({ actions }) => actions.length > 0);
}
