/** Days as they are counted in Denmark. */

const hour = 3_600_000;
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day that a moment lies in, `YYYY-MM-DD`. @param at ms since 1970 */
export function dayOf(at: number): string {
	return days.format(at);
}

/** When a Danish day begins, in ms since 1970; its midnight is one or two hours before the one of UTC. @param day `YYYY-MM-DD` */
export function startOfDay(day: string): number {
	const midnight = Date.parse(`${day}T00:00:00Z`);
	const inSummer = midnight - 2 * hour;
	return dayOf(inSummer) === day ? inSummer : midnight - hour;
}

/** When a Danish day is over. @param day `YYYY-MM-DD` */
export function endOfDay(day: string): number {
	const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * hour);
	return startOfDay(next.toISOString().slice(0, 10));
}
