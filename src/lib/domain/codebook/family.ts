/** The families of tags, in the order in which they are offered. */
export const families = ['pain', 'bright', 'theme', 'context'] as const;

export type Family = (typeof families)[number];
