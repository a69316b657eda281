/** From tokens to one place for a text. */
import type { Meaning } from '$lib/domain/suggestion/meaning';

/**
 * The first tokens of a text that is too long, still with the mark at its end when the model wants one.
 *
 * @param empty the tokens of a text without words: only such marks
 */
export function cut(ids: readonly number[], most: number, empty: readonly number[]): number[] {
	if (ids.length <= most) return [...ids];
	const end = ids.at(-1) === empty.at(-1) ? ids.slice(-1) : [];
	return [...ids.slice(0, most - end.length), ...end];
}

/**
 * The mean of the places of all tokens, or the place of the first, made 1 long.
 *
 * @param values the places one after the other, `size` numbers each; every token counts, since none only fills up
 */
export function pooled(values: Float32Array, size: number, pooling: 'mean' | 'cls'): Meaning {
	const place = new Float32Array(size);
	const used = pooling === 'cls' ? values.subarray(0, size) : values;
	used.forEach((value, at) => (place[at % size]! += value));
	const length = Math.hypot(...place);
	return length === 0 ? place : place.map((value) => value / length);
}
