/** The signs that a tag may carry beside its colour; without one it has its family's. */
export const signs = [
	'alone',
	'people',
	'adult',
	'family',
	'home',
	'school',
	'place',
	'distance',
	'money',
	'time',
	'things',
	'talk',
	'net',
	'body',
	'health',
	'movement',
	'nature',
	'animal',
	'making',
	'music',
	'idea',
	'strength',
	'dream',
	'quote'
] as const;

export type Sign = (typeof signs)[number];
