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

/** Thanks for a pledge, with the own link to it. Says nothing that whoever pledged typed: it may be sent anywhere. */
export function receiptLetter(locale: Locale, initiative: string, url: string): Letter {
	return {
		subject: m.letter_receipt_subject({ initiative }, { locale }),
		text: m.letter_receipt_text({ initiative, url }, { locale })
	};
}

/** A new link to a pledge, for whoever gave it. */
export function newLinkLetter(locale: Locale, initiative: string, url: string): Letter {
	return {
		subject: m.letter_link_subject({ initiative }, { locale }),
		text: m.letter_link_text({ initiative, url }, { locale })
	};
}

/** Thanks whoever kept a pledge. */
export function thanksLetter(locale: Locale, name: string, initiative: string): Letter {
	return {
		subject: m.letter_thanks_subject({ initiative }, { locale }),
		text: m.letter_thanks_text({ name, initiative }, { locale })
	};
}

/** Reminds of a pledge that soon begins or ends. @param about `on` is the day, `YYYY-MM-DD` */
export function reminderLetter(
	locale: Locale,
	about: { name: string; initiative: string; event: 'starts' | 'ends'; on: string }
): Letter {
	const { name, initiative, event, on } = about;
	const words = { name, initiative, day: longDay(on, locale) };
	return event === 'starts'
		? {
				subject: m.letter_pledge_starts_subject(words, { locale }),
				text: m.letter_pledge_starts_text(words, { locale })
			}
		: {
				subject: m.letter_pledge_ends_subject(words, { locale }),
				text: m.letter_pledge_ends_text(words, { locale })
			};
}

/** Reminds whoever set a day for a what-if that it is near. Says nothing of it: that stands behind the sign-in. */
export function reviewLetter(
	locale: Locale,
	about: { name: string; initiative: string; on: string; origin: string }
): Letter {
	const { name, initiative, on, origin } = about;
	const words = { name, initiative, day: longDay(on, locale), url: origin };
	return {
		subject: m.letter_review_subject(words, { locale }),
		text: m.letter_review_text(words, { locale })
	};
}

export function resetLetter(locale: Locale, name: string, url: string): Letter {
	return {
		subject: m.letter_reset_subject({}, { locale }),
		text: m.letter_reset_text({ name, url }, { locale })
	};
}

const longDay = (day: string, locale: Locale) =>
	new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
