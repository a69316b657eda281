/** What is done for media, and for all that is kept for a time, at each start and once a day while the process runs. */
import { contextFor, type Services } from '../context';
import * as making from '../service/media-making';
import { daily } from './daily';

/**
 * Works out what is told of media where an older program did not, goes on with pictures that were waiting, and deletes what has to go: recordings whose time is over, files of withdrawn
 * items, files that nothing points at. Then warns of what is kept for a time of its own, and erases what is past it.
 *
 * @returns ends the daily round
 */
export function tendMedia(services: Services): () => void {
	const ctx = contextFor(services, { kind: 'operator', userId: 'operator' });
	making.tell(ctx).catch((error: unknown) => console.error(error));
	const resumed = making.resume(ctx).catch((error: unknown) => console.error(error));
	return daily(async () => {
		await resumed;
		await making.expire(ctx);
		await making.clear(ctx, {});
		await making.sweep(ctx);
		// Not needed for a start, so the start does not wait for it.
		const { tend } = await import('../service/retention');
		const contacts = await import('../service/contact-key');
		await tend(ctx);
		await contacts.tend(ctx);
	});
}
