import { getLocale } from '$lib/i18n/paraglide/runtime';

/** `3. maj 2026`, in Danish time. @param at ms, `YYYY-MM-DD`, or an ISO 8601 time */
export function dayText(at: number | string): string {
	return new Intl.DateTimeFormat(getLocale(), {
		dateStyle: 'long',
		timeZone: 'Europe/Copenhagen'
	}).format(new Date(at));
}
