/** What is done for the log of who has read: each minute its new lines are locked to those before, and once a day it is walked. */
import { DomainError } from '$lib/domain/error';
import { contextFor, type Services } from '../context';
import { daily, every } from './daily';

const aMinute = 60_000;

/** @returns ends both rounds */
export function tendAccessLog(services: Services): () => void {
	const ctx = contextFor(services, { kind: 'operator', userId: 'operator' });
	// Not needed for a start, so the start does not wait for it.
	const chain = () => import('../service/access-chain');
	const told = once();
	const ends = [
		every(aMinute, () => told(async () => (await chain()).link(ctx))),
		daily(() =>
			told(async () => {
				const { fault } = await (await chain()).tend(ctx);
				if (fault) console.error('The log of who has read is not whole: run the command “check”.');
			})
		)
	];
	return () => ends.forEach((end) => end());
}

/** Where the key is missing, that is logged once and not each minute. */
function once() {
	let isTold = false;
	return async (work: () => Promise<unknown>): Promise<void> => {
		try {
			await work();
			isTold = false;
		} catch (error) {
			if (!(error instanceof DomainError && error.reason === 'log_key_missing')) throw error;
			if (!isTold) {
				console.error('The log of who has read is not signed: access-log.key is missing.');
			}
			isTold = true;
		}
	};
}
