/** What is kept for a time of its own, and what was done about it. */
import * as v from 'valibot';
import { DomainError } from '../error';
import { keptClasses, type Setup } from '../initiative/setup';
import { date, line, oneOf, personText } from '../text/input';
import { daysAfter, mayErase, monthsAfter, type Clock } from './clock';

/** The classes that the set-up asks about, and how somebody can be found again, which has years of its own. */
export const timedClasses = [...keptClasses, 'contact'] as const;

export type TimedClass = (typeof timedClasses)[number];

/** Months for which each class is kept; what has none is never erased. */
export function monthsOf({
	retention,
	contactYears
}: Pick<Setup, 'retention' | 'contactYears'>): Partial<Record<TimedClass, number>> {
	return { ...retention, contact: contactYears * 12 };
}

/** What is done about a thing; each is written down and stays: the names are part of the API. */
export const retentionActs = ['warned', 'prolonged', 'erased'] as const;

export type RetentionAct = (typeof retentionActs)[number];

/**
 * One thing of a class: a story, a young person, a partner or a lone pledge, the readings of one month (`YYYY-MM`), or how a
 * young person can be found again.
 */
export interface Kept {
	kept: TimedClass;
	itemId: string;
	/** A secret name or a partner's name; empty for readings. Never a title or words. */
	name: string;
	/** The day from which its months count. */
	since: string;
	/** Its young person said yes to its being kept longer: it is not erased by itself. */
	isWanted: boolean;
	/** How many rows it is. */
	count: number;
}

/** A thing whose warning has begun, or whose time is over. */
export interface Due extends Kept, Clock {
	/** To when it was put off last, and why. */
	prolonged: { to: string; reason: string } | null;
	/** Whether somebody may erase it today. */
	mayErase: boolean;
}

/** The longest that something can be put off at once, in months: nothing is kept for good by a date. */
export const longestPutOff = 60;

/** Puts one thing off. */
export const prolongation = v.object({
	kept: oneOf(timedClasses),
	itemId: line(60),
	until: date,
	reason: personText(500)
});

/** Names one thing. */
export const keptItem = v.object({ kept: oneOf(timedClasses), itemId: line(60) });

/** @throws DomainError `out_of_range` at `until` for a day that is not later, or too late */
export function requireLater(until: string, dueOn: string, today: string): void {
	const earliest = daysAfter(dueOn > today ? dueOn : today, 1);
	const last = monthsAfter(today, longestPutOff);
	if (until < earliest || until > last) {
		throw new DomainError('out_of_range', { earliest, last }, 'until');
	}
}

/** Whether the round erases it today. What a young person wants kept is for people to decide about. */
export function erasesByItself({ isWanted }: Kept, clock: Clock, today: string): boolean {
	return !isWanted && mayErase(clock, today);
}
