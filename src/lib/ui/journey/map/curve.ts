import { curveThrough } from '../feeling';

interface Felt {
	x: number;
	y: number | null;
	isGuess: boolean;
}

/** A stretch of the curve between two moments. */
export interface Stretch {
	path: string;
	/** Something in it was guessed, or is not known. */
	isGuess: boolean;
}

/** The curve through the feelings that are known: what is guessed, and what bridges a gap, apart from what is told. */
export function stretches(felt: readonly Felt[]): Stretch[] {
	const known = felt.flatMap(({ x, y, isGuess }, at) =>
		y === null ? [] : [{ x, y, isGuess, at }]
	);
	return known.slice(1).flatMap((to, i) => {
		const from = known[i];
		return from
			? [
					{
						path: curveThrough([from, to]),
						isGuess: from.isGuess || to.isGuess || to.at - from.at > 1
					}
				]
			: [];
	});
}
