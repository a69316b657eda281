const mostSteps = 300;

/**
 * Pairs of places where two lists agree, ascending on both sides: first what occurs once on both sides (patience), then
 * the shortest edit in between (Myers), given up where the lists differ too much.
 */
export function commonTokens(a: number[], b: number[]): [number, number][] {
	const pairs: [number, number][] = [];
	let [i, j] = [0, 0];
	for (const [x, y] of [...uniquePairs(a, b), [a.length, b.length] as const]) {
		if (x >= i && y >= j) {
			for (const [dx, dy] of shortestEdit(a.slice(i, x), b.slice(j, y))) {
				pairs.push([i + dx, j + dy]);
			}
			if (x < a.length) {
				pairs.push([x, y]);
			}
			[i, j] = [x + 1, y + 1];
		}
	}
	return pairs;
}

/** Patience: tokens that occur exactly once on each side, thinned out to the longest run that is in order on both. */
function uniquePairs(a: number[], b: number[]): [number, number][] {
	const [inA, inB] = [once(a), once(b)];
	const pairs: [number, number][] = [];
	for (const [name, x] of inA) {
		const y = inB.get(name);
		if (x >= 0 && y !== undefined && y >= 0) {
			pairs.push([x, y]);
		}
	}
	return longestAscending(pairs);
}

/** The place of each name that occurs once; -1 for the others. In order of first occurrence. */
function once(names: number[]): Map<number, number> {
	const places = new Map<number, number>();
	names.forEach((name, place) => places.set(name, places.has(name) ? -1 : place));
	return places;
}

function longestAscending(pairs: [number, number][]): [number, number][] {
	const tops: number[] = [];
	const previous = new Int32Array(pairs.length);
	pairs.forEach(([, y], index) => {
		let [low, high] = [0, tops.length];
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (pairs[tops[middle]!]![1] < y) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		previous[index] = low > 0 ? tops[low - 1]! : -1;
		tops[low] = index;
	});
	const chain: [number, number][] = [];
	for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index]!) {
		chain.push(pairs[index]!);
	}
	return chain.reverse();
}

function shortestEdit(a: number[], b: number[]): [number, number][] {
	const limit = Math.min(a.length + b.length, mostSteps);
	const offset = limit + 1;
	const reach = new Int32Array(2 * limit + 3);
	const trail: Int32Array[] = [];
	for (let d = 0; d <= limit && a.length > 0 && b.length > 0; d++) {
		trail.push(reach.slice(offset - d - 1, offset + d + 2));
		for (let k = -d; k <= d; k += 2) {
			const isDown = k === -d || (k !== d && reach[offset + k - 1]! < reach[offset + k + 1]!);
			let x = isDown ? reach[offset + k + 1]! : reach[offset + k - 1]! + 1;
			while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
				x++;
			}
			reach[offset + k] = x;
			if (x >= a.length && x - k >= b.length) {
				return walkBack(trail, a.length, b.length);
			}
		}
	}
	return [];
}

function walkBack(trail: Int32Array[], lengthA: number, lengthB: number): [number, number][] {
	const pairs: [number, number][] = [];
	let [x, y] = [lengthA, lengthB];
	for (let d = trail.length - 1; d >= 0; d--) {
		const reach = (k: number) => trail[d]![k + d + 1]!;
		const k = x - y;
		const isDown = k === -d || (k !== d && reach(k - 1) < reach(k + 1));
		const fromK = isDown ? k + 1 : k - 1;
		const fromX = d === 0 ? 0 : reach(fromK);
		const startX = d === 0 ? 0 : isDown ? fromX : fromX + 1;
		while (x > startX) {
			pairs.push([--x, --y]);
		}
		[x, y] = [fromX, fromX - fromK];
	}
	return pairs.reverse();
}
