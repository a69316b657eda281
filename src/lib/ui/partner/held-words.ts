import type { Held, HeldField } from '$lib/domain/pledge/partner-merge';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';
import { feelingWords, sectorWords } from './words';

const listed = (words: readonly string[]) => words.filter(Boolean).join(', ');
const dated = (day: string | null) => (day ? dayText(day) : '');

/** What a partner holds, field by field: what the field is called, and what stands there in words. */
export const heldWords: Record<HeldField, { label: () => string; text: (held: Held) => string }> = {
	name: { label: m.partner_name, text: ({ name }) => name },
	sector: { label: m.partner_sector, text: ({ sector }) => sectorWords[sector].name() },
	areas: { label: m.partner_areas, text: ({ areas }) => listed(areas) },
	branches: {
		label: m.partner_branches,
		text: ({ branches }) =>
			branches.map(({ name, area }) => (area ? `${name} (${area})` : name)).join(', ')
	},
	interests: { label: m.partner_interests, text: ({ interests }) => listed(interests) },
	offers: { label: m.partner_offers, text: ({ offers }) => listed(offers) },
	feelings: {
		label: m.partner_feelings,
		text: ({ feelings }) => listed(feelings.map((one) => feelingWords[one]()))
	},
	weCan: { label: m.partner_we_can, text: ({ weCan }) => weCan },
	weMay: { label: m.partner_we_may, text: ({ weMay }) => weMay },
	weWillNot: { label: m.partner_we_will_not, text: ({ weWillNot }) => weWillNot },
	contact: {
		label: m.partner_contact,
		text: ({ contact }) =>
			contact ? listed([contact.name, contact.email ?? '', contact.phone ?? '']) : ''
	},
	certificateOn: {
		label: m.partner_certificate_on,
		text: ({ certificateOn }) => dated(certificateOn)
	},
	confidentialOn: {
		label: m.partner_confidential_on,
		text: ({ confidentialOn }) => dated(confidentialOn)
	},
	courses: {
		label: m.partner_courses,
		text: ({ courses }) =>
			courses.map(({ name, until }) => (until ? `${name} (${dayText(until)})` : name)).join(', ')
	},
	agreement: { label: m.partner_agreement_text, text: ({ agreement }) => agreement },
	agreementReviewOn: {
		label: m.partner_agreement_review,
		text: ({ agreementReviewOn }) => dated(agreementReviewOn)
	}
};
