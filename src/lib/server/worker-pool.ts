/**
 * Work in worker threads, each piece in one of its own: nothing of it can reach the next, and one that eats memory or time
 * ends with its worker while the server goes on. A worker has no database and no settings.
 */
import { Worker } from 'node:worker_threads';
import { DomainError } from '$lib/domain/error';
import { workerFile, type WorkerName } from './worker-file';

export interface Limits {
	/** Workers at the same time; one core stays free for the people who work. */
	atOnce: number;
	/** Pieces of work that may wait. */
	waiting: number;
	/** For one piece. */
	memoryMb: number;
	timeMs: number;
}

/** Why a worker gave no answer. */
export type Failure = 'slow' | 'large' | 'broken';

/** What a worker is started with, and what of it is handed over and gone afterwards. */
export interface Work {
	data: unknown;
	transfer?: ArrayBuffer[];
}

export interface WorkerPool<Answer> {
	/**
	 * Waits for its turn, then for the answer.
	 *
	 * @throws DomainError as `refuse` names it; `unavailable` when too many wait or the server stops
	 */
	run(work: () => Work): Promise<Answer>;
	close(): void;
}

/** Workers are started when there is something to do, and none stays. */
export function workerPool<Answer>(
	name: WorkerName,
	limits: Limits,
	refuse: (failure: Failure) => DomainError
): WorkerPool<Answer> {
	const running = new Set<Worker>();
	const queue: (() => void)[] = [];
	let places = limits.atOnce;
	let isClosed = false;

	async function turn(): Promise<void> {
		if (isClosed || queue.length >= limits.waiting) throw new DomainError('unavailable');
		if (places > 0) places--;
		else await new Promise<void>((resolve) => queue.push(resolve));
	}

	function next(): void {
		const first = queue.shift();
		if (first) first();
		else places++;
	}

	return {
		async run(work) {
			await turn();
			try {
				const program = await workerFile(name);
				if (isClosed) throw new DomainError('unavailable');
				return await answerOf<Answer>(start(program, work(), limits, running), limits, refuse);
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

function start(
	program: URL,
	{ data, transfer = [] }: Work,
	{ memoryMb }: Limits,
	running: Set<Worker>
): Worker {
	const worker = new Worker(program, {
		workerData: data,
		transferList: transfer,
		resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: 32 },
		env: {},
		execArgv: [],
		stdout: true,
		stderr: true
	});
	running.add(worker);
	worker.once('exit', () => running.delete(worker));
	return worker;
}

function answerOf<Answer>(
	worker: Worker,
	{ timeMs }: Limits,
	refuse: (failure: Failure) => DomainError
): Promise<Answer> {
	return new Promise<Answer>((resolve, reject) => {
		const timer = setTimeout(() => reject(refuse('slow')), timeMs);
		worker.once('message', resolve);
		worker.once('error', (error: NodeJS.ErrnoException) =>
			reject(refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'large' : 'broken'))
		);
		worker.once('exit', () => {
			clearTimeout(timer);
			reject(new DomainError('unavailable'));
		});
	}).finally(() => void worker.terminate());
}
