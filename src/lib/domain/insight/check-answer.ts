/** What a young person can say to the wording of an insight (D2). The names are part of the API. */
export const checkAnswers = ['fits', 'notQuite', 'wrong'] as const;

export type CheckAnswer = (typeof checkAnswers)[number];
