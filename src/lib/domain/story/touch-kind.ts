/** Whom a story touches beside its teller; apart from what reads input, for pages that only show it. */

/** What they are to the young person, never who. The names are part of the API. */
export const relations = ['parent', 'sibling', 'relative', 'friend', 'otherAdult'] as const;

export type Relation = (typeof relations)[number];

/** What they said to it. */
export const touchAnswers = ['notAsked', 'yes', 'no'] as const;

export type TouchAnswer = (typeof touchAnswers)[number];

/** How they said it. */
export const touchWays = ['oral', 'paper', 'message'] as const;

export interface StoredTouch {
	relation: Relation;
	/** Whether their yes is needed, as for a parent's illness. */
	isNeeded: boolean;
	answer: TouchAnswer;
	/** The day of the answer, `YYYY-MM-DD`. */
	on: string | null;
	how: (typeof touchWays)[number] | null;
}

/** Whether the story waits for this: until then nothing of it goes beyond the team. */
export function isTouchOpen({
	isNeeded,
	answer
}: Pick<StoredTouch, 'isNeeded' | 'answer'>): boolean {
	return isNeeded && answer !== 'yes';
}
