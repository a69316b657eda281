/** Average linkage: what is most alike on average is joined first, until nothing is alike enough. */

/** Of each two texts how alike they are; symmetric, `size` rows of `size` numbers. */
export interface Likeness {
	readonly size: number;
	readonly values: Float64Array;
}

interface Merge {
	readonly a: number;
	readonly b: number;
	readonly likeness: number;
}

/**
 * The groups whose parts are alike on average at least as much as `threshold`, as lists of rows in order; rows that stand
 * alone are groups of one. The largest come first, then by their first row.
 */
export function groupsOf(likeness: Likeness, threshold: number): number[][] {
	const parents = Array.from({ length: likeness.size }, (_, row) => row);
	const root = (row: number): number =>
		parents[row] === row ? row : (parents[row] = root(parents[row]!));
	for (const merge of merges(likeness)) {
		if (merge.likeness >= threshold) {
			const [a, b] = [root(merge.a), root(merge.b)];
			parents[Math.max(a, b)] = Math.min(a, b);
		}
	}
	const groups = new Map<number, number[]>();
	parents.forEach((_, row) => groups.set(root(row), [...(groups.get(root(row)) ?? []), row]));
	return [...groups.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/**
 * All joinings, by a chain of nearest neighbours (Murtagh 1983): each group leads to the one most like it, until two are
 * each other's. The earlier row wins where two are alike, so that it hangs on the rows alone.
 */
function merges({ size, values }: Likeness): Merge[] {
	const alike = Float64Array.from(values);
	const sizes = new Int32Array(size).fill(1);
	const found: Merge[] = [];
	const chain: number[] = [];
	let alive = Array.from({ length: size }, (_, row) => row);
	while (alive.length > 1) {
		if (chain.length === 0) {
			chain.push(alive[0]!);
		}
		const a = chain.at(-1)!;
		const before = chain.at(-2);
		const b = nearest(alike, size, alive, a, before);
		if (b !== before) {
			chain.push(b);
			continue;
		}
		chain.length -= 2;
		const [keep, gone] = a < b ? [a, b] : [b, a];
		found.push({ a: keep, b: gone, likeness: alike[keep * size + gone]! });
		alive = alive.filter((row) => row !== gone);
		join(alike, size, alive, sizes, keep, gone);
	}
	return found;
}

/** The row most like another; `preferred` where it is as near as any. */
function nearest(
	alike: Float64Array,
	size: number,
	alive: readonly number[],
	to: number,
	preferred: number | undefined
): number {
	let best = preferred ?? -1;
	for (const row of alive) {
		if (row !== to && (best < 0 || alike[to * size + row]! > alike[to * size + best]!)) {
			best = row;
		}
	}
	return best;
}

function join(
	alike: Float64Array,
	size: number,
	alive: readonly number[],
	sizes: Int32Array,
	keep: number,
	gone: number
): void {
	const [a, b] = [sizes[keep]!, sizes[gone]!];
	for (const row of alive) {
		const value = (a * alike[keep * size + row]! + b * alike[gone * size + row]!) / (a + b);
		alike[keep * size + row] = value;
		alike[row * size + keep] = value;
	}
	sizes[keep] = a + b;
}
