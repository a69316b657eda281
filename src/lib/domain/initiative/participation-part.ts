/** What the participation check asks, and what can be answered; apart from what reads input, for pages that only show it. */

/** In the order in which they are asked; the names are part of the API. */
export const participationParts = ['space', 'voice', 'audience', 'influence'] as const;

export type ParticipationPart = (typeof participationParts)[number];

/** From least to most. */
export const degrees = ['no', 'partly', 'yes'] as const;

export type Degree = (typeof degrees)[number];

/** A text as a degree; null for what is none. */
export function degreeOf(text: string): Degree | null {
	return degrees.find((degree) => degree === text) ?? null;
}

/** All that a young person is asked, in this order: the four parts, and then the rung of the ladder. */
export const questions = [...participationParts, 'rung'] as const;

export type Question = (typeof questions)[number];

/** What is asked after another; undefined after the last. Without one, the first. */
export function nextQuestion(after?: Question): Question | undefined {
	return questions[after ? questions.indexOf(after) + 1 : 0];
}

/** What an answer of the staff can rest on, beside words. The names are part of the API. */
export const groundKinds = ['wall', 'opportunity'] as const;

/** A thing of the initiative that an answer rests on. */
export interface Ground {
	kind: (typeof groundKinds)[number];
	id: string;
}
