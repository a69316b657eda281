/**
 * Makes pictures beside the server, in a process that comes after it wherever both want the machine: libvips' threads would
 * else keep everybody waiting. And what a hostile picture does to libvips it does to that process alone.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { DomainError } from '$lib/domain/error';
import { workerFile } from '../worker-file';
import { make, type Derivative, type Made, type Make } from './picture';

export interface Maker {
	make: Make;
	close(): void;
}

/** What the worker is asked: to read the picture itself, for handing it over would hold the server up. */
export interface Work {
	path: string;
	type: Derivative['type'];
}

/** What the worker answers. */
export type Answer = Made | { problem: Pick<DomainError, 'reason' | 'data' | 'field'> };

/** In this process: for one that nobody waits for. */
export const makerHere: Maker = { make, close: () => undefined };

/** @param idle ms after which a process with nothing to do ends, and gives its memory back */
export function makerBeside(idle = 15_000): Maker {
	let worker: ChildProcess | undefined;
	let timer: NodeJS.Timeout | undefined;
	let before: Promise<unknown> = Promise.resolve();

	// What it was at stays waiting for the next start.
	function end() {
		worker?.removeAllListeners().disconnect();
		worker = undefined;
	}

	async function run(work: Work): Promise<Made> {
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

	return {
		make(path, type) {
			const made = before.then(() => run({ path, type }));
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

/** @throws DomainError `media_damaged` when the picture brought the worker down; Error when anything else did, or it could not start */
function answerOf(worker: ChildProcess, work: Work): Promise<Answer> {
	return new Promise<Answer>((resolve, reject) => {
		const lost = (code: number | null, signal: NodeJS.Signals | null) =>
			reject(
				signal && crashes.includes(signal)
					? new DomainError('media_damaged', {}, 'file')
					: new Error(`The process that makes pictures ended with ${signal ?? code}.`)
			);
		worker.once('message', (answer: Answer) => {
			worker.off('exit', lost).off('error', reject);
			resolve(answer);
		});
		worker.once('exit', lost).once('error', reject);
		worker.send(work, (error) => error && reject(error));
	});
}
