/** The worker: one file in, its text or a named problem out. */
import { parentPort, workerData } from 'node:worker_threads';
import { isDomainError } from '$lib/domain/error';
import { yieldToOthers } from '../priority';
import type { Answer } from './importer';
import { readText, type GivenFile } from './read';

yieldToOthers();

parentPort?.postMessage(await answer(workerData as GivenFile));

async function answer(file: GivenFile): Promise<Answer> {
	try {
		return { text: await readText(file) };
	} catch (error) {
		if (!isDomainError(error)) throw error;
		const { reason, data, field } = error;
		return { problem: { reason, data, ...(field !== undefined && { field }) } };
	}
}
