/** Tf-idf: a feature counts the more, the fewer texts have it. Rows are sparse, and only as long as what they share with others. */

/** A matrix by rows: `columns` and `values` from `starts[row]` to `starts[row + 1]`. */
export interface Sparse {
	readonly rows: number;
	readonly width: number;
	readonly starts: Int32Array;
	readonly columns: Int32Array;
	readonly values: Float64Array;
}

/** How often each feature is in a text. */
export type Counts = ReadonlyMap<string, number>;

/**
 * A row for each text, of length 1 with all that it says. What no other text has is left out: it likens it to none, but it
 * makes the rest of the row shorter.
 */
export function weigh(texts: readonly Counts[]): Sparse {
	const idf = idfOf(texts);
	const numbers = new Map<string, number>();
	const starts = new Int32Array(texts.length + 1);
	const columns: number[] = [];
	const values: number[] = [];
	texts.forEach((counts, row) => {
		let squares = 0;
		for (const [feature, count] of counts) {
			const { weight, isShared } = idf.get(feature)!;
			const value = weight * damp(count);
			squares += value * value;
			if (isShared) {
				columns.push(numberOf(numbers, feature));
				values.push(value);
			}
		}
		for (let at = starts[row]!; at < values.length; at++) {
			values[at]! /= Math.sqrt(squares);
		}
		starts[row + 1] = values.length;
	});
	return {
		rows: texts.length,
		width: numbers.size,
		starts,
		columns: Int32Array.from(columns),
		values: Float64Array.from(values)
	};
}

interface Idf {
	weight: number;
	isShared: boolean;
}

/** How much a feature tells, by in how many texts it is. */
export function idfOf(texts: readonly Counts[]): Map<string, Idf> {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const feature of text.keys()) {
			counts.set(feature, (counts.get(feature) ?? 0) + 1);
		}
	}
	return new Map(
		Array.from(counts, ([feature, count]) => [
			feature,
			{ weight: Math.log(1 + texts.length / count), isShared: count > 1 }
		])
	);
}

const damp = (count: number) => (count < 1 ? count : 1 + Math.log(count));

function numberOf(numbers: Map<string, number>, feature: string): number {
	const known = numbers.get(feature);
	if (known !== undefined) {
		return known;
	}
	numbers.set(feature, numbers.size);
	return numbers.size - 1;
}
