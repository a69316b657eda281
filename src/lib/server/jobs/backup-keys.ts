/** What is done for sealed backups while the process runs: keys of what was erased leave them within a minute. */
import { contextFor, type Services } from '../context';
import { every } from './daily';

const halfAMinute = 30_000;

/** @returns ends the round */
export function tendBackupKeys(services: Services): () => void {
	const ctx = contextFor(services, { kind: 'operator', userId: 'operator' });
	// Not needed for a start, so the start does not wait for it.
	return every(halfAMinute, async () => (await import('../service/backup-key')).settle(ctx));
}
