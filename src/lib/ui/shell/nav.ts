import { resolve } from '$app/paths';
import BookOpenText from '@lucide/svelte/icons/book-open-text';
import Handshake from '@lucide/svelte/icons/handshake';
import House from '@lucide/svelte/icons/house';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Settings from '@lucide/svelte/icons/settings';
import Sprout from '@lucide/svelte/icons/sprout';
import Tags from '@lucide/svelte/icons/tags';
import TextQuote from '@lucide/svelte/icons/text-quote';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import { m } from '$lib/i18n/paraglide/messages';

export interface Place {
	title: string;
	href: string;
	icon: Component<{ size?: number }>;
	/** Pressed after `g`. */
	key: string;
	/** In the phone's bottom bar. */
	first?: boolean;
}

export interface Places {
	overview: Place;
	/** The thread: from the stories to those who answer. */
	thread: Place[];
	/** What it stands on. */
	ground: Place[];
}

const readers = ['secretariat', 'facilitator', 'fieldworker'];

/** The places of an initiative that a person with these roles can use. */
export function placesOf(slug: string, roles: readonly string[]): Places {
	const root = `${resolve('/')}i/${slug}`;
	const reads = roles.some((role) => readers.includes(role));
	const forReaders = (place: Place) => (reads ? [place] : []);
	return {
		overview: { title: m.nav_overview(), href: root, icon: House, key: 'o', first: true },
		thread: [
			...forReaders({
				title: m.nav_stories(),
				href: `${root}/stories`,
				icon: BookOpenText,
				key: 's',
				first: true
			}),
			...forReaders({
				title: m.nav_excerpts(),
				href: `${root}/excerpts`,
				icon: TextQuote,
				key: 'e'
			}),
			...forReaders({
				title: m.nav_walls(),
				href: `${root}/walls`,
				icon: LayoutGrid,
				key: 'w',
				first: true
			}),
			{ title: m.nav_insights(), href: `${root}/insights`, icon: Lightbulb, key: 'i' },
			{
				title: m.nav_opportunities(),
				href: `${root}/opportunities`,
				icon: Sprout,
				key: 'h',
				first: true
			},
			{ title: m.nav_partners(), href: `${root}/partners`, icon: Handshake, key: 'p' }
		],
		ground: [
			...forReaders({ title: m.nav_people(), href: `${root}/people`, icon: Users, key: 'u' }),
			{ title: m.nav_codebook(), href: `${root}/codebook`, icon: Tags, key: 'k' },
			{ title: m.nav_settings(), href: `${root}/settings`, icon: Settings, key: 'n' }
		]
	};
}

/** Whether a place is where the reader is; the overview only when it is the very page. */
export function isHere(place: Place, pathname: string, exact = false): boolean {
	return pathname === place.href || (!exact && pathname.startsWith(`${place.href}/`));
}
