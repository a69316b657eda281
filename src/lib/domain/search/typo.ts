/** Words that somebody may have meant. */

/** How many slips a word of this length is forgiven. */
export function slipsIn(word: string): number {
	const { length } = [...word];
	return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/**
 * Slips of the finger between two words: letters left out, added, changed, or two side by side swapped (optimal string
 * alignment). Gives up with `limit + 1` as soon as it is more than that.
 */
export function slipsBetween(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) {
		return limit + 1;
	}
	let [before, above]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row[j] = Math.min(
				(above?.[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(above?.[j - 1] ?? 0) + (isSame ? 0 : 1),
				isSwapped ? (before?.[j - 2] ?? 0) + 1 : Infinity
			);
		}
		if (Math.min(...row) > limit) {
			return limit + 1;
		}
		[before, above] = [above, row];
	}
	return Math.min(above?.[b.length] ?? 0, limit + 1);
}

/** A word that is there, and in how many texts. */
export interface Known {
	word: string;
	count: number;
}

/** The known words nearest to one that is not, nearest first, then the most used; at most `limit`. */
export function nearest(word: string, known: readonly Known[], limit: number): string[] {
	const slips = slipsIn(word);
	return known
		.map((one) => ({ ...one, slips: slipsBetween(word, one.word, slips) }))
		.filter((one) => one.slips > 0 && one.slips <= slips)
		.sort((a, b) => a.slips - b.slips || b.count - a.count || (a.word < b.word ? -1 : 1))
		.slice(0, limit)
		.map((one) => one.word);
}
