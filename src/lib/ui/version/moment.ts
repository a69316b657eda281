import { getLocale } from '$lib/i18n/paraglide/runtime';

/** A moment in words, in Danish time: “3. maj 2026 kl. 14.05”. */
export function momentInWords(at: string): string {
	return new Intl.DateTimeFormat(getLocale(), {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Europe/Copenhagen'
	}).format(new Date(at));
}
