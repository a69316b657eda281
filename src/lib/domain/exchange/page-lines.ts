/** Lines with their places on pages → paragraphs and headings. */

/** One line as it stands on a page; all measures in points, from the bottom left. */
export interface PageLine {
	words: string;
	/** Where it begins and ends. */
	x: number;
	right: number;
	y: number;
	/** Of its signs. */
	size: number;
	/** Of the page. */
	height: number;
}

export interface PageBlock {
	words: string;
	/** Of a heading; undefined for a paragraph. */
	level: 1 | 2 | undefined;
}

/** The part of a page, at its top and at its foot, where headers and page numbers stand. */
const margin = 0.09;

/** The blocks of all pages, and how many headers, footers and page numbers were left out. */
export function blocksOf(pages: readonly PageLine[][]): {
	blocks: PageBlock[];
	pageMarks: number;
} {
	const marks = repeated(pages);
	const lines = pages.flatMap((page) => page.filter((line) => !isMark(line, marks)));
	const pageMarks = pages.reduce((sum, page) => sum + page.length, 0) - lines.length;
	const body = commonSize(lines);
	const right = Math.max(...lines.slice(0, 10_000).map((line) => line.right), 0);
	const blocks: PageBlock[] = [];
	let before: PageLine | undefined;
	for (const line of lines) {
		const level = levelOf(line, body);
		const last = blocks.at(-1);
		if (last && before && last.level === level && belongs(before, line, right)) {
			last.words = joined(last.words, line.words);
		} else {
			blocks.push({ words: line.words, level });
		}
		before = line;
	}
	return { blocks, pageMarks };
}

/** Whether a line goes on with the paragraph of the one before. */
function belongs(before: PageLine, line: PageLine, right: number): boolean {
	const size = Math.max(before.size, line.size);
	if (Math.abs(before.size - line.size) > size * 0.15) return false;
	const step = before.y - line.y;
	const isOpen = !/[.!?:…]["”»)]?$/.test(before.words);
	// Over to the next page or column: only in the middle of a sentence.
	if (step <= 0) return isOpen && /^\p{Ll}/u.test(line.words);
	const isIndented = line.x > before.x + size && line.x < before.x + 5 * size;
	const endsEarly = before.right < right - 0.25 * (right - before.x) && !isOpen;
	return step < size * 1.75 && !isIndented && !endsEarly;
}

/** A word that was broken at the end of a line becomes whole again. */
function joined(words: string, next: string): string {
	return /\p{L}-$/u.test(words) && /^\p{Ll}/u.test(next)
		? words.slice(0, -1) + next
		: `${words} ${next}`;
}

function levelOf({ size, words }: PageLine, body: number): 1 | 2 | undefined {
	if (words.length > 120 || size < body * 1.15) return undefined;
	return size >= body * 1.5 ? 1 : 2;
}

/** The size that most signs have. */
function commonSize(lines: readonly PageLine[]): number {
	const counts = new Map<number, number>();
	for (const { size, words } of lines) {
		const rounded = Math.round(size * 2) / 2;
		counts.set(rounded, (counts.get(rounded) ?? 0) + words.length);
	}
	return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0])[0];
}

const isAtEdge = ({ y, height }: PageLine) => y > height * (1 - margin) || y < height * margin;
const pattern = (line: PageLine) => `${Math.round(line.y)} ${line.words.replace(/\d+/g, '#')}`;

/** What stands at the edge of three pages or more, at the same place and alike but for its numbers. */
function repeated(pages: readonly PageLine[][]): Set<string> {
	const counts = new Map<string, number>();
	for (const line of pages.flat().filter(isAtEdge)) {
		counts.set(pattern(line), (counts.get(pattern(line)) ?? 0) + 1);
	}
	return new Set([...counts].filter(([, count]) => count >= 3).map(([key]) => key));
}

function isMark(line: PageLine, marks: ReadonlySet<string>): boolean {
	const isNumber = /^(side|page|-|–)?\s*\d{1,4}(\s*(\/|af|of|-|–)\s*\d{0,4})?$/i.test(line.words);
	return isAtEdge(line) && (isNumber || marks.has(pattern(line)));
}
