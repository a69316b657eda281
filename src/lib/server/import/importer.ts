/**
 * Reads files from outside, each in a worker of its own: nothing of one file can reach the next, and one that eats memory
 * or time ends with its worker while the server goes on. A worker has no database and no settings.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { DomainError, type ErrorName } from '$lib/domain/error';
import type { ImportedText } from '$lib/domain/exchange/report';
import type { GivenFile } from './read';
import { workerFile } from './worker-file';

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

export interface Limits {
	/** Workers at the same time; one core stays free for the people who work. */
	atOnce: number;
	/** Files that may wait. */
	waiting: number;
	/** For one file. */
	memoryMb: number;
	timeMs: number;
}

const usual: Limits = {
	atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
	waiting: 100,
	memoryMb: 256,
	timeMs: 30_000
};

/** Workers are started when there is something to read, and none stays. */
export function workerImporter(given: Partial<Limits> = {}): Importer {
	const limits = { ...usual, ...given };
	const running = new Set<Worker>();
	const queue: (() => void)[] = [];
	let places = limits.atOnce;
	let isClosed = false;

	async function turn(): Promise<void> {
		if (isClosed || queue.length >= limits.waiting) throw new DomainError('unavailable');
		if (places > 0) places--;
		else await new Promise<void>((resolve) => queue.push(resolve));
		if (isClosed) throw new DomainError('unavailable');
	}

	function next(): void {
		const first = queue.shift();
		if (first) first();
		else places++;
	}

	return {
		async read(file) {
			await turn();
			try {
				const program = await workerFile();
				if (isClosed) throw new DomainError('unavailable');
				return await readInWorker(file, limits, program, running);
			} finally {
				next();
			}
		},
		close() {
			isClosed = true;
			queue.splice(0).forEach((resolve) => resolve());
			running.forEach((worker) => void worker.terminate());
		}
	};
}

function readInWorker(
	{ name, bytes }: GivenFile,
	{ memoryMb, timeMs }: Limits,
	file: URL,
	running: Set<Worker>
): Promise<ImportedText> {
	const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
	const worker = new Worker(file, {
		workerData: { name, bytes: own },
		transferList: [own.buffer as ArrayBuffer],
		resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
		env: {},
		execArgv: [],
		stdout: true,
		stderr: true
	});
	running.add(worker);
	return new Promise<ImportedText>((resolve, reject) => {
		const timer = setTimeout(() => reject(refused('import_too_slow')), timeMs);
		worker.once('message', (answer: Answer) =>
			'text' in answer ? resolve(answer.text) : reject(problemOf(answer.problem))
		);
		worker.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				refused(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'import_too_large' : 'import_damaged')
			)
		);
		worker.once('exit', () => {
			clearTimeout(timer);
			reject(new DomainError('unavailable'));
		});
	}).finally(() => {
		running.delete(worker);
		void worker.terminate();
	});
}

const refused = (reason: ErrorName) => new DomainError(reason, {}, 'file');

function problemOf({ reason, data, field }: Problem): DomainError {
	return new DomainError(reason, data, field);
}
