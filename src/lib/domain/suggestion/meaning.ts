/** How alike texts are in what they mean, as a language model places them: it knows words that say the same and share no letter. */

/** Where a model places a text: of length 1, or without numbers when the text says nothing. */
export type Meaning = Float32Array;

/**
 * How much nearer than usual each two meanings are, from 0 (as near as two are on average, or farther) to 1 (the same). A
 * model places all that people say in one corner of its space, and each model in a corner of its own size.
 *
 * @returns as many rows of as many numbers as there are meanings, symmetric
 */
export function nearnessOf(meanings: readonly Meaning[]): Float64Array {
	const size = meanings.length;
	const cosines = new Float64Array(size * size).fill(1);
	let sum = 0;
	for (let row = 0; row < size; row++) {
		for (let other = 0; other < row; other++) {
			const cosine = cosineOf(meanings[row]!, meanings[other]!);
			cosines[row * size + other] = cosine;
			cosines[other * size + row] = cosine;
			sum += cosine;
		}
	}
	const usual = sum / Math.max(1, (size * (size - 1)) / 2);
	return usual > 1 - 1e-6
		? cosines
		: cosines.map((cosine) => Math.max(0, (cosine - usual) / (1 - usual)));
}

/** From -1 to 1. */
export function cosineOf(one: Meaning, other: Meaning): number {
	let sum = 0;
	for (let n = 0; n < Math.min(one.length, other.length); n++) {
		sum += one[n]! * other[n]!;
	}
	return sum;
}
