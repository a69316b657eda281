/** Who is meant at home, in words. */
import type { Guardian, Relations } from '$lib/domain/consent/custody';
import { m } from '$lib/i18n/paraglide/messages';

/** `far`, as the staff have said; `værgen` or `den anden forælder` where nobody has. */
export function guardianText(by: Guardian, relation?: string | null): string {
	return relation || (by === 'guardian' ? m.guardian_word() : m.guardian_word_other());
}

/** {@link guardianText} for both. */
export function guardianTexts(relations: Relations): Relations {
	return {
		guardian: guardianText('guardian', relations.guardian),
		otherGuardian: guardianText('otherGuardian', relations.otherGuardian)
	};
}
