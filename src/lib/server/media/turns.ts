/** Heavy work waits its turn: so many at once, in the order it came, each after the answers that are due. */
import { setImmediate as breath } from 'node:timers/promises';

export interface Turns {
	/** Runs work when its turn comes, and answers what it answers. */
	take<T>(work: () => Promise<T>): Promise<T>;
	/** Resolves when nothing is running or waiting. */
	settled(): Promise<void>;
	/** Begins nothing more: what still waits is left for the next start. */
	close(): void;
}

/** @param atOnce how many may run at the same time */
export function turns(atOnce: number): Turns {
	const waiting: (() => void)[] = [];
	const idle: (() => void)[] = [];
	let running = 0;
	let isClosed = false;

	function next(): void {
		if (running === 0 && waiting.length === 0) {
			idle.splice(0).forEach((tell) => tell());
		}
		if (!isClosed && running < atOnce) {
			waiting.shift()?.();
		}
	}

	async function run<T>(work: () => Promise<T>): Promise<T> {
		running++;
		try {
			await breath();
			return await work();
		} finally {
			running--;
			next();
		}
	}

	return {
		take: (work) =>
			new Promise((resolve, reject) => {
				waiting.push(() => void run(work).then(resolve, reject));
				next();
			}),
		settled: () =>
			new Promise((resolve) => {
				idle.push(resolve);
				next();
			}),
		close() {
			isClosed = true;
			waiting.length = 0;
			next();
		}
	};
}
