/** What is done for pledges and reviews at each start, and once a day while the process runs. */
import { contextFor, type Services } from '../context';
import { daily } from './daily';

/**
 * Reminds pledgers of what soon begins or ends, and the team of what it soon looks at again, where mail is on.
 *
 * @returns ends the daily round
 */
export function tendPledges(services: Services): () => void {
	if (!services.mail.isOn) return () => undefined;
	const ctx = contextFor(services, { kind: 'operator', userId: 'operator' });
	return daily(async () => {
		// Not needed for a start, so the start does not wait for it.
		const { remind } = await import('../service/pledge-reminder');
		await remind(ctx);
		const { remindOfReviews } = await import('../service/review-reminder');
		await remindOfReviews(ctx);
	});
}
