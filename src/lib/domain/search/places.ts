/** Where in a text the words stand that were looked for. */
import { offsetsOf } from '../text/offset';
import { wordsIn } from './fold';
import { bestStart, hitsIn } from './snippet';
import type { Term } from './query';

export interface Place {
	/** Code points, end exclusive. */
	start: number;
	end: number;
}

/** So many places of one text are told; whoever looks for “og” is not helped by more. */
export const mostPlaces = 200;

/**
 * The words of a text that were looked for, in order; words side by side are one place. `first` is the place to begin
 * reading at: where most of what was looked for stands together, as in the snippet.
 */
export function placesOf(text: string, terms: readonly Term[]): { places: Place[]; first: number } {
	const words = [...wordsIn(text)];
	const hits = hitsIn(words, terms);
	const { toPoints } = offsetsOf(text);
	const best = bestStart(hits);
	const places: Place[] = [];
	let [first, before] = [0, -2];
	for (const at of hits.keys()) {
		const word = words[at];
		const last = places.at(-1);
		if (!word || places.length > mostPlaces) {
			continue;
		}
		if (last && before === at - 1) {
			last.end = toPoints(word.end);
		} else {
			places.push({ start: toPoints(word.start), end: toPoints(word.end) });
		}
		first = at === best ? places.length - 1 : first;
		before = at;
	}
	const shown = places.slice(0, mostPlaces);
	return { places: shown, first: Math.min(first, Math.max(0, shown.length - 1)) };
}
