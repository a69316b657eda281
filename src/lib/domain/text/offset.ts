/**
 * Positions in a text. Everything stored counts code points; JavaScript counts UTF-16 units; people count graphemes.
 */

/** Translates positions of one text both ways. Out of range positions are clamped to it. */
export interface Offsets {
	/** Length in code points. */
	readonly length: number;
	/** UTF-16 index of a code point. */
	toUnits(point: number): number;
	/** Code points before a UTF-16 index; an index inside a surrogate pair counts as before it. */
	toPoints(unit: number): number;
	/** The code points `[start, end)`. */
	slice(start: number, end: number): string;
}

/** Prepares a text for many translations: linear once, then logarithmic in its number of astral characters. */
export function offsetsOf(text: string): Offsets {
	const pairs = surrogatePairs(text);
	const length = text.length - pairs.length;
	const toUnits = (point: number) => {
		const at = clamp(point, length);
		// The k-th pair starts at code point pairs[k] - k: all pairs before it took one unit more.
		return at + countBelow(pairs.length, (k) => pairs[k]! - k < at);
	};
	return {
		length,
		toUnits,
		toPoints: (unit) => {
			const at = clamp(unit, text.length);
			return at - countBelow(pairs.length, (k) => pairs[k]! < at);
		},
		slice: (start, end) => text.slice(toUnits(start), toUnits(end))
	};
}

/** Moves a UTF-16 index out of the middle of a grapheme: back to its start, or on to its end. */
export function snap(text: string, unit: number, toward: 'start' | 'end'): number {
	if (unit <= 0 || unit >= text.length) {
		return clamp(unit, text.length);
	}
	// Graphemes do not cross line breaks, so only the line has to be segmented.
	const from = text.lastIndexOf('\n', unit - 1) + 1;
	const next = text.indexOf('\n', unit);
	const line = text.slice(from, next < 0 ? text.length : next);
	if (unit - from >= line.length) {
		return unit;
	}
	const grapheme = segmenter()
		.segment(line)
		.containing(unit - from);
	if (!grapheme || from + grapheme.index === unit) {
		return unit;
	}
	return from + grapheme.index + (toward === 'start' ? 0 : grapheme.segment.length);
}

/**
 * A selection as people mean it: whole signs, and no white space at its edges. UTF-16 units.
 *
 * @returns undefined when nothing but white space is selected
 */
export function tidy(
	text: string,
	{ start, end }: { start: number; end: number }
): { start: number; end: number } | undefined {
	const from = snap(text, start, 'start');
	const words = text.slice(from, snap(text, end, 'end'));
	const trimmed = words.trim();
	const first = from + words.indexOf(trimmed);
	return trimmed === '' ? undefined : { start: first, end: first + trimmed.length };
}

/**
 * A stretch with one edge a sign further on or back, as people count signs: white space is stepped over, and something
 * always stays. UTF-16 units.
 */
export function stepEdge(
	text: string,
	range: { start: number; end: number },
	edge: 'start' | 'end',
	direction: 1 | -1
): { start: number; end: number } {
	let at = range[edge];
	let passed: string;
	do {
		const next = snap(text, at + direction, direction > 0 ? 'end' : 'start');
		passed = text.slice(Math.min(at, next), Math.max(at, next));
		at = next;
	} while (passed !== '' && passed.trim() === '');
	const moved = { ...range, [edge]: at };
	return (moved.start < moved.end && tidy(text, moved)) || range;
}

/** Cuts a text into pieces of at most `size` code points. */
export function chunksOf(text: string, size: number): { start: number; text: string }[] {
	const chunks = [];
	for (let start = 0, unit = 0; unit < text.length; start += size) {
		const from = unit;
		for (let points = 0; points < size && unit < text.length; points++) {
			unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
		}
		chunks.push({ start, text: text.slice(from, unit) });
	}
	return chunks;
}

let graphemes: Intl.Segmenter | undefined;
const segmenter = () => (graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }));

function surrogatePairs(text: string): number[] {
	const pairs = [];
	for (let unit = 0; unit < text.length - 1; unit++) {
		const code = text.charCodeAt(unit);
		if (code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(unit + 1) & 0xfc00) === 0xdc00) {
			pairs.push(unit++);
		}
	}
	return pairs;
}

/** How many of the first indices hold, where all that hold come first. */
function countBelow(length: number, holds: (index: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

const clamp = (at: number, length: number) => Math.min(Math.max(at, 0), length);
