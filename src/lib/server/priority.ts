/** Who goes first where there is not enough of the machine for all. */
import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** For a worker to call before it begins: whoever waits for a page goes before whoever waits for a file. */
export function yieldToOthers(): void {
	for (const thread of ownThreads()) {
		setPriority(thread, constants.priority.PRIORITY_LOW);
	}
}

/**
 * Whom the call is about. On Linux a thread has a priority of its own, and hands it to those it starts: in a worker thread
 * it is this one, in a process all that run already, or what they start would go before the page. Elsewhere a process has
 * one priority, which in a worker thread would be the server's.
 */
function ownThreads(): number[] {
	if (process.platform !== 'linux') return isMainThread ? [0] : [];
	return isMainThread ? readdirSync('/proc/self/task').map(Number) : [0];
}
