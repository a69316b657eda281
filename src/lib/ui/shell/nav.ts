import { resolve } from '$app/paths';
import BookOpenText from '@lucide/svelte/icons/book-open-text';
import Inbox from '@lucide/svelte/icons/inbox';
import Handshake from '@lucide/svelte/icons/handshake';
import Flag from '@lucide/svelte/icons/flag';
import House from '@lucide/svelte/icons/house';
import Images from '@lucide/svelte/icons/images';
import LayoutGrid from '@lucide/svelte/icons/layout-grid';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Scale from '@lucide/svelte/icons/scale';
import Settings from '@lucide/svelte/icons/settings';
import Sprout from '@lucide/svelte/icons/sprout';
import Tags from '@lucide/svelte/icons/tags';
import TextQuote from '@lucide/svelte/icons/text-quote';
import ChartNetwork from '@lucide/svelte/icons/chart-network';
import Unlink from '@lucide/svelte/icons/unlink';
import UsersRound from '@lucide/svelte/icons/users-round';
import Users from '@lucide/svelte/icons/users';
import type { Component } from 'svelte';
import { m } from '$lib/i18n/paraglide/messages';

/** The address of a page, with the base path in front. */
export type Address = ReturnType<typeof resolve>;

export interface Place {
	title: string;
	href: Address;
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

type Part =
	| 'stories'
	| 'media'
	| 'excerpts'
	| 'walls'
	| 'insights'
	| 'opportunities'
	| 'partners'
	| 'people'
	| 'contributions'
	| 'patterns'
	| 'codebook'
	| 'thread'
	| 'rounds'
	| 'worries'
	| 'participation'
	| 'notices'
	| 'settings';

const readers = ['secretariat', 'facilitator', 'fieldworker'];

/** The places of an initiative that a person with these roles can use. */
export function placesOf(slug: string, roles: readonly string[]): Places {
	const home = homeOf(slug);
	const at = (part: Part) => resolve(`/i/${slug}/${part}`);
	const reads = mayRead(roles);
	const forReaders = (place: Place) => (reads ? [place] : []);
	return {
		overview: { title: m.nav_overview(), href: home, icon: House, key: 'o', first: true },
		thread: [
			...forReaders({
				title: m.nav_stories(),
				href: at('stories'),
				icon: BookOpenText,
				key: 's',
				first: true
			}),
			...forReaders({ title: m.nav_media(), href: at('media'), icon: Images, key: 'm' }),
			...forReaders({
				title: m.nav_excerpts(),
				href: at('excerpts'),
				icon: TextQuote,
				key: 'e'
			}),
			...forReaders({
				title: m.nav_walls(),
				href: at('walls'),
				icon: LayoutGrid,
				key: 'w',
				first: true
			}),
			{ title: m.nav_insights(), href: at('insights'), icon: Lightbulb, key: 'i' },
			{
				title: m.nav_opportunities(),
				href: at('opportunities'),
				icon: Sprout,
				key: 'h',
				first: true
			},
			{ title: m.nav_partners(), href: at('partners'), icon: Handshake, key: 'p' }
		],
		ground: [
			...forReaders({ title: m.nav_people(), href: at('people'), icon: Users, key: 'u' }),
			...forReaders({
				title: m.nav_contributions(),
				href: at('contributions'),
				icon: Inbox,
				key: 'b'
			}),
			...forReaders({
				title: m.nav_patterns(),
				href: at('patterns'),
				icon: ChartNetwork,
				key: 't'
			}),
			...forReaders({ title: m.nav_worries(), href: at('worries'), icon: LifeBuoy, key: 'y' }),
			...forReaders({
				title: m.nav_participation(),
				href: at('participation'),
				icon: UsersRound,
				key: 'd'
			}),
			...forReaders({ title: m.loose_title(), href: at('thread'), icon: Unlink, key: 'l' }),
			{ title: m.nav_notices(), href: at('notices'), icon: Flag, key: 'a' },
			{ title: m.nav_codebook(), href: at('codebook'), icon: Tags, key: 'k' },
			...forReaders({ title: m.round_list_title(), href: at('rounds'), icon: Scale, key: 'r' }),
			{ title: m.nav_settings(), href: at('settings'), icon: Settings, key: 'n' }
		]
	};
}

/** Whether somebody with these roles reads stories. */
export const mayRead = (roles: readonly string[]) => roles.some((role) => readers.includes(role));

/** The page that shows all that is found. */
export function searchAddress(slug: string, q = ''): Address {
	const page: string = resolve(`/i/${slug}/search`);
	return (q === '' ? page : `${page}?${new URLSearchParams({ q }).toString()}`) as Address;
}

/** The front page of an initiative. */
export function homeOf(slug: string): Address {
	return resolve(`/i/${slug}`);
}

/** Whether a place is where the reader is; the overview only when it is the very page. */
export function isHere(place: Place, url: URL, exact = false): boolean {
	// Rendered on the server, addresses are relative to the page.
	const { pathname } = new URL(place.href, url);
	return url.pathname === pathname || (!exact && url.pathname.startsWith(`${pathname}/`));
}
