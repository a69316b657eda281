import type { Range } from './segments';

/** How far a step through a text goes. */
export type Stride = 'word' | 'sentence' | 'paragraph';

/**
 * Walks a text word by word: the cursor is always a whole word. Positions are UTF-16 units. Lines are looked at only
 * when they are walked into, so that long texts cost nothing at first.
 */
export class Walk {
	readonly #lines: Range[] = [];
	readonly #cache = new Map<string, Range[]>();

	constructor(private readonly text: string) {
		for (let start = 0; start <= text.length;) {
			const next = text.indexOf('\n', start);
			const end = next < 0 ? text.length : next;
			this.#lines.push({ start, end });
			start = end + 1;
		}
	}

	/** The word at a position, or the next one behind it, or else the last one. */
	wordAt(unit: number): Range | undefined {
		const line = this.#lineOf(unit);
		const here = this.#units(line, 'word').find((word) => word.end > unit);
		return here ?? this.#wordFrom(line + 1, 1, 0) ?? this.#wordFrom(line, -1, -1);
	}

	/**
	 * The word that a step leads to; the same one at the end of the text.
	 *
	 * @param edge `start`: the first word of the next stretch, or of this one when walking back. `end`: the last word,
	 * for a selection that grows forward
	 */
	step(from: Range, stride: Stride, direction: 1 | -1, edge: 'start' | 'end' = 'start'): Range {
		if (stride === 'word') {
			return this.#neighbour(from, direction) ?? from;
		}
		const isForward = direction === 1;
		const here = this.#wordsIn(this.#unitOf(from, stride));
		const target = isForward && edge === 'start' ? undefined : isForward ? here.at(-1) : here[0];
		if (target && target.start !== from.start) {
			return target;
		}
		const beyond = this.#neighbour((isForward ? here.at(-1) : here[0]) ?? from, direction);
		if (!beyond) {
			return from;
		}
		const there = this.#wordsIn(this.#unitOf(beyond, stride));
		return (isForward && edge === 'end' ? there.at(-1) : there[0]) ?? from;
	}

	/** The whole sentence or paragraph in which a word stands. */
	stretchOf(word: Range, stride: 'sentence' | 'paragraph'): Range {
		return this.#unitOf(word, stride);
	}

	#neighbour(word: Range, direction: 1 | -1): Range | undefined {
		const line = this.#lineOf(word.start);
		const words = this.#units(line, 'word');
		const at = words.findIndex((one) => one.start === word.start);
		return (
			words[at + direction] ?? this.#wordFrom(line + direction, direction, direction > 0 ? 0 : -1)
		);
	}

	/** The first (0) or last (-1) word of the nearest line that has any. */
	#wordFrom(line: number, direction: 1 | -1, which: 0 | -1): Range | undefined {
		for (let at = line; at >= 0 && at < this.#lines.length; at += direction) {
			const word = this.#units(at, 'word').at(which);
			if (word) {
				return word;
			}
		}
		return undefined;
	}

	#unitOf(word: Range, stride: 'sentence' | 'paragraph'): Range {
		const line = this.#lineOf(word.start);
		const all = stride === 'paragraph' ? [] : this.#units(line, 'sentence');
		return all.find((unit) => unit.end > word.start) ?? this.#lines[line]!;
	}

	#wordsIn(unit: Range): Range[] {
		return this.#units(this.#lineOf(unit.start), 'word').filter(
			(word) => word.start >= unit.start && word.start < unit.end
		);
	}

	#units(line: number, granularity: 'word' | 'sentence'): Range[] {
		const key = `${granularity} ${line}`;
		const known = this.#cache.get(key);
		const range = this.#lines[line];
		if (known || !range) {
			return known ?? [];
		}
		const segments = new Intl.Segmenter('da', { granularity }).segment(
			this.text.slice(range.start, range.end)
		);
		const units = Array.from(segments)
			.filter((segment) => granularity === 'sentence' || segment.isWordLike)
			.map(({ index, segment }) => ({
				start: range.start + index,
				end: range.start + index + segment.length
			}));
		this.#cache.set(key, units);
		return units;
	}

	#lineOf(unit: number): number {
		let [low, high] = [0, this.#lines.length - 1];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (this.#lines[middle]!.end < unit) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}
}
