import type { Component } from 'svelte';
import Store from '@lucide/svelte/icons/store';
import HandHeart from '@lucide/svelte/icons/hand-heart';
import Landmark from '@lucide/svelte/icons/landmark';
import UserRound from '@lucide/svelte/icons/user-round';
import type { Feeling } from '$lib/domain/pledge/feeling';
import type { Expiring } from '$lib/domain/pledge/standing';
import type { Sector } from '$lib/domain/pledge/partner';
import { m } from '$lib/i18n/paraglide/messages';

/** A sector: its sign, its name, and who belongs to it. */
export const sectorWords: Record<
	Sector,
	{ icon: Component<{ size?: number }>; name: () => string; hint: () => string }
> = {
	public: {
		icon: Landmark,
		name: m.partner_sector_public,
		hint: m.partner_sector_public_hint
	},
	voluntary: {
		icon: HandHeart,
		name: m.partner_sector_voluntary,
		hint: m.partner_sector_voluntary_hint
	},
	private: {
		icon: Store,
		name: m.partner_sector_private,
		hint: m.partner_sector_private_hint
	},
	person: { icon: UserRound, name: m.partner_sector_person, hint: m.partner_sector_person_hint }
};

/** What a child can feel there. */
export const feelingWords: Record<Feeling, () => string> = {
	calm: m.partner_feeling_calm,
	belonging: m.partner_feeling_belonging,
	mastery: m.partner_feeling_mastery,
	joy: m.partner_feeling_joy,
	courage: m.partner_feeling_courage,
	usefulness: m.partner_feeling_usefulness
};

/** What is wrong in a row of a table of partners: which column, and what would do. @param title what the error says */
export function rowText(field: string, title: string): string {
	if (field === 'sector') {
		return m.partner_import_sector();
	}
	const column = columnWords.find(([start]) => field.startsWith(start));
	return column ? `${column[1]()}: ${title}` : title;
}

/** Columns by how the names of their fields begin. */
const columnWords: [string, () => string][] = [
	['name', m.partner_name],
	['areas', m.partner_areas],
	['branches', m.partner_branches],
	['weCan', m.partner_we_can],
	['weMay', m.partner_we_may],
	['weWillNot', m.partner_we_will_not],
	['interests', m.partner_import_interests],
	['offers', m.partner_import_offers],
	['contact.name', m.partner_import_contact],
	['contact.email', m.partner_contact_email],
	['contact.phone', m.partner_contact_phone]
];

/** What can run out. */
export const expiringWords: Record<Expiring, () => string> = {
	certificate: m.partner_expiring_certificate,
	confidential: m.partner_expiring_confidential,
	course: m.partner_expiring_course,
	agreement: m.partner_expiring_agreement
};
