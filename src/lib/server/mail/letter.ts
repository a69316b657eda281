/** The letters that Tråd sends. They name no young person and quote nothing. */
import type { Role } from '$lib/domain/access/role';
import { m } from '$lib/i18n/paraglide/messages';
import { roleName } from '$lib/i18n/role-name';

type Locale = 'da' | 'en';

export interface Letter {
	subject: string;
	text: string;
}

export function invitationLetter(
	locale: Locale,
	initiative: string,
	role: Role,
	url: string
): Letter {
	const words = { initiative, role: roleName(role, locale), url };
	return {
		subject: m.letter_invitation_subject(words, { locale }),
		text: m.letter_invitation_text(words, { locale })
	};
}

/** Asks a partner to look at a need: the address alone says what it is. */
export function askingLetter(locale: Locale, name: string, url: string): Letter {
	return {
		subject: m.letter_asking_subject({}, { locale }),
		text: m.letter_asking_text({ name, url }, { locale })
	};
}

export function resetLetter(locale: Locale, name: string, url: string): Letter {
	return {
		subject: m.letter_reset_subject({}, { locale }),
		text: m.letter_reset_text({ name, url }, { locale })
	};
}
