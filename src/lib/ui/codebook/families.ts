import type { Family } from '$lib/domain/codebook/family';
import { m } from '$lib/i18n/paraglide/messages';

interface Named {
	/** As a heading: “Smertepunkter”. */
	many: () => string;
	/** In a sentence: “smertepunkt”. */
	one: () => string;
}

/** How the families are called. */
export const familyNames: Record<Family, Named> = {
	pain: { many: m.tag_family_pain, one: m.tag_family_pain_one },
	bright: { many: m.tag_family_bright, one: m.tag_family_bright_one },
	theme: { many: m.tag_family_theme, one: m.tag_family_theme_one },
	context: { many: m.tag_family_context, one: m.tag_family_context_one }
};
