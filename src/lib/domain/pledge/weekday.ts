import * as v from 'valibot';

/** Days of the week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];

const weekday = v.pipe(
	v.union([v.string(), v.number()], 'invalid'),
	v.transform(weekdayOf),
	v.check((day) => day !== undefined, 'invalid'),
	v.transform((day) => day as Weekday)
);

/** Days as sent: short or long English names, or ISO numbers (1 is Monday). They come out once each, in order. */
export const weekdaysInput = v.pipe(
	v.array(weekday, 'invalid'),
	v.maxLength(14, 'out_of_range'),
	v.transform((days) => weekdays.filter((day) => days.includes(day)))
);

const long = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

function weekdayOf(day: string | number): Weekday | undefined {
	const name = String(day).trim().toLowerCase();
	if (/^[1-7]$/.test(name)) {
		return weekdays[Number(name) - 1];
	}
	return weekdays.find((short, at) => short === name || long[at] === name);
}
