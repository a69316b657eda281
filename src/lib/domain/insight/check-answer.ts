/** What a young person can say to the wording of an insight (D2). The names are part of the API. */
export const checkAnswers = ['fits', 'notQuite', 'wrong'] as const;

export type CheckAnswer = (typeof checkAnswers)[number];

/** What a young person is asked, with the words they are asked with. */
export interface OwnCheck {
	id: string;
	insightId: string;
	plainText: string;
	/** The named adult who asks; empty where there is none any more. */
	askedBy: string;
	answer: CheckAnswer | null;
	words: string;
	/** Something was drawn or spoken as the answer, and not taken back. */
	isMade: boolean;
}
