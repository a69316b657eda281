/** Kiosks: a link on a wall, in a class, in the youth bus, where anybody may leave a note without an account (A7). */
import * as v from 'valibot';
import { date, line, maybe, text, uuid } from '../text/input';

/** A kiosk as its staff see it. Its code is shown once, when it is made or renewed. */
export interface Kiosk {
	id: string;
	initiativeId: string;
	title: string;
	/** Asked one at a time; none needs an answer. */
	questions: string[];
	/** Who reads it, what it can change and what it cannot, in plain words (R6). */
	information: string;
	isOpen: boolean;
	/** When it closes by itself, or was closed; ms since 1970. */
	closesAt: number | null;
	createdBy: string;
	version: number;
	createdAt: number;
}

/** Enough for a class; more would be a questionnaire. */
export const mostQuestions = 6;

const questions = v.pipe(
	v.array(line(160), 'invalid'),
	v.minLength(1, 'required'),
	v.maxLength(mostQuestions, 'out_of_range')
);

const fields = { title: line(80), questions, information: text(1500), closesOn: maybe(date) };

/** What makes a kiosk. `closesOn` is the last day on which it is open. */
export const newKiosk = v.object({ id: v.optional(uuid), ...fields });

/** A change; what is absent stays as it is. */
export const kioskChange = v.partial(v.object(fields));

/** How long after it closed somebody who had begun may still send. */
const grace = 30 * 60_000;

type Hours = Pick<Kiosk, 'isOpen' | 'closesAt'>;

/** Whether one may begin a note there. @param now ms since 1970 */
export function isOpen({ isOpen, closesAt }: Hours, now: number): boolean {
	return isOpen && (closesAt === null || now < closesAt);
}

/** Whether a note is still taken: from whoever began before it closed, nothing is lost. @param now ms since 1970 */
export function takesNotes({ closesAt }: Hours, now: number): boolean {
	return closesAt === null || now < closesAt + grace;
}
