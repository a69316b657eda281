/** By when a notice is answered. */
import { dayAfter } from '../pledge/standing';
import { isHoliday } from './danish-holiday';

/**
 * The day so many working days later. Saturdays, Sundays and public holidays do not count.
 *
 * @param from `YYYY-MM-DD`
 */
export function workdayAfter(from: string, days: number): string {
	let day = from;
	for (let left = days; left > 0;) {
		day = dayAfter(day, 1);
		if (isWorkday(day)) left -= 1;
	}
	return day;
}

/** Whether it should have been answered. @param today `YYYY-MM-DD` */
export function isNoticeLate(
	{ dueOn, answeredAt }: { dueOn: string; answeredAt: number | null },
	today: string
): boolean {
	return answeredAt === null && dueOn < today;
}

const isWorkday = (day: string) =>
	![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !isHoliday(day);
