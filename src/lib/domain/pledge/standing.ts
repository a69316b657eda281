import * as v from 'valibot';
import { date, maybe, personLine } from '../text/input';

/** A readiness course that people at a partner have taken, and until when it holds. */
export interface Course {
	name: string;
	/** `YYYY-MM-DD`; null when it does not run out. */
	until: string | null;
}

/** What a partner has declared and agreed. Dates only: no certificate is ever kept (R31). */
export interface Declared {
	certificateOn: string | null;
	confidentialOn: string | null;
	courses: Course[];
	agreement: string;
	agreementReviewOn: string | null;
}

/** A declaration is asked for anew after so many days. */
export const declaredFor = 730;
/** So many courses at most. */
export const mostCourses = 20;
/** What runs out within so many days is said beforehand. */
const soon = 30;

export const coursesInput = v.pipe(
	v.array(v.object({ name: personLine(120), until: maybe(date) }), 'invalid'),
	v.maxLength(mostCourses, 'out_of_range'),
	v.transform((list): Course[] => list.map(({ name, until }) => ({ name, until: until ?? null })))
);

/** What can run out at a partner. */
export type Expiring = 'certificate' | 'confidential' | 'course' | 'agreement';

export interface Expiry {
	of: Expiring;
	/** The name of a course; empty for the rest. */
	name: string;
	/** The last day on which it holds, `YYYY-MM-DD`. */
	on: string;
	isOver: boolean;
}

/** What has run out or runs out within a month, the earliest first. @param today `YYYY-MM-DD` */
export function expiriesOf(declared: Declared, today: string): Expiry[] {
	const { certificateOn, confidentialOn, courses, agreementReviewOn } = declared;
	const all: [Expiring, string, string | null][] = [
		['certificate', '', certificateOn && dayAfter(certificateOn, declaredFor)],
		['confidential', '', confidentialOn && dayAfter(confidentialOn, declaredFor)],
		...courses.map(({ name, until }): [Expiring, string, string | null] => ['course', name, until]),
		['agreement', '', agreementReviewOn]
	];
	const horizon = dayAfter(today, soon);
	return all
		.flatMap(([of, name, on]) =>
			on !== null && on <= horizon ? [{ of, name, on, isOver: on < today }] : []
		)
		.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** The day so many days later. @param day `YYYY-MM-DD` @param days may be negative */
export function dayAfter(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
