/** The picture worker, a process: a picture in, what is made of it or a named problem out, one after the other. */
import { isDomainError } from '$lib/domain/error';
import { yieldToOthers } from '../priority';
import type { Answer, Work } from './maker';
import { make } from './picture';

yieldToOthers();
// Whoever stops the server stops it together with this process, which ends when the server is done with it, and no sooner.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
process.on('disconnect', () => process.exit());
process.on('message', (work: Work) => void answer(work).then((made) => process.send?.(made)));

async function answer({ path, type }: Work): Promise<Answer> {
	try {
		return await make(path, type);
	} catch (error) {
		if (!isDomainError(error)) throw error;
		const { reason, data, field } = error;
		return { problem: { reason, data, ...(field !== undefined && { field }) } };
	}
}
