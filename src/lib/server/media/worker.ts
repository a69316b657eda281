/** The picture worker, a process: where a picture lies in, where what is made of it lies or a named problem out, one after the other. */
import { isDomainError } from '$lib/domain/error';
import { yieldToOthers } from '../priority';
import { filesOnDisk } from './disk';
import { kept, tookTooMuch, type Answer, type Work } from './maker';
import { make, type Made } from './picture';

yieldToOthers();
// Whoever stops the server stops it together with this process, which ends when the server is done with it, and no sooner.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', (work: Work) => void answer(work).then((made) => process.send?.(made)));

async function answer({ path, type, folder, seconds }: Work): Promise<Answer> {
	try {
		return await kept(await within(seconds, () => make(path, type)), filesOnDisk(folder));
	} catch (error) {
		if (!isDomainError(error)) throw error;
		const { reason, data, field } = error;
		return { problem: { reason, data, ...(field !== undefined && { field }) } };
	}
}

/**
 * Ends this process when the work takes more of the machine than it may: nothing else stops libvips. By the clock a good
 * picture would be given up too, wherever others keep the machine from whoever comes last.
 */
async function within(seconds: number, work: () => Promise<Made>): Promise<Made> {
	const before = process.cpuUsage();
	const watch = setInterval(() => {
		const { user, system } = process.cpuUsage(before);
		if (user + system > seconds * 1e6) process.kill(process.pid, tookTooMuch);
	}, 200);
	return work().finally(() => clearInterval(watch));
}
