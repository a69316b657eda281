/** What is done for media at each start, and once a day while the process runs. */
import { contextFor, type Services } from '../context';
import * as making from '../service/media-making';
import { daily } from './daily';

/**
 * Goes on with pictures that were waiting, and deletes what has to go: recordings whose time is over, files of withdrawn
 * items, files that nothing points at.
 *
 * @returns ends the daily round
 */
export function tendMedia(services: Services): () => void {
	const ctx = contextFor(services, { kind: 'operator', userId: 'operator' });
	const resumed = making.resume(ctx).catch((error: unknown) => console.error(error));
	return daily(async () => {
		await resumed;
		await making.expire(ctx);
		await making.clear(ctx, {});
		await making.sweep(ctx);
	});
}
