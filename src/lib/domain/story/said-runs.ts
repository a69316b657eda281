import { saidParts, saidText, type Said } from '../media/told';
import { placesMarked, type MarkedWords } from '../text/marked-words';
import { touches, type MaskKind, type Stretch } from '../text/masking';
import { offsetsOf } from '../text/offset';
import type { MaskRun } from './mask-runs';

/** Title, own words, description and lines of a recording or a picture as they are gone through, each in runs. */
export function saidRuns(
	said: Said,
	marks: readonly MarkedWords[],
	suggested: readonly string[],
	fresh: readonly Stretch[]
): MaskRun[][] {
	const text = saidText(said);
	const { slice } = offsetsOf(text);
	const guesses = suggested.map((quote) => ({ kind: 'other' as const, quote, replacement: '' }));
	const masked = placesMarked(text, marks);
	const marked: {
		start: number;
		end: number;
		kind: MaskKind | 'suggested';
		replacement: string;
	}[] = [
		...masked,
		...placesMarked(text, guesses)
			.filter(({ start, end }) => !masked.some((one) => one.start < end && start < one.end))
			.map((one) => ({ ...one, kind: 'suggested' as const }))
	];
	return saidParts(said).map(({ start, text: part }) => {
		const end = start + offsetsOf(part).length;
		const edges = [...marked.flatMap((one) => [one.start, one.end]), ...fresh.flat(), start, end];
		const cuts = [...new Set(edges.filter((edge) => edge >= start && edge <= end))].toSorted(
			(a, b) => a - b
		);
		return cuts.slice(1).map((to, at): MaskRun => {
			const from = cuts[at]!;
			const one = marked.find((mark) => mark.start <= from && to <= mark.end);
			return {
				...{ start: from, end: to, text: slice(from, to) },
				...(one && { kind: one.kind }),
				...(one?.replacement && to === Math.min(one.end, end) && { instead: one.replacement }),
				isNew: touches(fresh, from, to)
			};
		});
	});
}
