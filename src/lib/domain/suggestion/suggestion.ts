/**
 * Suggested groups: which cards of a wall belong together, computed here and nowhere else, for people to take or leave.
 * The same cards give the same groups in whatever order they come.
 */
import { tellingWords } from './feature';
import { compare, onlyEvident, type Compared } from './likeness';
import { groupsOf, type Likeness } from './linkage';
import type { Meaning } from './meaning';
import { reasonOf, usualIn } from './reason';

/** Something on a wall, or elsewhere in the initiative, with words; `tags` as they are named. */
export interface Text {
	readonly id: string;
	readonly text: string;
	readonly tags: readonly string[];
	/** Where a model places the text, when there is one that did: for all texts that are to be grouped, or for none. */
	readonly meaning?: Meaning;
}

/** `sorting`: a first sorting of what is there, asked for. `hint`: unasked, so few and mostly right. */
export type Mode = 'sorting' | 'hint';
export const modes = ['sorting', 'hint'] as const satisfies readonly Mode[];

export interface Suggestion {
	/** In order. */
	readonly ids: readonly string[];
	/** As people wrote them, the most telling first. */
	readonly words: readonly string[];
	readonly tags: readonly string[];
	/** How alike its texts are on average, from 0 to 1. */
	readonly score: number;
	/** No word or tag is on two of its texts: `words` are those that mean most nearly the same. */
	readonly isByMeaning: boolean;
}

/** How far above the usual likeness of two texts a group must be, in standard deviations; and the least at all. */
const strictness: Record<Mode, { deviations: number; least: number }> = {
	sorting: { deviations: 0.75, least: 0.05 },
	hint: { deviations: 2.5, least: 0.15 }
};
/** What two texts must have in common for a hint: a telling word and an everyday one at least, see stop-words.ts. */
const evidence = 1.4;
/** Fewer texts than this have no usual likeness. */
const fewestForUsual = 6;

/**
 * Groups of at least two texts, each with why; the most alike first in `hint`, the largest first in `sorting`. A group that
 * no word or tag speaks for is left out.
 *
 * @param texts  with different ids
 * @param others texts of the same initiative that are not to be grouped: they tell which words are common
 */
export function suggest(texts: readonly Text[], others: readonly Text[], mode: Mode): Suggestion[] {
	return groupsIn(texts, others, mode).filter(isTold);
}

/** Whether something speaks for a group. */
export function isTold({ words, tags }: Suggestion): boolean {
	return words.length + tags.length > 0;
}

/** As {@link suggest}, with the groups that no word or tag speaks for. */
export function groupsIn(
	texts: readonly Text[],
	others: readonly Text[],
	mode: Mode
): Suggestion[] {
	const sorted = byId(texts);
	const compared = sorted.map(prepare);
	const likeness = compare(compared, byId(others).map(prepare));
	const usual = usualIn(compared);
	const threshold = thresholdOf(likeness, mode);
	const counted = mode === 'hint' ? onlyEvident(likeness, compared, evidence) : likeness;
	const suggestions = groupsOf(counted, threshold)
		.filter((rows) => rows.length > 1)
		.map((rows) => ({
			ids: rows.map((row) => sorted[row]!.id),
			...reasonOf(
				rows.map((row) => compared[row]!),
				usual
			),
			score: scoreOf(likeness, rows),
			isByMeaning: false
		}));
	return mode === 'hint' ? suggestions.sort((a, b) => b.score - a.score) : suggestions;
}

function prepare({ text, tags, meaning }: Text): Compared {
	return { words: tellingWords(text), tags: [...new Set(tags)].sort(), meaning };
}

function byId(texts: readonly Text[]): Text[] {
	return [...texts].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** As alike as this is alike on any wall. */
const alikeAnyway = 0.8;

/** What counts as alike hangs on how alike the texts of this wall are anyway. */
function thresholdOf({ size, values }: Likeness, mode: Mode): number {
	const { deviations, least } = strictness[mode];
	if (size < fewestForUsual) {
		return Math.max(least, 0.15);
	}
	let [sum, squares] = [0, 0];
	for (let row = 0; row < size; row++) {
		for (let other = 0; other < row; other++) {
			const value = values[row * size + other]!;
			sum += value;
			squares += value * value;
		}
	}
	const count = (size * (size - 1)) / 2;
	const mean = sum / count;
	const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
	return Math.min(alikeAnyway, Math.max(least, mean + deviations * deviation));
}

function scoreOf({ size, values }: Likeness, rows: readonly number[]): number {
	let [sum, count] = [0, 0];
	for (const row of rows) {
		for (const other of rows) {
			if (other < row) {
				sum += values[row * size + other]!;
				count++;
			}
		}
	}
	return count === 0 ? 0 : Math.min(1, Math.max(0, Number((sum / count).toFixed(4))));
}
