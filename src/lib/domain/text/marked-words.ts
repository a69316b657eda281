/** Words that are told otherwise wherever they stand: in headings, beside pictures, and in what was said in recordings. */
import { everyday } from './mask-words';
import { masked, type Mask, type MaskKind } from './masking';
import { offsetsOf } from './offset';

/** Words and what stands for them. */
export interface MarkedWords {
	/** `open`: somebody looked at them and lets them stand. */
	readonly kind: MaskKind;
	readonly quote: string;
	readonly replacement: string;
}

/** A line in which no words stand that are marked. */
export function withoutMasked(line: string, marks: readonly MarkedWords[]): string {
	return masked(line, 0, placesMarked(line, marks));
}

/**
 * Where marked words stand in a text as words of their own, in code points: also in the genitive, over the end of a line, and
 * of a name of several words each by itself. Of places that lie within each other the widest counts.
 */
export function placesMarked(text: string, marks: readonly MarkedWords[]): Mask[] {
	const { toPoints } = offsetsOf(text);
	const all = sought(marks).flatMap(({ pattern, kind, replacement }) =>
		[...text.matchAll(pattern)].map(({ 0: words, index }): Mask => {
			const [start, end] = [toPoints(index), toPoints(index + words.length)];
			return { start, end, kind, replacement };
		})
	);
	const kept: Mask[] = [];
	for (const one of all.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
		if (!kept.some(({ start, end }) => start <= one.start && one.end <= end)) {
			kept.push(one);
		}
	}
	return kept.toSorted((a, b) => a.start - b.start);
}

interface Sought {
	pattern: RegExp;
	kind: MaskKind;
	replacement: string;
}

function sought(marks: readonly MarkedWords[]): Sought[] {
	const open = new Set(marks.filter(({ kind }) => kind === 'open').map(({ quote }) => quote));
	return marks
		.filter(({ kind, quote }) => kind !== 'open' && quote.trim() !== '')
		.flatMap(({ kind, quote, replacement }) => {
			const whole = bare(quote);
			const parts = kind === 'name' ? partsOf(whole).filter((part) => !open.has(part)) : [];
			// Bo is somebody, bo is what one does in a house.
			const isExact = kind === 'name' && everyday.has(whole);
			return [
				{ pattern: patternOf(whole, isExact), kind, replacement },
				...parts.map((part) => ({ pattern: patternOf(part, true), kind, replacement }))
			];
		});
}

/** Without signs around the words, unless there is nothing else. */
const bare = (quote: string) =>
	quote.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || quote.trim();

/** Each word of a name that is written like one; the particles between them are none. */
function partsOf(name: string): string[] {
	const words = name.split(/\s+/);
	return words.length > 1 ? words.map(bare).filter((word) => /^\p{Lu}.+/u.test(word)) : [];
}

function patternOf(words: string, isExact: boolean): RegExp {
	const escaped = words
		.split(/\s+/)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('\\s+');
	return new RegExp(
		`(?<![\\p{L}\\p{N}])${escaped}(?=s?(?![\\p{L}\\p{N}]))`,
		isExact ? 'gu' : 'giu'
	);
}
