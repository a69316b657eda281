import { offsetsOf } from './offset';
import { wordsOf, type PlacedBlock } from './plain-text';
import type { Segment } from './segments';

/** Words of a block that look the same throughout: one setting, one set of highlights. */
export interface Run {
	/** Code points of the plain text. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly isBreak: boolean;
	readonly isBold: boolean;
	readonly isItalic: boolean;
	readonly segment: Segment | undefined;
}

/** Cuts a block where its setting or the highlights over it change. @param segments as `segmentsOf` gives them */
export function runsOf(block: PlacedBlock, segments: readonly Segment[]): Run[] {
	const inside = between(segments, block.start, block.end);
	return block.pieces.flatMap((piece) => {
		const words = wordsOf(piece.node);
		const { slice } = offsetsOf(words);
		const marks = piece.node.marks ?? [];
		const setting = {
			isBreak: piece.node.type === 'hardBreak',
			isBold: marks.some(({ type }) => type === 'bold'),
			isItalic: marks.some(({ type }) => type === 'italic')
		};
		return cuts(piece.start, piece.end, inside).map(({ start, end, segment }) => ({
			start,
			end,
			text: slice(start - piece.start, end - piece.start),
			...setting,
			segment
		}));
	});
}

/** The stretches that overlap `[start, end)`; logarithmic in all of them. */
export function between(segments: readonly Segment[], start: number, end: number): Segment[] {
	let [low, high] = [0, segments.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (segments[middle]!.end <= start) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	const found: Segment[] = [];
	for (let at = low; at < segments.length && segments[at]!.start < end; at++) {
		found.push(segments[at]!);
	}
	return found;
}

function cuts(start: number, end: number, segments: readonly Segment[]) {
	const parts: { start: number; end: number; segment: Segment | undefined }[] = [];
	let at = start;
	for (const segment of between(segments, start, end)) {
		if (segment.start > at) {
			parts.push({ start: at, end: segment.start, segment: undefined });
		}
		const from = Math.max(at, segment.start);
		at = Math.min(end, segment.end);
		parts.push({ start: from, end: at, segment });
	}
	if (at < end) {
		parts.push({ start: at, end, segment: undefined });
	}
	return parts;
}
