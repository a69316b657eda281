import { keptStretches } from './diff';

/** A run of a comparison, in reading order. */
export interface DiffRun {
	readonly kind: 'same' | 'added' | 'removed';
	readonly text: string;
}

/** Words, white space, and signs between them. */
const tokens = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/**
 * How a text became another, by whole words: a word of which one letter changed was taken out and put in. All runs but
 * the added make the first text, all but the removed the second.
 */
export function wordDiff(before: string, after: string): DiffRun[] {
	const edges = { before: edgesOf(before), after: edgesOf(after) };
	const runs: DiffRun[] = [];
	let [i, j] = [0, 0];
	const change = (toI: number, toJ: number) => {
		add(runs, 'removed', before.slice(i, toI));
		add(runs, 'added', after.slice(j, toJ));
	};
	for (const kept of keptStretches(before, after)) {
		let [from, to] = [0, kept.length];
		const isEdge = (at: number) =>
			edges.before.has(kept.before + at) && edges.after.has(kept.after + at);
		while (from < to && !isEdge(from)) {
			from++;
		}
		while (to > from && !isEdge(to)) {
			to--;
		}
		if (from < to) {
			change(kept.before + from, kept.after + from);
			add(runs, 'same', before.slice(kept.before + from, kept.before + to));
			[i, j] = [kept.before + to, kept.after + to];
		}
	}
	change(before.length, after.length);
	return runs;
}

/** Long stretches where nothing changed, cut down to what stands around the changes; null where something was left out. */
export function aroundChanges(runs: readonly DiffRun[], context: number): (DiffRun | null)[] {
	return runs.flatMap((run, at) => {
		const [isFirst, isLast] = [at === 0, at === runs.length - 1];
		const room = (isFirst ? 0 : context) + (isLast ? 0 : context);
		if (run.kind !== 'same' || run.text.length <= room + context) {
			return [run];
		}
		const head = isFirst ? '' : wordsUpTo(run.text, context);
		const tail = isLast ? '' : wordsFrom(run.text, context);
		const part = (text: string) => (text === '' ? [] : [{ kind: 'same' as const, text }]);
		return [...part(head), null, ...part(tail)];
	});
}

const wordsUpTo = (text: string, length: number) =>
	text.slice(0, text.indexOf(' ', length) + 1 || length);
const wordsFrom = (text: string, length: number) => {
	const at = text.lastIndexOf(' ', text.length - length);
	return text.slice(at < 0 ? text.length - length : at);
};

function edgesOf(text: string): Set<number> {
	const edges = new Set([text.length]);
	for (const { index } of text.matchAll(tokens)) {
		edges.add(index);
	}
	return edges;
}

function add(runs: DiffRun[], kind: DiffRun['kind'], text: string): void {
	if (text === '') {
		return;
	}
	const last = runs.at(-1);
	if (last?.kind === kind) {
		runs[runs.length - 1] = { kind, text: last.text + text };
	} else {
		runs.push({ kind, text });
	}
}
