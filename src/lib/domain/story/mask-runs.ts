import { offsetsOf } from '../text/offset';
import { placeBlocks, type DocumentNode } from '../text/plain-text';
import { touches, type MaskKind, type Stretch } from '../text/masking';

/** A run of a story's text as it is gone through: one look, and its place in code points. */
export interface MaskRun {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	/** Of a mask its kind; `suggested` where nobody has decided. */
	readonly kind?: MaskKind | 'suggested';
	/** Of a mask: what stands there instead, at its last run. */
	readonly instead?: string;
	/** Nobody has looked at it since it was written. */
	readonly isNew: boolean;
}

export interface MaskBlock {
	readonly start: number;
	readonly type: string;
	readonly runs: readonly MaskRun[];
}

interface Marked {
	readonly start: number;
	readonly end: number;
	readonly kind: MaskKind | 'suggested';
	readonly replacement?: string;
}

/** A story's blocks, cut at the edges of masks, suggestions and what is new. Where two overlap the first one counts. */
export function maskRuns(
	document: DocumentNode,
	text: string,
	marked: readonly Marked[],
	fresh: readonly Stretch[]
): MaskBlock[] {
	const { slice } = offsetsOf(text);
	return placeBlocks(document).map(({ node, start, end }) => {
		const own = marked.filter((one) => one.start < end && start < one.end);
		const edges = [
			...own.flatMap((one) => [one.start, one.end]),
			...fresh.flat(),
			start,
			end
		].filter((edge) => edge >= start && edge <= end);
		const cuts = [...new Set(edges)].toSorted((a, b) => a - b);
		const runs = cuts.slice(1).map((to, at): MaskRun => {
			const from = cuts[at]!;
			const one = own.find((mark) => mark.start <= from && to <= mark.end);
			return {
				start: from,
				end: to,
				text: slice(from, to),
				...(one && { kind: one.kind }),
				...(one?.replacement && to === Math.min(one.end, end) && { instead: one.replacement }),
				isNew: touches(fresh, from, to)
			};
		});
		return { start, type: node.type, runs };
	});
}

/** Every place where words stand as words of their own, in code points. */
export function placesOf(text: string, words: string): Stretch[] {
	const wanted = words.trim();
	if (wanted === '') {
		return [];
	}
	const { toPoints } = offsetsOf(text);
	const letter = /[\p{L}\p{M}\p{N}]/u;
	const places: Stretch[] = [];
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
		const behind = text.slice(at + wanted.length);
		const isWhole =
			!letter.test(text.slice(at - 1, at)) && !/^(?!s\b)[\p{L}\p{M}\p{N}]/u.test(behind);
		if (isWhole) {
			places.push([toPoints(at), toPoints(at + wanted.length)]);
		}
	}
	return places;
}
