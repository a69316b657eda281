/**
 * How alike texts are: by what they say, by the company their words keep (or by what they mean, where a model knows), and by
 * how people tagged them.
 */
import { featuresOf, type Told } from './feature';
import type { Likeness } from './linkage';
import { reduce } from './lsa';
import { nearnessOf, type Meaning } from './meaning';
import { idfOf, weigh, type Sparse } from './weight';

/** What is compared: the telling words of a text, its tags, and what it means when a model knows. */
export interface Compared {
	readonly words: readonly Told[];
	readonly tags: readonly string[];
	readonly meaning?: Meaning | undefined;
}

/** How much pieces of words count beside whole ones. */
const shareOfPieces = 0.35;
/** How much the company of words counts beside the words themselves. */
const shareOfCompany = 0.3;
/**
 * How much what a model knows of the meaning counts beside the words themselves; it takes the place of their company. Tried
 * with made-up places on the labelled excerpts: at this share one that knows nothing does no harm, above it it does.
 */
const shareOfMeaning = 0.4;
/** How much the same tags on both texts make up of what they lack to be the same; other tags take nothing away. */
const shareOfTags = 0.4;
const mostDimensions = 48;
/** Fewer texts than this say nothing of the company that words keep. */
const fewestForCompany = 12;

/**
 * Compares texts with each other.
 *
 * @param others texts that are not compared, but tell which words are common and which keep company
 */
export function compare(texts: readonly Compared[], others: readonly Compared[]): Likeness {
	const size = texts.length;
	const features = [...texts, ...others].map(({ words }) => featuresOf(words));
	const stems = weigh(features.map((one) => one.stems));
	const pieces = weigh(features.map((one) => one.pieces));
	const values = products(stems, size);
	blend(values, products(pieces, size), shareOfPieces);
	const meanings = texts.flatMap(({ meaning }) => meaning ?? []);
	if (size > 0 && meanings.length === size) {
		blend(values, nearnessOf(meanings), shareOfMeaning);
	} else if (stems.rows >= fewestForCompany) {
		blend(values, companyOf(stems, size), shareOfCompany);
	}
	blendTags(values, texts);
	return { size, values };
}

/** The same likeness where two texts have enough in common that anybody can see; elsewhere none. */
export function onlyEvident(
	{ size, values }: Likeness,
	texts: readonly Compared[],
	least: number
): Likeness {
	const own = texts.map(evidenceOf);
	const evident = Float64Array.from(values, (value, at) => {
		const [row, other] = [Math.floor(at / size), at % size];
		return row === other || inCommon(own[row]!, own[other]!) >= least ? value : 0;
	});
	return { size, values: evident };
}

/** The words (by their stems) and tags of a text with how much each tells. */
function evidenceOf({ words, tags }: Compared): Map<string, number> {
	return new Map([
		...words.map(({ stems, weight }) => [`=${stems[0]}`, weight] as const),
		...tags.map((tag) => [`#${tag}`, 1] as const)
	]);
}

function inCommon(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [key, weight] of one) {
		sum += other.has(key) ? weight : 0;
	}
	return sum;
}

/** The products of the first rows with each other, through the columns they share. */
export function products(matrix: Sparse, size: number): Float64Array {
	const { starts, columns, values, width } = matrix;
	const found = new Float64Array(size * size);
	const holders: { row: number; value: number }[][] = Array.from({ length: width }, () => []);
	for (let row = 0; row < size; row++) {
		for (let at = starts[row]!; at < starts[row + 1]!; at++) {
			const value = values[at]!;
			for (const other of holders[columns[at]!]!) {
				found[row * size + other.row]! += value * other.value;
			}
			holders[columns[at]!]!.push({ row, value });
		}
	}
	return mirrored(found, size);
}

/** The cosines of the first rows in the reduced space. */
function companyOf(matrix: Sparse, size: number): Float64Array {
	const dimensions = Math.min(mostDimensions, Math.ceil(matrix.rows / 2));
	const places = reduce(matrix, dimensions);
	const found = new Float64Array(size * size);
	for (let row = 0; row < size; row++) {
		const start = row * dimensions;
		normalise(places, start, dimensions);
		const own = places.subarray(start, start + dimensions);
		for (let other = 0, at = 0; other < row; other++) {
			let sum = 0;
			for (let n = 0; n < dimensions; n++, at++) {
				sum += own[n]! * places[at]!;
			}
			found[row * size + other] = sum;
		}
	}
	return mirrored(found, size);
}

function normalise(places: Float64Array, start: number, length: number): void {
	let sum = 0;
	for (let n = start; n < start + length; n++) {
		sum += places[n]! ** 2;
	}
	for (let n = start; sum > 1e-12 && n < start + length; n++) {
		places[n]! /= Math.sqrt(sum);
	}
}

function blend(into: Float64Array, other: Float64Array, share: number): void {
	for (let n = 0; n < into.length; n++) {
		into[n] = (1 - share) * into[n]! + share * other[n]!;
	}
}

/** Tags that two texts share are further evidence: rare ones more than common ones. */
function blendTags(values: Float64Array, texts: readonly Compared[]): void {
	const size = texts.length;
	const counts = texts.map(({ tags }) => new Map(tags.map((tag) => [tag, 1])));
	const idf = idfOf(counts);
	const lengths = counts.map((own) =>
		Math.sqrt([...own.keys()].reduce((sum, tag) => sum + idf.get(tag)!.weight ** 2, 0))
	);
	for (let row = 0; row < size; row++) {
		for (let other = 0; other < row; other++) {
			const both = lengths[row]! * lengths[other]!;
			if (both > 0) {
				let sum = 0;
				for (const tag of counts[row]!.keys()) {
					sum += counts[other]!.has(tag) ? idf.get(tag)!.weight ** 2 : 0;
				}
				const at = row * size + other;
				values[at] = 1 - (1 - values[at]!) * (1 - (shareOfTags * sum) / both);
			}
		}
	}
	mirrored(values, size);
}

/** The lower half copied to the upper. */
function mirrored(values: Float64Array, size: number): Float64Array {
	for (let row = 0; row < size; row++) {
		for (let other = 0; other < row; other++) {
			values[other * size + row] = values[row * size + other]!;
		}
	}
	return values;
}
