import type { wordPurposes } from '$lib/domain/consent/scope';
import { m } from '$lib/i18n/paraglide/messages';

/** What words can be wanted for, by name. */
export const purposeNames: Record<(typeof wordPurposes)[number], () => string> = {
	team: m.scope_team,
	workshop: m.scope_workshop,
	partner: m.scope_partner,
	quote: m.scope_quote,
	report: m.scope_report,
	research: m.scope_research,
	exhibition: m.scope_exhibition
};
