import type { ShownAnswer } from './shown';
import { hasEnded, type OpportunityState } from './state';

/** What decides when a what-if is looked at again. */
export interface Reviewed {
	state: OpportunityState;
	/** The latest first. */
	answers: readonly Pick<ShownAnswer, 'from' | 'to' | 'reviewOn'>[];
}

/**
 * The day on which a what-if is to be looked at again, `YYYY-MM-DD`: as the latest answer says, until it has come to its
 * end. A decision on its own (from a state to the same) sets no day.
 */
export function reviewOf({ state, answers }: Reviewed): string | null {
	if (hasEnded(state)) {
		return null;
	}
	return (
		answers.find(({ from, to, reviewOn }) => reviewOn !== null || from !== to)?.reviewOn ?? null
	);
}

/** Whether a day has passed. @param today `YYYY-MM-DD` */
export function isOverdue(day: string | null, today: string): boolean {
	return day !== null && day < today;
}

/** What is to be looked at, by day, the earliest first. */
export function reviewsOf<T extends Reviewed>(all: readonly T[]): { on: string; item: T }[] {
	return all
		.flatMap((item) => {
			const on = reviewOf(item);
			return on === null ? [] : [{ on, item }];
		})
		.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** A month as whole weeks from Monday on, each day `YYYY-MM-DD`. @param month `YYYY-MM` */
export function weeksOf(month: string): string[][] {
	const first = new Date(`${month}-01T00:00:00Z`);
	const day = new Date(first);
	day.setUTCDate(1 - ((first.getUTCDay() + 6) % 7));
	const weeks: string[][] = [];
	while (weeks.length === 0 || day.toISOString().startsWith(month)) {
		weeks.push(
			Array.from({ length: 7 }, () => {
				const on = day.toISOString().slice(0, 10);
				day.setUTCDate(day.getUTCDate() + 1);
				return on;
			})
		);
	}
	return weeks;
}

/** The month `by` months from another. @param month `YYYY-MM` */
export function monthFrom(month: string, by: number): string {
	const day = new Date(`${month}-01T00:00:00Z`);
	day.setUTCMonth(day.getUTCMonth() + by);
	return day.toISOString().slice(0, 7);
}
