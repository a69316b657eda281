import { commonTokens } from './common-tokens';

/** A stretch of text that is the same before and after a change, in UTF-16 units. */
export interface Kept {
	readonly before: number;
	readonly after: number;
	readonly length: number;
}

interface Span {
	readonly start: number;
	readonly end: number;
}

/**
 * What two texts have in common, in order: stretches that never cross. Finds lines and words that occur once on both
 * sides first and looks closely only between them, so that it stays near linear on long texts with few changes.
 */
export function keptStretches(before: string, after: string): Kept[] {
	const found: Kept[] = [];
	compare(before, after, whole(before), whole(after), 'line', found);
	return merge(found);
}

type Grain = 'line' | 'word' | 'sign';
const finer: Record<Grain, Grain | undefined> = { line: 'word', word: 'sign', sign: undefined };
const pattern: Record<Grain, RegExp> = {
	line: /[^\n]*\n|[^\n]+/g,
	word: /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu,
	sign: /[^]/gu
};
/** Signs are compared only where little is left: what was rewritten has no letters in common but by chance. */
const mostSigns = 60;

function compare(
	before: string,
	after: string,
	a: Span,
	b: Span,
	grain: Grain,
	found: Kept[]
): void {
	const head = commonHead(before, after, a, b);
	keep(found, a.start, b.start, head);
	const restA = { start: a.start + head, end: a.end };
	const restB = { start: b.start + head, end: b.end };
	const tail = commonTail(before, after, restA, restB);
	const middleA = { start: restA.start, end: a.end - tail };
	const middleB = { start: restB.start, end: b.end - tail };
	if (middleA.start < middleA.end && middleB.start < middleB.end) {
		compareTokens(before, after, middleA, middleB, grain, found);
	}
	keep(found, a.end - tail, b.end - tail, tail);
}

function compareTokens(
	before: string,
	after: string,
	a: Span,
	b: Span,
	grain: Grain,
	found: Kept[]
): void {
	if (grain === 'sign' && Math.max(a.end - a.start, b.end - b.start) > mostSigns) {
		return;
	}
	const names = new Map<string, number>();
	const left = tokens(before, a, grain, names);
	const right = tokens(after, b, grain, names);
	let [i, j] = [0, 0];
	const next = finer[grain];
	const between = (toI: number, toJ: number) => {
		if (next && i < toI && j < toJ) {
			const spanA = { start: left.at[i]!, end: left.at[toI]! };
			const spanB = { start: right.at[j]!, end: right.at[toJ]! };
			compare(before, after, spanA, spanB, next, found);
		}
	};
	for (const [x, y] of commonTokens(left.names, right.names)) {
		between(x, y);
		keep(found, left.at[x]!, right.at[y]!, left.at[x + 1]! - left.at[x]!);
		[i, j] = [x + 1, y + 1];
	}
	between(left.names.length, right.names.length);
}

function tokens(text: string, span: Span, grain: Grain, names: Map<string, number>) {
	const at: number[] = [];
	const ids: number[] = [];
	for (const match of text.slice(span.start, span.end).matchAll(pattern[grain])) {
		at.push(span.start + match.index);
		const id = names.get(match[0]) ?? names.size;
		names.set(match[0], id);
		ids.push(id);
	}
	at.push(span.end);
	return { at, names: ids };
}

function commonHead(before: string, after: string, a: Span, b: Span): number {
	const most = Math.min(a.end - a.start, b.end - b.start);
	let length = 0;
	while (
		length < most &&
		before.charCodeAt(a.start + length) === after.charCodeAt(b.start + length)
	) {
		length++;
	}
	return length > 0 && isLead(before, a.start + length - 1) ? length - 1 : length;
}

function commonTail(before: string, after: string, a: Span, b: Span): number {
	const most = Math.min(a.end - a.start, b.end - b.start);
	let length = 0;
	while (
		length < most &&
		before.charCodeAt(a.end - length - 1) === after.charCodeAt(b.end - length - 1)
	) {
		length++;
	}
	return length > 0 && isTrail(before, a.end - length) ? length - 1 : length;
}

/** Half of a surrogate pair is nothing in common. */
const isLead = (text: string, unit: number) => (text.charCodeAt(unit) & 0xfc00) === 0xd800;
const isTrail = (text: string, unit: number) => (text.charCodeAt(unit) & 0xfc00) === 0xdc00;

function keep(found: Kept[], before: number, after: number, length: number): void {
	if (length > 0) {
		found.push({ before, after, length });
	}
}

function merge(found: Kept[]): Kept[] {
	const merged: Kept[] = [];
	for (const kept of found) {
		const last = merged.at(-1);
		if (
			last &&
			last.before + last.length === kept.before &&
			last.after + last.length === kept.after
		) {
			merged[merged.length - 1] = { ...last, length: last.length + kept.length };
		} else {
			merged.push(kept);
		}
	}
	return merged;
}

const whole = (text: string): Span => ({ start: 0, end: text.length });
