/**
 * Follow-up on a what-if that runs or ran: was there more of the bright spot, is the barrier gone, did it lead towards
 * others? A young person and the contact person each answer for themselves. The two sides stand beside each other and are
 * never put together into one number.
 */
import type { OpportunityFacts } from './shown';

/** What is asked, each where the what-if says something of it. The names are part of the API. */
export const followUpParts = ['moreOf', 'removes', 'towards'] as const;

export type FollowUpPart = (typeof followUpParts)[number];

/** What can be answered to each part; of what was hoped for, the most first. */
export const followUpAnswers = {
	moreOf: ['more', 'same', 'less'],
	removes: ['gone', 'partly', 'there'],
	towards: ['yes', 'little', 'no']
} as const satisfies Record<FollowUpPart, readonly string[]>;

export type FollowUpAnswer = (typeof followUpAnswers)[FollowUpPart][number];

/** Who answers: the young person, or the contact person (of the family, or of whoever pledged something). */
export const followUpSides = ['young', 'contact'] as const;

export type FollowUpSide = (typeof followUpSides)[number];

/** What one side says to one part; all of it may be left out. */
export interface SaidOfPart {
	part: FollowUpPart;
	answer: FollowUpAnswer | null;
	/** Of the bright spot: how much before and how much now, as it is told (“25 minutes a week”). */
	before: string;
	now: string;
	words: string;
}

/** What there is to ask of a what-if, in the order in which it is asked. */
export function partsOf(
	whatIf: Pick<OpportunityFacts, 'moreOf' | 'removes' | 'towards'>
): FollowUpPart[] {
	return followUpParts.filter((part) => whatIf[part]);
}

/** A part to which the two sides answer differently. */
export interface FollowUpDifference {
	part: FollowUpPart;
	young: FollowUpAnswer;
	contact: FollowUpAnswer;
}

/**
 * Where the two sides differ: both have answered, and not the same. A side that has said nothing differs from nobody, and
 * no difference weighs more than another.
 */
export function differencesOf(
	young: readonly SaidOfPart[],
	contact: readonly SaidOfPart[]
): FollowUpDifference[] {
	return followUpParts.flatMap((part) => {
		const [one, other] = [answerOf(young, part), answerOf(contact, part)];
		return one && other && one !== other ? [{ part, young: one, contact: other }] : [];
	});
}

const answerOf = (said: readonly SaidOfPart[], part: FollowUpPart) =>
	said.find((one) => one.part === part)?.answer ?? null;

/** Whether nothing is said: such a part is taken back. */
export function isSilent({ answer, before, now, words }: SaidOfPart): boolean {
	return answer === null && !before && !now && !words;
}
