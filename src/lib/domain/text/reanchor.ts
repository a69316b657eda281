import { contextLength, type Anchor } from './anchor';
import { keptStretches, type Kept } from './diff';
import { offsetsOf, snap, type Offsets } from './offset';

/** `adrift`: the words an anchor pointed at are gone. It keeps its old quote until somebody places it or lets it go. */
export type AnchorState = 'anchored' | 'adrift';

export interface StatefulAnchor extends Anchor {
	readonly state: AnchorState;
}

/**
 * Moves anchors from a text to its next version, in the order given; none is ever dropped.
 *
 * Words that were not touched keep exactly their place and wording; where a passage was partly rewritten the anchor
 * spans what it became; where little is left of it, it goes adrift. One that is adrift already comes back when its
 * words return (an undo, a paragraph moved in two steps).
 *
 * @param kept what the texts have in common, where the caller knows it already
 */
export function reanchor<A extends StatefulAnchor>(
	before: string,
	after: string,
	anchors: readonly A[],
	kept: readonly Kept[] = keptStretches(before, after)
): A[] {
	const change = new Change(before, after, kept);
	return anchors.map((anchor) => change.move(anchor));
}

/** Without this many signs, a passage is not looked for outside the stretch that was rewritten. */
const tellingLength = 12;

class Change {
	readonly #old: Offsets;
	readonly #new: Offsets;
	readonly #beginning = { before: 0, after: 0 };
	readonly #ending: { before: number; after: number };

	constructor(
		private readonly before: string,
		private readonly after: string,
		private readonly kept: readonly Kept[]
	) {
		this.#old = offsetsOf(before);
		this.#new = offsetsOf(after);
		this.#ending = { before: before.length, after: after.length };
	}

	move<A extends StatefulAnchor>(anchor: A): A {
		if (anchor.state === 'adrift') {
			const found = this.#findElsewhere(anchor);
			return found === undefined ? anchor : this.#place(anchor, found, found + anchor.quote.length);
		}
		const start = this.#old.toUnits(anchor.start);
		const end = this.#old.toUnits(anchor.end);
		const [first, last] = this.#touching(start, end);
		const whole = first === last ? this.kept[first] : undefined;
		if (whole && whole.before <= start && end <= whole.before + whole.length) {
			const at = whole.after + start - whole.before;
			return this.#place(anchor, at, at + end - start);
		}
		const found =
			this.#beside(start, end, [first, last]) ??
			this.#findNearby(anchor, start, end, [first, last]) ??
			this.#findElsewhere(anchor);
		if (found !== undefined) {
			return this.#place(anchor, found, found + anchor.quote.length);
		}
		const became = this.#became(start, end, first, last);
		return became ? this.#place(anchor, ...became) : { ...anchor, state: 'adrift' };
	}

