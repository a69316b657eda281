/**
 * Whose words stand, written off, in what adults have written: so that a backup can lock each stretch with the keys of
 * those whose words they are. Wider than {@link withoutTaken}, which takes them away: what is locked once too often is
 * read all the same as long as the keys are there.
 */
import { inARow, wordsIn, type Word } from './quoted';

/** Fewer signs than these are the same by chance; as for memos in `store/memo-withdrawn`. */
const fewestSigns = 13;

/** Words that are somebody's: `start` and `end` in UTF-16 units of the text, end exclusive. */
export interface Stretch {
	start: number;
	end: number;
	/** Whose, sorted. */
	of: string[];
}

export interface WrittenOff {
	/** Takes in a text that an adult has written. All of them first. */
	write(text: string): void;
	/** Looks for somebody's own text in all that adults have written. */
	meet(own: string, of: string): void;
	/** Where words of those who were met stand in a text, in its order; they never overlap. */
	stretchesIn(text: string): Stretch[];
}

export function writtenOff(): WrittenOff {
	/** Every run of words that adults have written, and whose it turned out to be. */
	const runs = new Map<string, Set<string>>();
	return {
		write(text) {
			for (const { run } of runsOf(wordsIn(text), 1)) {
				runs.set(run, nobody);
			}
		},
		meet(own, of) {
			const words = wordsIn(own);
			for (const { run } of runsOf(words, Math.min(words.length, inARow))) {
				const owners = runs.get(run);
				if (owners === nobody) runs.set(run, new Set([of]));
				else owners?.add(of);
			}
		},
		stretchesIn(text) {
			const words = wordsIn(text);
			const owners = words.map(() => new Set<string>());
			for (const { run, at, size } of runsOf(words, 1)) {
				for (const of of runs.get(run) ?? nobody) {
					owners.slice(at, at + size).forEach((owner) => owner.add(of));
				}
			}
			return together(words, owners);
		}
	};
}

const nobody: Set<string> = new Set();

/** Runs of so many words or more, up to those by which a text is known again. */
function* runsOf(words: readonly Word[], fewest: number) {
	for (let size = Math.max(1, fewest); size <= Math.min(words.length, inARow); size++) {
		for (let at = 0; at + size <= words.length; at++) {
			const run = words
				.slice(at, at + size)
				.map(({ word }) => word)
				.join(' ');
			if (run.length >= fewestSigns) yield { run, at, size };
		}
	}
}

/** Words side by side that are somebody's are one stretch, with the keys of all: a gap would tell where one ends. */
function together(words: readonly Word[], owners: readonly ReadonlySet<string>[]): Stretch[] {
	const stretches: Stretch[] = [];
	words.forEach(({ start, end }, at) => {
		const of = owners[at] ?? nobody;
		const last = stretches.at(-1);
		if (of.size === 0) return;
		if (last && (owners[at - 1]?.size ?? 0) > 0) {
			last.end = end;
			last.of = [...new Set([...last.of, ...of])].sort();
		} else {
			stretches.push({ start, end, of: [...of].sort() });
		}
	});
	return stretches;
}
