/** What a child can feel at a partner's: partners are found by it, not only by what is wrong. */
export const feelings = ['calm', 'belonging', 'mastery', 'joy', 'courage', 'usefulness'] as const;

export type Feeling = (typeof feelings)[number];
