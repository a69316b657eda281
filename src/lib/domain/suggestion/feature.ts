/** What a text is compared by: the stems of its words, and pieces of words, which reach what stems do not (cykel, cykelsti). */
import { stemsOf } from '../search/stem';
import { wordsIn } from '../search/fold';
import { tellingOf } from './stop-words';
import type { Counts } from './weight';

/** How often each stem and each piece is in a text. */
export interface Features {
	readonly stems: Counts;
	readonly pieces: Counts;
}

/** The telling words of a text, each as people wrote it and with its stems. */
export interface Told {
	readonly written: string;
	readonly word: string;
	/** The Danish one first, then the English one where that is another. */
	readonly stems: readonly string[];
	/** How much it tells, above 0 and at most 1. */
	readonly weight: number;
}

const shortest = 4;
const longest = 5;
/** More words of one text than this add nothing but time. */
const mostWords = 400;

/** The words of a text that say what it is about, in order. */
export function tellingWords(text: string): Told[] {
	const told: Told[] = [];
	for (const { word, start, end } of wordsIn(text)) {
		if (told.length === mostWords) {
			break;
		}
		if (word.length > 1 && !/^\d+$/.test(word)) {
			const stems = stemsOf(word);
			const weight = tellingOf(word, stems[0] ?? word);
			if (weight > 0) {
				told.push({ written: text.slice(start, end), word, stems, weight });
			}
		}
	}
	return told;
}

/** How often each feature is in the words of a text; everyday words count for less. */
export function featuresOf(words: readonly Told[]): Features {
	const stems = new Map<string, number>();
	const pieces = new Map<string, number>();
	for (const { stems: own, weight } of words) {
		own.forEach((stem) => add(stems, stem, weight / own.length));
		piecesOf(own[0] ?? '').forEach((piece) => add(pieces, piece, weight));
	}
	return { stems, pieces };
}

/** The runs of four and five letters in a stem, with its beginning marked: compounds share them, endings do not. */
export function piecesOf(stem: string): string[] {
	const marked = `_${stem}`;
	const pieces: string[] = [];
	for (let length = shortest; length <= longest; length++) {
		for (let at = 0; at + length <= marked.length; at++) {
			pieces.push(marked.slice(at, at + length));
		}
	}
	return pieces;
}

function add(counts: Map<string, number>, key: string, by: number): void {
	counts.set(key, (counts.get(key) ?? 0) + by);
}
