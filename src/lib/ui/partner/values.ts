import type { Partner } from '$lib/domain/pledge/partner';

/** A partner as the fields of its form hold it. */
export function valuesOfPartner(partner: Partner): Record<string, string> {
	return {
		name: partner.name,
		sector: partner.sector,
		areas: partner.areas.join(', '),
		interests: partner.interests.join(', '),
		offers: partner.offers.join(', '),
		'contact.name': partner.contact?.name ?? '',
		'contact.email': partner.contact?.email ?? '',
		'contact.phone': partner.contact?.phone ?? ''
	};
}

/** Names of the form's fields: errors at others are told above the form. */
export const partnerFields: readonly string[] = [
	...['name', 'sector', 'areas', 'interests', 'offers'],
	...['contact.name', 'contact.email', 'contact.phone']
];
