/** A story with what was pointed at in it, as paragraphs to be written into a file. */
import { joined, masked, type Mask } from '../text/masking';
import { segmentsOf, type Range } from '../text/segments';

/** Words that the same excerpts cover. */
export interface Piece {
	text: string;
	isMarked: boolean;
	/** Numbers of the excerpts that end here, counted from 1. */
	ends: number[];
}

/**
 * The paragraphs of a text in pieces, with masks applied. An excerpt that begins or ends within a mask takes the whole of it:
 * half a name gives it away too.
 *
 * @param text   the canonical plain text
 * @param ranges in code points of the text, numbered in this order
 */
export function codedParagraphs(
	text: string,
	ranges: readonly Range[],
	masks: readonly Mask[] = []
): Piece[][] {
	const signs = [...text];
	const words = (start: number, end: number) => {
		const here = masks.filter((mask) => mask.start < end && mask.end > start);
		return masked(signs.slice(start, end).join(''), start, here);
	};
	const whole = widened(ranges, masks);
	const pieces: Piece[] = [];
	let at = 0;
	for (const { start, end, covers } of segmentsOf(whole)) {
		pieces.push({ text: words(at, start), isMarked: false, ends: [] });
		const ends = covers.filter((index) => whole[index]?.end === end).map((index) => index + 1);
		pieces.push({ text: words(start, end), isMarked: true, ends });
		at = end;
	}
	pieces.push({ text: words(at, signs.length), isMarked: false, ends: [] });
	return intoParagraphs(pieces);
}

function widened(ranges: readonly Range[], masks: readonly Mask[]): Range[] {
	const hidden = joined(
		masks.filter(({ kind }) => kind !== 'open').map(({ start, end }) => [start, end] as const)
	);
	return ranges.map(({ start, end }) => ({
		start: hidden.find(([from, to]) => from < start && start < to)?.[0] ?? start,
		end: hidden.find(([from, to]) => from < end && end < to)?.[1] ?? end
	}));
}

function intoParagraphs(pieces: readonly Piece[]): Piece[][] {
	const paragraphs: Piece[][] = [[]];
	for (const piece of pieces) {
		const lines = piece.text.split('\n');
		lines.forEach((line, i) => {
			if (i > 0) paragraphs.push([]);
			const ends = i === lines.length - 1 ? piece.ends : [];
			if (line !== '' || ends.length > 0) paragraphs.at(-1)?.push({ ...piece, text: line, ends });
		});
	}
	return paragraphs.filter((pieces) => pieces.length > 0);
}
