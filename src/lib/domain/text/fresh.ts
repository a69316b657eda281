import { keptStretches, type Kept } from './diff';
import { joined, type Stretch } from './masking';
import { offsetsOf } from './offset';

/**
 * What nobody has looked at in a text that was changed: the words that are new, and what was not looked at before.
 *
 * @param unchecked of the text before; code points, as the answer
 * @param kept what the texts have in common, where the caller knows it already
 * @param isLookedAt the new words come from somebody who has looked at them
 */
export function freshAfter(
	before: string,
	after: string,
	unchecked: readonly Stretch[],
	kept: readonly Kept[] = keptStretches(before, after),
	isLookedAt = false
): Stretch[] {
	const [old, now] = [offsetsOf(before), offsetsOf(after)];
	const units = unchecked.map(([start, end]) => [old.toUnits(start), old.toUnits(end)] as const);
	const still = units.flatMap(([start, end]) =>
		kept
			.filter((one) => one.before < end && start < one.before + one.length)
			.map((one): Stretch => {
				const [from, to] = [Math.max(start, one.before), Math.min(end, one.before + one.length)];
				return [one.after + from - one.before, one.after + to - one.before];
			})
	);
	const fresh = isLookedAt ? [] : newWords(before, after, kept);
	return joined(
		[...still, ...fresh].map(([from, to]): Stretch => [now.toPoints(from), now.toPoints(to)])
	);
}

/**
 * The stretches between what was kept, out to the edges of their words: half a new word is a new word, and so is what an
 * old one was cut down to. UTF-16 units.
 */
function newWords(before: string, after: string, kept: readonly Kept[]): Stretch[] {
	const fresh: Stretch[] = [];
	let [i, j] = [0, 0];
	const end = { before: before.length, after: after.length, length: 0 };
	for (const one of [...kept, end]) {
		if (one.before > i || one.after > j) {
			const from = isInWord(before, i) || isInWord(after, j) ? wordStart(after, j) : j;
			const isCut = isInWord(before, one.before) || isInWord(after, one.after);
			const to = isCut ? wordEnd(after, one.after) : one.after;
			if (from < to) {
				fresh.push([from, to]);
			}
		}
		[i, j] = [one.before + one.length, one.after + one.length];
	}
	return fresh;
}

const letter = /[\p{L}\p{M}\p{N}]/u;

const isLetterAt = (text: string, at: number) => letter.test(text.slice(at, at + 1));
const isInWord = (text: string, at: number) => isLetterAt(text, at - 1) && isLetterAt(text, at);

function wordStart(text: string, at: number): number {
	let from = at;
	while (from > 0 && isLetterAt(text, from - 1)) {
		from--;
	}
	return from;
}

function wordEnd(text: string, at: number): number {
	let to = at;
	while (to < text.length && isLetterAt(text, to)) {
		to++;
	}
	return to;
}
