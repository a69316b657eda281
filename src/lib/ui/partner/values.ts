import { writeBranches } from '$lib/domain/pledge/branch';
import type { Partner } from '$lib/domain/pledge/partner';

/** A partner as the fields of its form hold it. */
export function valuesOfPartner(partner: Partner): Record<string, string> {
	return {
		name: partner.name,
		sector: partner.sector,
		areas: partner.areas.join(', '),
		branches: writeBranches(partner.branches),
		interests: partner.interests.join(', '),
		offers: partner.offers.join(', '),
		weCan: partner.weCan,
		weMay: partner.weMay,
		weWillNot: partner.weWillNot,
		feelings: partner.feelings.join(','),
		certificateOn: partner.certificateOn ?? '',
		confidentialOn: partner.confidentialOn ?? '',
		courses: partner.courses
			.map(({ name, until }) => (until ? `${name}, ${until}` : name))
			.join('\n'),
		agreement: partner.agreement,
		agreementReviewOn: partner.agreementReviewOn ?? '',
		'contact.name': partner.contact?.name ?? '',
		'contact.email': partner.contact?.email ?? '',
		'contact.phone': partner.contact?.phone ?? ''
	};
}

const fields: readonly string[] = [
	...['name', 'sector', 'areas', 'branches', 'interests', 'offers'],
	...['weCan', 'weMay', 'weWillNot'],
	...['certificateOn', 'confidentialOn', 'agreement', 'agreementReviewOn'],
	...['contact.name', 'contact.email', 'contact.phone']
];

/** Whether what is wrong is told at a field, a line of one included; else it is told above the form. */
export function isAtField(field: string): boolean {
	return fields.includes(field) || /^(branches|courses)\.\d+\./.test(field);
}
