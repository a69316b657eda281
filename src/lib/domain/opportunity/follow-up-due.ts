/** When a what-if is followed up, and since when that is missing. */
import { dayAfter } from '../pledge/standing';
import { answerWithin } from '../story/answer';
import { dayOf } from '../text/danish-day';
import { partsOf } from './follow-up-part';
import type { OpportunityFacts, ShownAnswer } from './shown';

/**
 * Days after which a running what-if is asked about (again). A quarter: twelve weeks of something weekly are enough to
 * tell a habit from a beginning, and there is still time in a school year to mend what does not work.
 */
export const followUpWithin = 90;

/** Whether a what-if runs or ran: only that can be followed up, and it can be when it has ended. */
export function isFollowed(answers: readonly Pick<ShownAnswer, 'to'>[]): boolean {
	return answers.some(({ to }) => to === 'running');
}

/** When a what-if was asked about and answered. */
export interface Followed {
	/** The day of the last answer of either side, `YYYY-MM-DD`; null without any. */
	lastOn: string | null;
	/** The day by which answers are hoped for that have not come, asked since the last answer; null without any. */
	dueOn: string | null;
}

/** One follow-up as {@link followedBy} needs to know it; all days `YYYY-MM-DD`. */
export interface AskedFollowUp {
	on: string;
	dueOn: string;
	/** The day of its last answer; null while neither side has answered. */
	answeredOn: string | null;
}

/** What several follow-ups of one what-if come to. One that was never answered counts no more once a later one is. */
export function followedBy(asked: readonly AskedFollowUp[]): Followed {
	const lastOn = latest(asked.map(({ answeredOn }) => answeredOn));
	const open = asked.filter(({ on, answeredOn }) => answeredOn === null && on >= (lastOn ?? ''));
	return { lastOn, dueOn: latest(open.map(({ dueOn }) => dueOn)) };
}

const latest = (days: readonly (string | null)[]) =>
	days
		.filter((day) => day !== null)
		.toSorted()
		.at(-1) ?? null;

/**
 * Since when a follow-up is missing, `YYYY-MM-DD`: the day by which an answer was hoped for, or {@link followUpWithin} days
 * after it began to run or was last answered. Only what runs is followed up, and only where there is something to ask. An
 * answer of either side is enough: a young person may skip everything.
 */
export function followUpMissing(
	one: Pick<OpportunityFacts, 'moreOf' | 'removes' | 'towards' | 'state'> & {
		/** The latest first. */
		answers: readonly Pick<ShownAnswer, 'from' | 'to' | 'at'>[];
	},
	{ lastOn, dueOn }: Followed,
	today: string
): string | null {
	const began = one.answers.find(({ from, to }) => to === 'running' && from !== to);
	if (one.state !== 'running' || !began || partsOf(one).length === 0) {
		return null;
	}
	const last = latest([lastOn, dayOf(Date.parse(began.at))])!;
	const due = dueOn ?? dayAfter(last, followUpWithin);
	return due < today ? due : null;
}

/** By when an answer is hoped for. @param today `YYYY-MM-DD` */
export function followUpDue(dueOn: string | null | undefined, today: string): string {
	return dueOn ?? dayAfter(today, answerWithin);
}
