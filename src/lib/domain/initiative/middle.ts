/** The middle of places on an ordered scale; of two middles the lower one: a doubt counts for the young people. */
export function lowerMiddle(places: readonly number[]): number | undefined {
	const sorted = places.toSorted((a, b) => a - b);
	return sorted[Math.floor((sorted.length - 1) / 2)];
}
