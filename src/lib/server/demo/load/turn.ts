/**
 * Does the same with each of many things that do not lean on each other. They are begun in order, and what they write
 * goes to the disk together: one turn of it instead of many.
 */
export async function inOneTurn<T>(
	things: readonly T[],
	act: (thing: T, at: number) => Promise<unknown>
): Promise<void> {
	await Promise.all(things.map(act));
}
