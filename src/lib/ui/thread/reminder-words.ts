import type { Component } from 'svelte';
import { resolve } from '$app/paths';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import Eye from '@lucide/svelte/icons/eye';
import type { Reminder } from '$lib/domain/thread/reminder';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { dayText } from '../base/day';
import { scopeName } from '../consent/texts';
import { expiringWords } from '../partner/words';
import { kindWords } from '../pledge/words';
import type { Address } from '../shell/nav';

/** A reminder as it stands in the list: what it is, what it is about, when, and where it is seen to. */
export interface Told {
	key: string;
	icon: Component<{ size?: number }>;
	title: string;
	about: string;
	when: string;
	href: Address;
}

/** @param initiative its slug */
export function toldOf(one: Reminder, initiative: string): Told {
	const root = `/i/${initiative}` as const;
	const date = dayText(one.on);
	switch (one.event) {
		case 'review':
			return {
				...{ key: `review ${one.opportunityId}`, icon: Eye, title: m.loose_soon_reviewed() },
				...{ about: one.whatIf, when: m.loose_soon_review({ date }) },
				href: resolve(`${root}/opportunities/${one.opportunityId}#where` as '/')
			};
		case 'yes':
			return {
				key: `yes ${one.storytellerId} ${one.on}`,
				...{ icon: CalendarClock, title: one.secretName },
				about: m.loose_soon_yes_about({
					scopes: new Intl.ListFormat(getLocale()).format(one.scopes.map(scopeName))
				}),
				when: m.loose_soon_yes({ date }),
				href: resolve(`${root}/people/${one.storytellerId}#may-we` as '/')
			};
		case 'expires':
			return {
				key: `${one.partnerId} ${one.expiring} ${one.name}`,
				...{ icon: CalendarClock, title: one.partnerName },
				about: [expiringWords[one.expiring](), one.name].filter(Boolean).join(': '),
				when: m.loose_soon_expires({ date }),
				href: resolve(`${root}/partners/${one.partnerId}` as '/')
			};
		default:
			return {
				...{ key: one.pledgeId, icon: kindWords[one.kind].icon, about: one.whatIf },
				title: `${kindWords[one.kind].name()} · ${one.partnerName}`,
				when: one.event === 'starts' ? m.loose_soon_starts({ date }) : m.loose_soon_ends({ date }),
				href: resolve(`${root}/opportunities/${one.opportunityId}#pledges` as '/')
			};
	}
}
