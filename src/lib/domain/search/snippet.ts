/** A passage around what was found, in pieces: text only, so that nothing in it can be taken for markup. */
import { wordsIn, type Word } from './fold';
import { isHit, phraseAt, type Term } from './query';

/** One piece of a snippet; `isHit` for the words that were looked for. */
export interface Piece {
	text: string;
	isHit: boolean;
}

/** How many words a snippet holds. */
export const snippetWords = 24;
const before = 8;

/**
 * The first passage in which most of the terms are found together; the beginning where none is.
 *
 * @param limit words
 */
export function snippetOf(text: string, terms: readonly Term[], limit = snippetWords): Piece[] {
	const words = [...wordsIn(text)];
	const hits = hitsIn(words, terms);
	const from = Math.max(0, Math.min(bestStart(hits, limit) - before, words.length - limit));
	const shown = words.slice(from, from + limit);
	const isWhole = shown.length === words.length;
	const start = from === 0 ? 0 : (shown[0]?.start ?? 0);
	const end = from + limit >= words.length ? text.length : (shown.at(-1)?.end ?? 0);
	const marked = shown.filter((_, i) => hits.has(from + i));
	const pieces = pieceTogether(text, start, end, marked);
	return isWhole ? pieces : withDots(pieces, start > 0, end < text.length);
}

/** The places of words that were looked for, in order, and which term each belongs to. */
export function hitsIn(words: readonly Word[], terms: readonly Term[]): Map<number, number> {
	const hits = new Map<number, number>();
	terms.forEach((term, number) => {
		if (term.isUnwanted) {
			return;
		}
		const known = new Map<string, boolean>();
		words.forEach(({ word }, at) => {
			if (term.words.length > 1) {
				if (phraseAt(term, words, at)) {
					term.words.forEach((_, i) => hits.set(at + i, number));
				}
				return;
			}
			const isOne = known.get(word) ?? isHit(term, word);
			known.set(word, isOne);
			if (isOne) {
				hits.set(at, number);
			}
		});
	});
	return new Map([...hits].sort(([a], [b]) => a - b));
}

/** Where a window of so many words holds the most different terms; the first of several. */
export function bestStart(hits: ReadonlyMap<number, number>, limit = snippetWords): number {
	const places = [...hits];
	const inWindow = new Map<number, number>();
	let [best, most, last] = [places[0]?.[0] ?? 0, 0, 0];
	places.forEach(([place, term], first) => {
		while (last < places.length && (places[last]?.[0] ?? 0) < place + limit - before) {
			const [, other] = places[last++] ?? [0, 0];
			inWindow.set(other, (inWindow.get(other) ?? 0) + 1);
		}
		if (inWindow.size > most) {
			[best, most] = [place, inWindow.size];
		}
		const left = (inWindow.get(term) ?? 1) - 1;
		if (left === 0) {
			inWindow.delete(term);
		} else {
			inWindow.set(term, left);
		}
		last = Math.max(last, first + 1);
	});
	return best;
}

function pieceTogether(text: string, start: number, end: number, marked: readonly Word[]): Piece[] {
	const pieces: Piece[] = [];
	let at = start;
	for (const word of marked) {
		pieces.push({ text: text.slice(at, word.start), isHit: false });
		pieces.push({ text: text.slice(word.start, word.end), isHit: true });
		at = word.end;
	}
	pieces.push({ text: text.slice(at, end), isHit: false });
	return pieces.filter((piece) => piece.text !== '');
}

function withDots(pieces: Piece[], isCutBefore: boolean, isCutAfter: boolean): Piece[] {
	return [
		...(isCutBefore ? [{ text: '… ', isHit: false }] : []),
		...pieces,
		...(isCutAfter ? [{ text: ' …', isHit: false }] : [])
	];
}
