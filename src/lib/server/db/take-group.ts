/**
 * Takes from the front as many as go together; at least one, when there is one.
 *
 * @param most in the unit of `sizeOf`; only a single one may be larger
 */
export function takeGroup<T>(waiting: T[], sizeOf: (one: T) => number, most: number): T[] {
	let size = 0;
	const over = waiting.findIndex((one, at) => (size += sizeOf(one)) > most && at > 0);
	return waiting.splice(0, over === -1 ? waiting.length : over);
}
