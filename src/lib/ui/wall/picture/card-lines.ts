/** How the words of a card are set in a picture, where nothing can be opened to read on. */
import { cardSize } from '$lib/domain/wall/layout';
import { wrap } from '../../base/svg-text';

/** Air at the sides, and the room that the foot takes, in wall units. */
export const inset = 17;
const foot = 30;
/** Widths are guessed, and letters differ. */
const slack = 12;
const sizes = [17, 15, 13.5, 12, 11];

export interface CardLines {
	readonly size: number;
	readonly lines: readonly string[];
}

/** The largest letters with which all words find room; what is too long for the smallest ends in an ellipsis. */
export function cardLines(words: string): CardLines {
	const width = cardSize.width - 2 * inset - slack;
	const smallest = sizes.at(-1) ?? 11;
	const size = sizes.find((one) => wrap(words, width, one, Infinity).length <= roomFor(one));
	const chosen = size ?? smallest;
	return { size: chosen, lines: wrap(words, width, chosen, roomFor(chosen)) };
}

/** Height of a line of letters of a size. */
export const leading = (size: number) => size * 1.36;

const roomFor = (size: number) => Math.floor((cardSize.height - inset / 2 - foot) / leading(size));
