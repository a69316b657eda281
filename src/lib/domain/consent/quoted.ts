/** Words that were taken back may stand, written off, in what others have written: they go from there too. */
import { changeTexts } from '../text/json-texts';

/** So many words in a row, of so many signs, are nobody's by chance. */
export const inARow = 6;
const fewestSigns = 16;

/** Texts that were taken back, as the runs of words by which they are known again: by how many words each run has. */
export type TakenWords = ReadonlyMap<number, ReadonlySet<string>>;

/** Stands where quoted words stood. */
export const gap = '…';

/** The runs by which texts are known again. A text of a few words is known as a whole, unless it is too short to tell. */
export function takenWords(texts: readonly string[]): TakenWords {
	const taken = new Map<number, Set<string>>();
	for (const words of texts.map((text) => wordsIn(text).map(({ word }) => word))) {
		const size = Math.min(words.length, inARow);
		for (let at = 0; size > 1 && at + size <= words.length; at++) {
			const run = words.slice(at, at + size).join(' ');
			if (run.length >= fewestSigns) {
				taken.set(size, (taken.get(size) ?? new Set()).add(run));
			}
		}
	}
	return taken;
}

/** A text with a {@link gap} for each stretch that was taken back; the same text when there is none. */
export function withoutTaken(text: string, taken: TakenWords): string {
	const words = wordsIn(text);
	const isTaken = words.map(() => false);
	for (const [size, runs] of taken) {
		for (let at = 0; at + size <= words.length; at++) {
			const run = words.slice(at, at + size);
			if (runs.has(run.map(({ word }) => word).join(' '))) {
				isTaken.fill(true, at, at + size);
			}
		}
	}
	let [kept, from] = ['', 0];
	words.forEach(({ start, end }, at) => {
		if (isTaken[at]) {
			kept += isTaken[at - 1] ? '' : text.slice(from, start) + gap;
			from = end;
		}
	});
	return kept + text.slice(from);
}

/** As {@link withoutTaken}, in every text of a value that is kept as JSON. */
export function withoutTakenIn(json: string, taken: TakenWords): string {
	return changeTexts(json, (text) => withoutTaken(text, taken));
}

/** Only what is nobody's by chance: few words may mean something else where they hang on nothing of the same person. */
export function longRuns(taken: TakenWords): TakenWords {
	return new Map([...taken].filter(([size]) => size === inARow));
}

/** A word in lower case; `start` and `end` in UTF-16 units, end exclusive. */
export interface Word {
	word: string;
	start: number;
	end: number;
}

export function wordsIn(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
		word: word.normalize('NFC').toLowerCase(),
		start: index,
		end: index + word.length
	}));
}
