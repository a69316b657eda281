/** LIX: how hard a text is to read (rights.md, "Plain language"). Own code; formula by C. H. Björnsson, 1968. */

export interface Lix {
	/** Words per sentence + percentage of long words, rounded; 0 for an empty text. */
	value: number;
	words: number;
	sentences: number;
	/** The longest words (more than six letters), longest first, each once, at most ten. */
	longWords: string[];
	/** Too short for the figure to mean much: under 50 words. */
	isShort: boolean;
}

const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
/** A sentence ends at . ! ? : ; and at the end of a line. */
const sentenceEnd = /[.!?:;\n]+/u;

/**
 * The sentences that are harder than they may be, each by its own LIX, the hardest first, each once, at most three. Of fewer
 * than six words it says little: one long word among them is no hard sentence.
 *
 * @param target the highest LIX that is still easy
 */
export function hardSentences(text: string, target: number): string[] {
	const sentences = new Set(text.split(sentenceEnd).map((sentence) => sentence.trim()));
	return [...sentences]
		.map((sentence) => ({ sentence, ...lix(sentence) }))
		.filter(({ words, value }) => words >= 6 && value > target)
		.sort((a, b) => b.value - a.value)
		.slice(0, 3)
		.map(({ sentence }) => sentence);
}

/** LIX = words / sentences + 100 × words of more than six letters / words. */
export function lix(text: string): Lix {
	const words = text.match(word) ?? [];
	const sentences = text.split(sentenceEnd).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
	const long = words.filter((one) => [...one].length > 6);
	const value =
		words.length === 0 ? 0 : words.length / sentences + (100 * long.length) / words.length;
	const unique = [...new Set(long.map((one) => one.toLowerCase()))];
	return {
		value: Math.round(value),
		words: words.length,
		sentences,
		longWords: unique.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 10),
		isShort: words.length < 50
	};
}
