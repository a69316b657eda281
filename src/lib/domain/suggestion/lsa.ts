/**
 * Latent semantic analysis: texts come near to each other that share no word but share the company of words. A truncated
 * singular value decomposition by subspace iteration (Halko, Martinsson, Tropp 2011, algorithm 4.4), always from the same
 * seed.
 */
import type { Sparse } from './weight';

const rounds = 2;

/**
 * Places each row in a space of few dimensions, as near to its place in all of them as that allows. Products of places
 * approach products of rows.
 *
 * @returns the places one after the other, `dimensions` numbers each
 */
export function reduce(matrix: Sparse, dimensions: number): Float64Array {
	const basis = seeded(matrix.rows * dimensions);
	for (let round = 1; round <= rounds; round++) {
		basis.set(times(matrix, transposedTimes(matrix, basis, dimensions), dimensions));
		orthonormalise(basis, dimensions, round === rounds ? 2 : 1);
	}
	const inner = gramOf(transposedTimes(matrix, basis, dimensions), dimensions);
	return timesLower(basis, choleskyOf(inner, dimensions), dimensions);
}

/** Numbers between -1 and 1 that are the same each time (xorshift, Marsaglia 2003). */
function seeded(count: number): Float64Array {
	let state = 2463534242;
	return Float64Array.from({ length: count }, () => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return (state >>> 0) / 2 ** 31 - 1;
	});
}

/** The matrix times a dense one of `size` columns. */
function times({ rows, starts, columns, values }: Sparse, dense: Float64Array, size: number) {
	const product = new Float64Array(rows * size);
	for (let row = 0; row < rows; row++) {
		for (let at = starts[row]!; at < starts[row + 1]!; at++) {
			const from = columns[at]! * size;
			const value = values[at]!;
			for (let n = 0, to = row * size; n < size; n++, to++) {
				product[to]! += value * dense[from + n]!;
			}
		}
	}
	return product;
}

function transposedTimes(matrix: Sparse, dense: Float64Array, size: number) {
	const { rows, width, starts, columns, values } = matrix;
	const product = new Float64Array(width * size);
	for (let row = 0; row < rows; row++) {
		for (let at = starts[row]!; at < starts[row + 1]!; at++) {
			const to = columns[at]! * size;
			const value = values[at]!;
			for (let n = 0, from = row * size; n < size; n++, from++) {
				product[to + n]! += value * dense[from]!;
			}
		}
	}
	return product;
}

/** Makes the columns perpendicular and of length 1 (modified Gram-Schmidt); what depends on others becomes 0. */
function orthonormalise(basis: Float64Array, size: number, passes: number): void {
	const rows = basis.length / size;
	const columns = Array.from({ length: size }, (_, n) =>
		Float64Array.from({ length: rows }, (_, row) => basis[row * size + n]!)
	);
	columns.forEach((column, n) => {
		const before = Math.sqrt(dot(column, column));
		for (let pass = 0; pass < passes; pass++) {
			for (let other = 0; other < n; other++) {
				subtract(column, columns[other]!, dot(column, columns[other]!));
			}
		}
		const length = Math.sqrt(dot(column, column));
		const scale = length > before * 1e-10 && length > 1e-12 ? 1 / length : 0;
		for (let row = 0; row < rows; row++) {
			column[row]! *= scale;
			basis[row * size + n] = column[row]!;
		}
	});
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let n = 0; n < a.length; n++) {
		sum += a[n]! * b[n]!;
	}
	return sum;
}

function subtract(from: Float64Array, what: Float64Array, by: number): void {
	for (let n = 0; n < from.length; n++) {
		from[n]! -= by * what[n]!;
	}
}

/** The products of the columns with each other. */
function gramOf(dense: Float64Array, size: number): Float64Array {
	const gram = new Float64Array(size * size);
	for (let start = 0; start < dense.length; start += size) {
		for (let i = 0; i < size; i++) {
			const value = dense[start + i]!;
			for (let j = 0; j <= i && value !== 0; j++) {
				gram[i * size + j]! += value * dense[start + j]!;
			}
		}
	}
	return gram;
}

/** L with L·Lᵀ = the matrix, of which the lower half is given; columns without weight are 0. */
function choleskyOf(matrix: Float64Array, size: number): Float64Array {
	const lower = new Float64Array(size * size);
	for (let j = 0; j < size; j++) {
		const pivot = matrix[j * size + j]! - squares(lower, j, j, size);
		if (pivot < 1e-12) {
			continue;
		}
		lower[j * size + j] = Math.sqrt(pivot);
		for (let i = j + 1; i < size; i++) {
			const rest = matrix[i * size + j]! - squares(lower, i, j, size);
			lower[i * size + j] = rest / lower[j * size + j]!;
		}
	}
	return lower;
}

/** The product of two rows of a lower matrix, up to column `j`. */
function squares(lower: Float64Array, i: number, j: number, size: number): number {
	let sum = 0;
	for (let n = 0; n < j; n++) {
		sum += lower[i * size + n]! * lower[j * size + n]!;
	}
	return sum;
}

function timesLower(basis: Float64Array, lower: Float64Array, size: number): Float64Array {
	const product = new Float64Array(basis.length);
	for (let start = 0; start < basis.length; start += size) {
		for (let i = 0; i < size; i++) {
			const value = basis[start + i]!;
			for (let j = 0; j <= i; j++) {
				product[start + j]! += value * lower[i * size + j]!;
			}
		}
	}
	return product;
}
