import { offsetsOf, stepEdge } from '$lib/domain/text/offset';
import type { Range } from '$lib/domain/text/segments';
import { Walk, type Stride } from '$lib/domain/text/walk';

const strides: Record<string, [Stride, 1 | -1]> = {
	ArrowRight: ['word', 1],
	ArrowLeft: ['word', -1],
	ArrowDown: ['sentence', 1],
	ArrowUp: ['sentence', -1],
	PageDown: ['paragraph', 1],
	PageUp: ['paragraph', -1]
};

/** Selecting words by keyboard alone: the cursor is a word, Shift lets the selection grow. Positions are code points. */
export class Caret {
	#isOn = $state(false);
	#anchor = $state.raw<Range>();
	#cursor = $state.raw<Range>();
	/** A stretch that was selected as a whole, until the cursor moves. */
	#whole = $state.raw<Range>();
	readonly #walk: Walk;
	readonly #offsets: ReturnType<typeof offsetsOf>;

	constructor(private readonly text: string) {
		this.#walk = new Walk(text);
		this.#offsets = offsetsOf(text);
	}

	get isOn(): boolean {
		return this.#isOn;
	}

	/** The word under the cursor, or the stretch from where the selection began. */
	readonly selected: Range | undefined = $derived.by(() => {
		if (!this.#isOn || !this.#cursor) {
			return undefined;
		}
		if (this.#whole) {
			return this.#whole;
		}
		const anchor = this.#anchor ?? this.#cursor;
		return {
			start: this.#offsets.toPoints(Math.min(anchor.start, this.#cursor.start)),
			end: this.#offsets.toPoints(Math.max(anchor.end, this.#cursor.end))
		};
	});

	/** Begins at a position, or where it was. */
	start(at?: number): void {
		const unit = at === undefined ? (this.#cursor?.start ?? 0) : this.#offsets.toUnits(at);
		this.#cursor = this.#walk.wordAt(unit);
		this.#anchor = this.#cursor;
		this.#whole = undefined;
		this.#isOn = this.#cursor !== undefined;
	}

	stop(): void {
		this.#isOn = false;
	}

	/** Selects a stretch as it is; the cursor stands on its first word. */
	select(stretch: Range): void {
		this.#cursor = this.#walk.wordAt(this.#offsets.toUnits(stretch.start));
		this.#anchor = this.#cursor;
		this.#whole = { start: stretch.start, end: stretch.end };
	}

	/** The word under the cursor alone. */
	get word(): Range | undefined {
		return (
			this.#cursor && {
				start: this.#offsets.toPoints(this.#cursor.start),
				end: this.#offsets.toPoints(this.#cursor.end)
			}
		);
	}

	/** Selects the sentence or the paragraph in which the cursor stands. */
	selectAround(stride: 'sentence' | 'paragraph'): void {
		if (this.#cursor) {
			const { start, end } = this.#walk.stretchOf(this.#cursor, stride);
			this.#whole = { start: this.#offsets.toPoints(start), end: this.#offsets.toPoints(end) };
		}
	}

	/** Moves as a key says. @returns whether the key was one of ours */
	move(key: string, isGrowing: boolean): boolean {
		const stride = strides[key];
		if (!stride || !this.#cursor) {
			return false;
		}
		this.#cursor = this.#walk.step(this.#cursor, ...stride, isGrowing ? 'end' : 'start');
		this.#whole = undefined;
		if (!isGrowing) {
			this.#anchor = this.#cursor;
		}
		return true;
	}

	/** A range with one edge a sign further on or back, as people count signs; never empty. */
	nudgeSign({ start, end }: Range, edge: 'start' | 'end', direction: 1 | -1): Range {
		const units = { start: this.#offsets.toUnits(start), end: this.#offsets.toUnits(end) };
		const moved = stepEdge(this.text, units, edge, direction);
		return {
			start: this.#offsets.toPoints(moved.start),
			end: this.#offsets.toPoints(moved.end)
		};
	}

	/** A range with one edge a word further on or back; never empty. */
	nudge({ start, end }: Range, edge: 'start' | 'end', direction: 1 | -1): Range {
		const units = { start: this.#offsets.toUnits(start), end: this.#offsets.toUnits(end) };
		const here = this.#wordAtEdge(units, edge);
		const next = here && this.#walk.step(here, 'word', direction);
		if (!next) {
			return { start, end };
		}
		const moved =
			edge === 'start'
				? { start: this.#offsets.toPoints(next.start), end }
				: { start, end: this.#offsets.toPoints(next.end) };
		return moved.start < moved.end ? moved : { start, end };
	}

	#wordAtEdge({ start, end }: Range, edge: 'start' | 'end'): Range | undefined {
		const word = this.#walk.wordAt(edge === 'start' ? start : Math.max(start, end - 1));
		// Signs at the end of a stretch belong to the word before them.
		return edge === 'end' && word && word.start >= end ? this.#walk.step(word, 'word', -1) : word;
	}
}
