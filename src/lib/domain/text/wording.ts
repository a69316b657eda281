/** Texts of several parts as they were worded before, and what was put in and taken out of each. */
import { wordDiff, type DiffRun } from './word-diff';

/** How something is, or was, worded. */
export type Worded<P extends string> = Record<P, string>;

/** One part as it was and as it became. */
export interface PartChange<P extends string = string> {
	part: P;
	runs: DiffRun[];
}

/** Whether a change is another wording, be it by a letter: then the one that stood there is kept. */
export function isWorded<P extends string>(
	parts: readonly P[],
	before: Worded<P>,
	after: Partial<Worded<P>>
): boolean {
	return parts.some((part) => after[part] !== undefined && after[part] !== before[part]);
}

/** What was put in and taken out of each part that is not the same. */
export function wordingChanges<P extends string>(
	parts: readonly P[],
	before: Worded<P>,
	after: Worded<P>
): PartChange<P>[] {
	return parts
		.filter((part) => before[part] !== after[part])
		.map((part) => ({ part, runs: wordDiff(before[part], after[part]) }));
}

/** Signs in all parts together. */
export function lengthOf<P extends string>(parts: readonly P[], words: Worded<P>): number {
	return parts.reduce((sum, part) => sum + [...words[part]].length, 0);
}
