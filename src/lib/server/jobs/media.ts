/** What is done for media at each start, and once a day while the process runs. */
import { contextFor, type Services } from '../context';
import * as making from '../service/media-making';

const aDay = 86_400_000;

/**
 * Goes on with pictures that were waiting, and deletes what has to go: recordings whose time is over, files of withdrawn
 * items, files that nothing points at.
 *
 * @returns ends the daily round
 */
export function tendMedia(services: Services): () => void {
	const ctx = contextFor(services, { kind: 'operator', userId: 'operator' });
	const round = async () => {
		await making.expire(ctx);
		await making.clear(ctx, {});
		await making.sweep(ctx);
	};
	const log = (error: unknown) => console.error(error);
	making.resume(ctx).then(round).catch(log);
	const timer = setInterval(() => void round().catch(log), aDay);
	timer.unref();
	return () => clearInterval(timer);
}
