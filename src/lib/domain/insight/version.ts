/** The parts of an insight's wording, in the order in which they are read. */
export const wordingParts = [
	'observation',
	'because',
	'soThat',
	'sign',
	'cause',
	'plainText'
] as const;

export type WordingPart = (typeof wordingParts)[number];
