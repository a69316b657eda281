/** Who goes first where there is not enough of the machine for all. */
import { constants, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** For a worker to call: whoever waits for a page goes before whoever waits for a file. */
export function yieldToOthers(): void {
	// Only on Linux a thread has a priority of its own; elsewhere it would be the server's.
	if (isMainThread || process.platform === 'linux') {
		setPriority(constants.priority.PRIORITY_LOW);
	}
}
