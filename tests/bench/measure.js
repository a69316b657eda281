/** Clocks and numbers of the benchmarks. */

/**
 * Runs two things in turn, so that whatever else the machine does slows both, and gives the median of each in ms.
 * @param {number} rounds
 * @param {(round: number) => Promise<unknown>} first
 * @param {(round: number) => Promise<unknown>} second
 */
export async function inTurn(rounds, first, second) {
	const warmUp = Math.ceil(rounds / 5);
	/** @type {number[]} */
	const ones = [];
	/** @type {number[]} */
	const others = [];
	for (let round = -warmUp; round < rounds; round++) {
		const one = await timed(() => first(round));
		const other = await timed(() => second(round));
		if (round >= 0) {
			ones.push(one);
			others.push(other);
		}
	}
	return { first: median(ones), second: median(others) };
}

/** @param {() => Promise<unknown>} work */
export async function timed(work) {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

/** @param {number} time ms */
export function rest(time) {
	return new Promise((resolve) => setTimeout(resolve, time));
}

/** @param {number[]} values */
export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/** @param {number} milliseconds */
export function ms(milliseconds) {
	return `${milliseconds.toFixed(2)} ms`;
}
