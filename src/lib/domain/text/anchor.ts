import { DomainError } from '../error';
import { lengthOf } from './canonical';
import { offsetsOf } from './offset';

/**
 * A passage of a text by W3C Web Annotation's TextPositionSelector (`start`, `end`: code points, end exclusive) and
 * TextQuoteSelector (its words, and up to 32 code points around them).
 */
export interface Anchor {
	readonly start: number;
	readonly end: number;
	readonly quote: string;
	readonly prefix: string;
	readonly suffix: string;
}

/** Code points of context kept on either side. */
export const contextLength = 32;
/** The longest passage that can be pointed at, in code points. */
export const longestQuote = 50_000;

/** A part of a text, known by where it starts in the whole (in code points). */
export interface TextWindow {
	readonly start: number;
	readonly text: string;
}

/**
 * Checks a passage before anything is read for it.
 *
 * @param length of the whole text in code points
 * @throws DomainError `position_invalid`, or `too_long` above {@link longestQuote}
 */
export function checkPosition(start: number, end: number, length: number): void {
	if (!Number.isSafeInteger(start) || start < 0 || start >= length) {
		throw new DomainError('position_invalid', { length }, 'start');
	}
	if (!Number.isSafeInteger(end) || end <= start || end > length) {
		throw new DomainError('position_invalid', { length }, 'end');
	}
	if (end - start > longestQuote) {
		throw new DomainError('too_long', { limit: longestQuote }, 'end');
	}
}

/** The part of a text that {@link anchorIn} must be given for a passage: itself and its context. */
export function windowFor(start: number, end: number): { start: number; end: number } {
	return { start: Math.max(0, start - contextLength), end: end + contextLength };
}

/** Points at `[start, end)`, cutting its words from a window that covers {@link windowFor} as far as the text goes. */
export function anchorIn(window: TextWindow, start: number, end: number): Anchor {
	return anchorsIn(window, [{ start, end }])[0]!;
}

/** The same for several passages of one window, which is looked through once. */
export function anchorsIn(
	window: TextWindow,
	places: readonly { start: number; end: number }[]
): Anchor[] {
	const offsets = offsetsOf(window.text);
	const cut = (from: number, to: number) => offsets.slice(from - window.start, to - window.start);
	return places.map(({ start, end }) => {
		const around = windowFor(start, end);
		return {
			start,
			end,
			quote: cut(start, end),
			prefix: cut(around.start, start),
			suffix: cut(end, around.end)
		};
	});
}

/**
 * Points at `[start, end)` of a text.
 *
 * @throws DomainError `position_invalid`, `too_long`
 */
export function anchorAt(text: string, start: number, end: number): Anchor {
	checkPosition(start, end, lengthOf(text));
	return anchorIn({ start: 0, text }, start, end);
}
