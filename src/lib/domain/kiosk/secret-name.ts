/** Secret names that the app makes for whoever leaves a note: warm, easy to say, and nobody's own. */

const moods = [
	'Blid',
	'Blå',
	'Brun',
	'Fin',
	'Fri',
	'Glad',
	'Grøn',
	'Gul',
	'Gylden',
	'Hurtig',
	'Kæk',
	'Let',
	'Lilla',
	'Lun',
	'Modig',
	'Mild',
	'Munter',
	'Nysgerrig',
	'Orange',
	'Rask',
	'Rolig',
	'Rød',
	'Sejlende',
	'Sikker',
	'Sjov',
	'Snild',
	'Solrig',
	'Stille',
	'Stærk',
	'Sølvgrå',
	'Tålmodig',
	'Turkis',
	'Venlig',
	'Vild',
	'Vågen'
] as const;

/** All of common gender, so that each goes with each. */
const animals = [
	'Bi',
	'Bjørn',
	'Bæver',
	'Delfin',
	'Due',
	'Elefant',
	'Falk',
	'Flamingo',
	'Gepard',
	'Giraf',
	'Grævling',
	'Gøg',
	'Hare',
	'Hjort',
	'Hval',
	'Isbjørn',
	'Kat',
	'Koala',
	'Krabbe',
	'Lærke',
	'Los',
	'Måge',
	'Mus',
	'Odder',
	'Panda',
	'Pingvin',
	'Ræv',
	'Salamander',
	'Skildpadde',
	'Sommerfugl',
	'Spurv',
	'Stork',
	'Svale',
	'Sæl',
	'Tiger',
	'Ugle',
	'Ulv',
	'Vaskebjørn'
] as const;

const places = [
	'Bakken',
	'Broen',
	'Engen',
	'Fjorden',
	'Fyret',
	'Haven',
	'Heden',
	'Klitten',
	'Molen',
	'Pynten',
	'Skoven',
	'Stien',
	'Stranden',
	'Søen',
	'Åen'
] as const;

/** Names with a mood and an animal are tried first; then they come from somewhere too. */
const shortTries = 8;

/**
 * A name for a new storyteller.
 *
 * @param chance a number in [0, 1), as `Math.random`
 * @param turn   how many names were taken already
 */
export function secretName(chance: () => number, turn = 0): string {
	const name = `${pick(moods, chance)} ${pick(animals, chance)}`;
	return turn < shortTries ? name : `${name} fra ${pick(places, chance)}`;
}

function pick<T>(words: readonly T[], chance: () => number): T {
	return words[Math.floor(chance() * words.length)]!;
}
