import { getLocale } from '$lib/i18n/paraglide/runtime';

/** A calendar day in words: “3. maj 2026”. */
export function dayInWords(day: string): string {
	return inWords(new Date(`${day.slice(0, 10)}T12:00:00Z`), { dateStyle: 'long' });
}

/** Several days in one line: “3. og 17. maj 2026” said as a list. */
export function daysInWords(days: readonly string[]): string {
	const said = days.map((day) =>
		inWords(new Date(`${day}T12:00:00Z`), { day: 'numeric', month: 'short', year: 'numeric' })
	);
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(said);
}

function inWords(date: Date, options: Intl.DateTimeFormatOptions): string {
	return new Intl.DateTimeFormat(getLocale(), {
		...options,
		timeZone: 'Europe/Copenhagen'
	}).format(date);
}
