import type { WordingPart } from '$lib/domain/insight/version';
import { m } from '$lib/i18n/paraglide/messages';

/** What the parts of an insight's wording are called. */
export const wordingNames: Record<WordingPart, () => string> = {
	observation: m.insight_observation,
	because: m.insight_because_label,
	soThat: m.insight_so_that_label,
	sign: m.insight_sign,
	cause: m.insight_cause,
	plainText: m.check_plain_label
};
