/** The round of work that waits for nobody: at once, and again and again while the process runs. */

const aDay = 86_400_000;

/** Does `round` now and once a day; a fault is logged, and tried again the next day. @returns ends it */
export function daily(round: () => Promise<unknown>): () => void {
	return every(aDay, round);
}

/** Does `round` now and so often; a fault is logged, and tried again the next time. @param pause ms @returns ends it */
export function every(pause: number, round: () => Promise<unknown>): () => void {
	const run = () => void round().catch((error: unknown) => console.error(error));
	run();
	const timer = setInterval(run, pause);
	timer.unref();
	return () => clearInterval(timer);
}
