/**
 * Makes pictures beside the server, in a process that comes after it wherever both want the machine: libvips' threads would
 * else keep everybody waiting. And what a hostile picture does to libvips it does to that process alone.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { DomainError } from '$lib/domain/error';
import { workerFile } from '../worker-file';
import type { Files } from './files';
import { make, type Derivative, type Made } from './picture';

export interface Maker {
	/**
	 * Makes pictures of one that lies on the disk, and keeps them beside it.
	 *
	 * @throws DomainError and Error as `make` of `picture.ts`; DomainError `disk_full`
	 */
	make(path: string, type: Derivative['type']): Promise<Kept>;
	close(): void;
}

/** What was made of a picture, in the store. */
export interface Kept {
	files: KeptPicture[];
	placeholder: string;
}

export interface KeptPicture {
	name: string;
	type: Derivative['type'];
	/** Pixels across. */
	width: number;
	bytes: number;
}

/** What the worker is asked: to read and to store by itself, for handing megabytes over would hold the server up. */
export interface Work {
	path: string;
	type: Derivative['type'];
	/** Of the store. */
	folder: string;
	/** Of the machine's work, not of the clock. */
	seconds: number;
}

/** What the worker answers. */
export type Answer = Kept | { problem: Pick<DomainError, 'reason' | 'data' | 'field'> };

/** In this process: for one that nobody waits for. */
export const makerHere = (files: Files): Maker => ({
	make: async (path, type) => kept(await make(path, type), files),
	close: () => undefined
});

/** Nothing is stored of a picture until all of it is made. */
export async function kept({ derivatives, placeholder }: Made, files: Files): Promise<Kept> {
	const stored = derivatives.map(async ({ type, width, content }) => ({
		name: await files.store(content),
		...{ type, width, bytes: content.length }
	}));
	return { files: await Promise.all(stored), placeholder };
}

/**
 * @param folder of the store, absolute
 * @param idle ms after which a process with nothing to do ends, and gives its memory back
 * @param seconds of the machine's work after which a picture is given up; the largest that may come in takes far less
 */
export function makerBeside(folder: string, { idle = 15_000, seconds = 60 } = {}): Maker {
	let worker: ChildProcess | undefined;
	let timer: NodeJS.Timeout | undefined;
	let before: Promise<unknown> = Promise.resolve();

	// What it was at stays waiting for the next start.
	function end() {
		worker?.removeAllListeners().disconnect();
		worker = undefined;
	}

	async function run(work: Work): Promise<Kept> {
		clearTimeout(timer);
		const forget = () => (worker = undefined);
		worker ??= start(await workerFile('picture-worker.js'))
			.once('exit', forget)
			.on('error', forget);
		hold(worker);
		const answer = await answerOf(worker, work).finally(() => worker && letGo(worker));
		timer = setTimeout(end, idle).unref();
		if (!('problem' in answer)) return answer;
		const { reason, data, field } = answer.problem;
		throw new DomainError(reason, data, field);
	}

	/** Once may be the machine's doing; what happens twice is the picture's. */
	async function orAnew(work: Work): Promise<Kept> {
		try {
			return await run(work);
		} catch (error) {
			if (!(error instanceof Crash)) throw error;
		}
		return run(work).catch((error: unknown) => {
			throw error instanceof Crash ? damaged() : error;
		});
	}

	return {
		make(path, type) {
			const made = before.then(() => orAnew({ path, type, folder, seconds }));
			before = made.catch(() => undefined);
			return made;
		},
		close: end
	};
}

/** While it works the process that asked stays for the answer, and while it waits it does not keep that one from ending. */
function hold(worker: ChildProcess): void {
	worker.ref();
	worker.channel?.ref();
}

function letGo(worker: ChildProcess): void {
	worker.unref();
	worker.channel?.unref();
}

function start(program: URL): ChildProcess {
	return fork(program, { serialization: 'advanced', execArgv: [], env: {} });
}

/** How a process ends that stumbled over what it read. */
const crashes: NodeJS.Signals[] = ['SIGSEGV', 'SIGBUS', 'SIGABRT', 'SIGILL', 'SIGFPE'];

/** How a process ends that took more of the machine than it may: what a kernel sends for it. */
export const tookTooMuch = 'SIGXCPU';

class Crash extends Error {}

const damaged = () => new DomainError('media_damaged', {}, 'file');

/** @throws Crash when the picture may have brought the worker down; DomainError `media_damaged` when it was too much for it; Error when it ended otherwise, or could not start */
function answerOf(worker: ChildProcess, work: Work): Promise<Answer> {
	return new Promise<Answer>((resolve, reject) => {
		const lost = (code: number | null, signal: NodeJS.Signals | null) => {
			const what = `The process that makes pictures ended with ${signal ?? code}.`;
			if (signal === tookTooMuch) reject(damaged());
			else reject(signal && crashes.includes(signal) ? new Crash(what) : new Error(what));
		};
		worker.once('message', (answer: Answer) => {
			worker.off('exit', lost).off('error', reject);
			resolve(answer);
		});
		worker.once('exit', lost).once('error', reject);
		worker.send(work, (error) => error && reject(error));
	});
}
