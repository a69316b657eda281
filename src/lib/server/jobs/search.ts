/** What is done for the full-text index at each start. */
import { contextFor, type Services } from '../context';
import { catchUp } from '../service/search';

/** Goes on with words that were indexed by an older program, in the background; they are found by their letters meanwhile. */
export function tendSearch(services: Services): void {
	const ctx = contextFor(services, { kind: 'operator', userId: 'operator' });
	catchUp(ctx).catch((error: unknown) => console.error(error));
}
