import type { StoryVersion } from '../story/version';
import { wordDiff, type DiffRun } from '../text/word-diff';

/** The parts of an insight's wording, in the order in which they are read. */
export const wordingParts = [
	'observation',
	'because',
	'soThat',
	'sign',
	'cause',
	'plainText'
] as const;

export type WordingPart = (typeof wordingParts)[number];

/** How an insight is, or was, worded. */
export type Worded = Record<WordingPart, string>;

/** One part as it was and as it became. */
export interface PartChange {
	part: WordingPart;
	runs: DiffRun[];
}

/** A version of an insight, and what became of each part that is not as it was. */
export interface InsightComparison {
	of: StoryVersion;
	changes: PartChange[];
}

/** Whether a change is another wording, be it by a letter: then the one that stood there is kept. */
export function isWorded(before: Worded, after: Partial<Worded>): boolean {
	return wordingParts.some((part) => after[part] !== undefined && after[part] !== before[part]);
}

/** What was put in and taken out of each part that is not the same. */
export function wordingChanges(before: Worded, after: Worded): PartChange[] {
	return wordingParts
		.filter((part) => before[part] !== after[part])
		.map((part) => ({ part, runs: wordDiff(before[part], after[part]) }));
}

/** Signs in all parts together. */
export function lengthOf(words: Worded): number {
	return wordingParts.reduce((sum, part) => sum + [...words[part]].length, 0);
}
