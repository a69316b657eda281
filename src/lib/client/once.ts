/** Work that is under way once at a time: whoever asks for it meanwhile waits for the same. */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let going: Promise<void> | undefined;
	return () => (going ??= work().finally(() => (going = undefined)));
}
