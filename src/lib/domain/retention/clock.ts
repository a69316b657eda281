/** When what is kept for a time of its own has to go (R24): the date, the warning before it, and never without the warning. */

/** Days for which it must have been told that something will be erased before it is. */
export const warningDays = 30;

/** What is known of one thing that is kept. Days are `YYYY-MM-DD`. */
export interface Clocked {
	/** The day from which its months count. */
	since: string;
	/** Months for which its class is kept. */
	months: number;
	/** The day to which somebody has put it off, with a reason. */
	prolongedTo: string | null;
	/** When the last warning was given, and for which day. */
	warned: { on: string; dueOn: string } | null;
}

/** `running`: nothing to be told yet; `soon`: its warning has begun; `overdue`: its time is over. */
export type ClockState = 'running' | 'soon' | 'overdue';

export interface Clock {
	/** The day on which its time is over. */
	dueOn: string;
	/** The day from which it is told that it will be erased. */
	warnsFrom: string;
	/** When it was warned of for this day; null when it has not been. */
	warnedOn: string | null;
	/** The first day on which it may be erased: never before it has been warned of for {@link warningDays}. */
	erasesOn: string;
	state: ClockState;
}

/**
 * How it stands with one thing today. A warning counts only for the very day it was given for: when the months or the thing
 * itself change so that the day moves, there is a new one, and the full time after it.
 */
export function clockOf({ since, months, prolongedTo, warned }: Clocked, today: string): Clock {
	const dueOn = latest(monthsAfter(since, months), prolongedTo ?? since);
	const warnsFrom = daysAfter(dueOn, -warningDays);
	const warnedOn = warned?.dueOn === dueOn ? warned.on : null;
	const state = today >= dueOn ? 'overdue' : today >= warnsFrom ? 'soon' : 'running';
	const erasesOn = latest(dueOn, daysAfter(warnedOn ?? latest(today, warnsFrom), warningDays));
	return { dueOn, warnsFrom, warnedOn, erasesOn, state };
}

/** Whether a warning is to be given today. */
export function isToWarn({ state, warnedOn }: Clock): boolean {
	return state !== 'running' && warnedOn === null;
}

/** Whether its time is over, and it has been told for long enough. */
export function mayErase({ warnedOn, erasesOn }: Clock, today: string): boolean {
	return warnedOn !== null && today >= erasesOn;
}

/** The same day so many months later; the last day of the month where that one has no such day. */
export function monthsAfter(day: string, months: number): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
	return iso(Date.UTC(year, month - 1 + months, Math.min(date, lastDay)));
}

/** The day so many days later, or earlier. */
export function daysAfter(day: string, days: number): string {
	return iso(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);
}

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const latest = (one: string, other: string) => (one > other ? one : other);
