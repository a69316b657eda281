/**
 * Reads files from outside, each in a worker of its own: nothing of one file can reach the next, and one that eats memory
 * or time ends with its worker while the server goes on. A worker has no database and no settings.
 */
import { availableParallelism } from 'node:os';
import { DomainError, type ErrorName } from '$lib/domain/error';
import type { ImportedText } from '$lib/domain/exchange/report';
import { workerPool, type Failure, type Limits } from '../worker-pool';
import type { GivenFile } from './read';

export type { GivenFile } from './read';

export interface Importer {
	/**
	 * Reads one file; waits while others are being read. The bytes are handed over and gone afterwards.
	 *
	 * @throws DomainError with what is wrong with the file; `unavailable` when too many wait or the server stops
	 */
	read(file: GivenFile): Promise<ImportedText>;
	close(): void;
}

/** What the worker answers. */
export type Answer = { text: ImportedText } | { problem: Problem };

type Problem = Pick<DomainError, 'reason' | 'data' | 'field'>;

const usual: Limits = {
	atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
	waiting: 100,
	memoryMb: 256,
	timeMs: 30_000
};

const reasons: Record<Failure, ErrorName> = {
	slow: 'import_too_slow',
	large: 'import_too_large',
	broken: 'import_damaged'
};

/** Workers are started when there is something to read, and none stays. */
export function workerImporter(given: Partial<Limits> = {}): Importer {
	const pool = workerPool<Answer>('import-worker.js', { ...usual, ...given }, (failure) =>
		refused(reasons[failure])
	);
	return {
		async read({ name, bytes }) {
			const answer = await pool.run(() => {
				const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
				return { data: { name, bytes: own }, transfer: [own.buffer as ArrayBuffer] };
			});
			if ('problem' in answer) throw problemOf(answer.problem);
			return answer.text;
		},
		close: () => pool.close()
	};
}

const refused = (reason: ErrorName) => new DomainError(reason, {}, 'file');

function problemOf({ reason, data, field }: Problem): DomainError {
	return new DomainError(reason, data, field);
}
