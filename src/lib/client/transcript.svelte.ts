/** A line of what was said. */
export interface Line {
	/** ms */
	readonly at: number;
	readonly text: string;
}

let lastKey = 0;

/** What was said, as it is typed: lines with the time at which each begins. */
export class Transcript {
	#lines = $state.raw<readonly (Line & { key: number })[]>([]);

	/** @param onchange told after each change, to save it */
	constructor(
		lines: readonly Line[],
		private readonly onchange: (lines: readonly Line[]) => void
	) {
		this.set(lines);
	}

	get lines(): readonly (Line & { key: number })[] {
		return this.#lines;
	}

	/** Takes in what stands elsewhere. */
	set(lines: readonly Line[]): void {
		this.#lines = lines.map(({ at, text }) => ({ at, text, key: ++lastKey }));
	}

	/** The line that is being said at a time. */
	lineAt(time: number): number | undefined {
		return this.#lines.findLast(({ at }) => at <= time)?.key;
	}

	type(key: number, text: string): void {
		this.#put(this.#lines.map((line) => (line.key === key ? { ...line, text } : line)));
	}

	/** Sets a time mark where the caret is: what stands after it becomes a line of its own. @returns its key */
	split(key: number, caret: number, at: number): number {
		const index = this.#lines.findIndex((line) => line.key === key);
		const line = this.#lines[index];
		if (!line) {
			return this.add(at);
		}
		const next = this.#lines[index + 1];
		// A mark never stands before the line that it ends, nor after the one that follows.
		const time = Math.min(Math.max(at, line.at), next?.at ?? at);
		const fresh = {
			at: Math.round(time),
			text: line.text.slice(caret).trimStart(),
			key: ++lastKey
		};
		const before = { ...line, text: line.text.slice(0, caret).trimEnd() };
		this.#put(this.#lines.toSpliced(index, 1, before, fresh));
		return fresh.key;
	}

	/** Adds a line where its time belongs. @returns its key */
	add(at: number): number {
		const fresh = { at: Math.round(at), text: '', key: ++lastKey };
		const place = this.#lines.findIndex((line) => line.at > at);
		this.#put(place < 0 ? [...this.#lines, fresh] : this.#lines.toSpliced(place, 0, fresh));
		return fresh.key;
	}

	/** Takes a mark away: the line joins the one before it. @returns the key of that, and where they meet */
	join(key: number): { key: number; caret: number } | undefined {
		const index = this.#lines.findIndex((line) => line.key === key);
		const [before, line] = [this.#lines[index - 1], this.#lines[index]];
		if (!before || !line) {
			return undefined;
		}
		const text = [before.text, line.text].filter(Boolean).join(' ');
		this.#put(this.#lines.toSpliced(index - 1, 2, { ...before, text }));
		return { key: before.key, caret: before.text.length };
	}

	#put(lines: readonly (Line & { key: number })[]): void {
		this.#lines = lines;
		this.onchange(lines.map(({ at, text }) => ({ at, text })));
	}
}
