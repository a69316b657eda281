/** What is done for the texts on the uses at each start. */
import { contextFor, type Services } from '../context';
import { keepToday } from '../service/consent-text';

/** Keeps what is told of the uses today, in the background. */
export function tendConsentTexts(services: Services): void {
	const ctx = contextFor(services, { kind: 'operator', userId: 'operator' });
	keepToday(ctx).catch((error: unknown) => console.error(error));
}
