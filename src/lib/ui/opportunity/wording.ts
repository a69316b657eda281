import type { WhatIfPart } from '$lib/domain/opportunity/version';
import { m } from '$lib/i18n/paraglide/messages';

/** What the parts of a what-if's wording are called. */
export const whatIfNames: Record<WhatIfPart, () => string> = {
	whatIf: m.opportunity_compose_what_if,
	concrete: m.opportunity_concrete,
	moreOf: m.opportunity_more_of,
	towards: m.opportunity_towards,
	partnerText: m.opportunity_partner_text
};
