/** Suggests groups in a worker, one wall at a time: texts are handed over, and gone with the worker. */
import { DomainError } from '$lib/domain/error';
import type { Mode, Suggestion, Text } from '$lib/domain/suggestion/suggestion';
import { workerPool, type Limits } from '../worker-pool';

/** What {@link Grouper.suggest} is asked, see `suggest` in the domain. */
export interface Grouping {
	texts: readonly Text[];
	others: readonly Text[];
	mode: Mode;
}

export interface Grouper {
	/** @throws DomainError `unavailable` when it takes too long, too many wait, or the server stops */
	suggest(grouping: Grouping): Promise<Suggestion[]>;
	close(): void;
}

const usual: Limits = { atOnce: 1, waiting: 20, memoryMb: 256, timeMs: 20_000 };

/** A worker is started when groups are asked for, and none stays. */
export function workerGrouper(given: Partial<Limits> = {}): Grouper {
	const limits = { ...usual, ...given };
	const pool = workerPool<Suggestion[]>(
		'suggestion-worker.js',
		limits,
		() => new DomainError('unavailable')
	);
	return {
		suggest: (grouping) => pool.run(() => ({ data: grouping })),
		close: () => pool.close()
	};
}
