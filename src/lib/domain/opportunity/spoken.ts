/** Whether what somebody offers is spoken of, however the words are bent. */

/** A text as texts are compared. */
export const low = (text: string) => text.trim().toLocaleLowerCase('da');

/** Tells of an interest or an offer whether a text speaks of it. Partners share many, so each is looked at once. */
export function speaking(text: string): (own: string) => boolean {
	const spoken = wordsOf(text);
	const known = new Map<string, boolean>();
	return (own) => {
		const isKnown = known.get(own);
		if (isKnown !== undefined) return isKnown;
		const is = wordsOf(own).some((word) => spoken.some((other) => isSameStem(word, other)));
		known.set(own, is);
		return is;
	};
}

/** Words long enough to tell something. `cykel` is written as it is bent: `cyklen`, `cykling`. */
const wordsOf = (text: string) =>
	low(text)
		.replace(/el(?![aeiouyæøå])/g, 'l')
		.split(/[^\p{L}]+/u)
		.filter((word) => word.length > 3);

/** Whether two words begin alike: `cykel` and `cykler`, `fodbold` and `fodboldklub`. */
function isSameStem(one: string, other: string): boolean {
	const shorter = Math.min(one.length, other.length);
	const stem = Math.max(4, Math.floor(shorter * 0.6));
	return one.slice(0, stem) === other.slice(0, stem);
}
