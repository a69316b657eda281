/** Danish public holidays. */
import { dayAfter } from '../pledge/standing';

const fixed = ['01-01', '12-25', '12-26'];

/** Days from Easter Sunday: Maundy Thursday, Good Friday, both days of Easter, Ascension, both days of Whitsun. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50];

/**
 * Whether a day is a public holiday (helligdag). Store bededag is none since 2024; 5 June, 24 and 31 December never were by law.
 *
 * @param day `YYYY-MM-DD`
 */
export function isHoliday(day: string): boolean {
	const easter = easterOf(Number(day.slice(0, 4)));
	return fixed.includes(day.slice(5)) || fromEaster.some((days) => dayAfter(easter, days) === day);
}

/**
 * Easter Sunday, `YYYY-MM-DD`.
 *
 * Jean Meeus, Astronomical Algorithms (1991), chapter 8: the Gregorian Easter.
 */
export function easterOf(year: number): string {
	const golden = year % 19;
	const [century, rest] = [Math.floor(year / 100), year % 100];
	const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
	const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
	const sum = epact + weekday - 7 * late + 114;
	const two = (n: number) => String(n).padStart(2, '0');
	return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}