	/** Indexes of the first and last kept stretch that overlap a passage; first > last when none does. */
	#touching(start: number, end: number): [number, number] {
		const first = this.#firstWhere((kept) => kept.before + kept.length > start);
		const last = this.#firstWhere((kept) => kept.before >= end) - 1;
		return [first, last];
	}

	#firstWhere(holds: (kept: Kept) => boolean): number {
		let [low, high] = [0, this.kept.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (holds(this.kept[middle]!)) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		return low;
	}

	/**
	 * Where the passage is as untouched as the stretch beside it: of two equal stretches of which one was taken out, the
	 * comparison keeps either, and this one may be the one that is left.
	 */
	#beside(start: number, end: number, [first, last]: [number, number]): number | undefined {
		const [head, tail] = [this.kept[first], this.kept[last]];
		const ahead = head && head.before <= start ? head : (this.kept[first - 1] ?? this.#beginning);
		const isIn = tail && tail.before + tail.length >= end;
		const next = isIn ? tail : (this.kept[last + 1] ?? this.#ending);
		if (this.#isSame(ahead.before, end, ahead.after)) {
			return ahead.after + start - ahead.before;
		}
		const at = next.after + start - next.before;
		return at >= 0 && this.#isSame(start, next.before, at) ? at : undefined;
	}

	#isSame(from: number, to: number, at: number): boolean {
		return this.before.slice(from, to) === this.after.slice(at, at + to - from);
	}

	/** The quote about where the passage's edges went: there when only its surroundings were rewritten. */
	#findNearby(anchor: Anchor, start: number, end: number, touched: [number, number]) {
		const [first, last] = touched;
		const [before, head] = [this.kept[first - 1], this.kept[first]];
		const [tail, behind] = [this.kept[last], this.kept[last + 1]];
		const from =
			head && head.before <= start
				? head.after + start - head.before
				: before
					? before.after + before.length
					: 0;
		const to =
			tail && tail.before + tail.length >= end
				? tail.after + end - tail.before
				: (behind?.after ?? this.after.length);
		const slack = anchor.quote.length;
		return this.#best(anchor, Math.max(0, from - slack), to + slack, 0);
	}

	/** The quote anywhere, where it says enough, or stands in words that do. */
	#findElsewhere(anchor: Anchor): number | undefined {
		const needed = anchor.quote.length >= tellingLength ? tellingLength / 2 : contextLength;
		return this.#best(anchor, 0, this.after.length, needed);
	}

	/** Where the quote stands between two places with the most of its old context around it, if that is enough. */
	#best(anchor: Anchor, from: number, to: number, needed: number): number | undefined {
		let best: number | undefined;
		let most = needed - 1;
		let at = this.after.indexOf(anchor.quote, from);
		for (let tries = 0; at >= 0 && at + anchor.quote.length <= to && tries < 1000; tries++) {
			const agreed = agreement(this.after, anchor, at);
			if (agreed > most) {
				[best, most] = [at, agreed];
			}
			at = this.after.indexOf(anchor.quote, at + 1);
		}
		return best;
	}

	/** What a partly rewritten passage became, in UTF-16 units, if at least half of it is kept. */
	#became(start: number, end: number, first: number, last: number): [number, number] | undefined {
		const inside = this.kept.slice(first, last + 1);
		const kept = inside.reduce(
			(sum, k) => sum + Math.min(end, k.before + k.length) - Math.max(start, k.before),
			0
		);
		const [head, tail] = [inside[0], inside.at(-1)];
		if (!head || !tail || 2 * kept < end - start) {
			return undefined;
		}
		const from = head.before <= start ? head.after + start - head.before : this.#edge(first, start);
		const to =
			tail.before + tail.length >= end
				? tail.after + end - tail.before
				: this.#edgeBehind(last, end);
		const isOvergrown = to - from > 3 * (end - start) + 2 * contextLength;
		return isOvergrown ? undefined : [snap(this.after, from, 'start'), snap(this.after, to, 'end')];
	}

	/** Words put in place of the passage's first ones belong to it, unless they replaced words before it as well. */
	#edge(first: number, start: number): number {
		const [before, head] = [this.kept[first - 1], this.kept[first]!];
		const gapStart = before ? before.before + before.length : 0;
		return gapStart < start ? head.after : before ? before.after + before.length : 0;
	}

	#edgeBehind(last: number, end: number): number {
		const [tail, behind] = [this.kept[last]!, this.kept[last + 1]];
		const gapEnd = behind ? behind.before : this.#old.toUnits(this.#old.length);
		const isShared = gapEnd > end;
		return isShared ? tail.after + tail.length : behind ? behind.after : this.after.length;
	}

	#place<A extends StatefulAnchor>(anchor: A, from: number, to: number): A {
		const start = this.#new.toPoints(from);
		const end = this.#new.toPoints(to);
		return {
			...anchor,
			start,
			end,
			quote: this.after.slice(from, to),
			prefix: this.#new.slice(start - contextLength, start),
			suffix: this.#new.slice(end, end + contextLength),
			state: 'anchored'
		};
	}
}

/** How many signs around a place agree with an anchor's context, counted outwards from the quote. */
function agreement(text: string, anchor: Anchor, at: number): number {
	const { prefix, quote, suffix } = anchor;
	let before = 0;
	while (before < prefix.length && text[at - 1 - before] === prefix.at(-1 - before)) {
		before++;
	}
	let behind = 0;
	const end = at + quote.length;
	while (behind < suffix.length && text[end + behind] === suffix[behind]) {
		behind++;
	}
	return before + behind;
}
