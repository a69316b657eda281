import type { Anchor } from './anchor';
import { offsetsOf, tidy } from './offset';

/** A place where the words of an anchor that went adrift may stand now. Code points, end exclusive. */
export interface Candidate {
	readonly start: number;
	readonly end: number;
	readonly quote: string;
	/** 0 to 1: how much speaks for it. */
	readonly score: number;
}

/** Below this nothing speaks for a place but chance. */
const leastScore = 0.3;
const word = /[\p{L}\p{M}\p{N}]+/gu;

interface Token {
	readonly text: string;
	readonly from: number;
	readonly to: number;
}

/**
 * Where the words of anchors may stand in a text, the best first: passages that share rare words with the old quote or
 * with what stood around it, about as long, and about where it was.
 */
export function candidateFinder(text: string): (anchor: Anchor, most?: number) => Candidate[] {
	const tokens = tokensOf(text);
	const places = new Map<string, number[]>();
	tokens.forEach((token, at) => {
		places.set(token.text, [...(places.get(token.text) ?? []), at].slice(-mostPlaces));
	});
	const offsets = offsetsOf(text);
	return (anchor, most = 3) => {
		const wanted = tokensOf(anchor.quote).map((token) => token.text);
		const length = Math.max(1, wanted.length);
		const before = tokensOf(anchor.prefix).slice(-6);
		const behind = tokensOf(anchor.suffix).slice(0, 6);
		const scored: Candidate[] = [];
		for (const at of startsFor(wanted, before, behind, places, tokens.length)) {
			const [first, last] = trimmed(tokens, wanted, at, Math.min(tokens.length, at + length) - 1);
			const [from, to] = [tokens[first]!.from, tokens[last]!.to];
			const range = tidy(text, { start: from, end: to }) ?? { start: from, end: to };
			const [start, end] = [offsets.toPoints(range.start), offsets.toPoints(range.end)];
			const score =
				0.6 * shared(wanted, tokens.slice(first, last + 1)) +
				0.15 * shared(textsOf(before), tokens.slice(Math.max(0, first - 6), first)) +
				0.15 * shared(textsOf(behind), tokens.slice(last + 1, last + 7)) +
				0.1 * (1 - Math.min(1, Math.abs(start - anchor.start) / Math.max(200, offsets.length)));
			scored.push({ start, end, quote: text.slice(range.start, range.end), score });
		}
		return apart(scored.filter(({ score }) => score >= leastScore)).slice(0, most);
	};
}

/** A word that stands in more places than this says nothing about any one of them. */
const mostPlaces = 40;
/** How many places are looked at closely for one anchor. */
const mostStarts = 120;

/** Token indexes at which a window may begin: where a word of the quote, or a neighbour, would fall into place. */
function startsFor(
	wanted: readonly string[],
	before: readonly Token[],
	behind: readonly Token[],
	places: ReadonlyMap<string, readonly number[]>,
	count: number
): number[] {
	const votes = new Map<number, number>();
	const vote = (text: string, shift: number) => {
		const found = places.get(text) ?? [];
		for (const at of found) {
			const start = Math.min(Math.max(0, at - shift), count - 1);
			votes.set(start, (votes.get(start) ?? 0) + 1 / found.length);
		}
	};
	wanted.slice(0, 60).forEach((text, shift) => vote(text, shift));
	before.forEach(({ text }, at) => vote(text, at - before.length));
	behind.forEach(({ text }, at) => vote(text, wanted.length + at));
	return [...votes]
		.toSorted((a, b) => b[1] - a[1])
		.slice(0, mostStarts)
		.map(([start]) => start);
}

/** A window without the strange words at its edges. */
function trimmed(
	tokens: readonly Token[],
	wanted: readonly string[],
	first: number,
	last: number
): [number, number] {
	const known = new Set(wanted);
	let [from, to] = [first, last];
	while (from < to && !known.has(tokens[from]!.text)) {
		from++;
	}
	while (to > from && !known.has(tokens[to]!.text)) {
		to--;
	}
	return known.has(tokens[from]!.text) ? [from, to] : [first, last];
}

/** Dice's measure over words, each counted as often as it stands there: 1 when they are the same. */
function shared(wanted: readonly string[], found: readonly Token[]): number {
	if (wanted.length === 0 || found.length === 0) {
		return 0;
	}
	const left = new Map<string, number>();
	for (const text of wanted) {
		left.set(text, (left.get(text) ?? 0) + 1);
	}
	let same = 0;
	for (const { text } of found) {
		const count = left.get(text) ?? 0;
		if (count > 0) {
			left.set(text, count - 1);
			same++;
		}
	}
	return (2 * same) / (wanted.length + found.length);
}

/** The best first, without those that overlap a better one. */
function apart(candidates: readonly Candidate[]): Candidate[] {
	const best: Candidate[] = [];
	for (const one of candidates.toSorted((a, b) => b.score - a.score || a.start - b.start)) {
		if (!best.some((other) => other.start < one.end && one.start < other.end)) {
			best.push(one);
		}
	}
	return best;
}

const textsOf = (tokens: readonly Token[]) => tokens.map(({ text }) => text);

const tokensOf = (text: string): Token[] =>
	[...text.matchAll(word)].map((found) => ({
		text: found[0].toLowerCase(),
		from: found.index,
		to: found.index + found[0].length
	}));
