/** Secrets handed out once and stored only as a hash: session tokens, links, API tokens. */
import { createHash, randomBytes } from 'node:crypto';

/** A fresh secret of 256 bits, base64url (43 characters). */
export function newSecret(): string {
	return randomBytes(32).toString('base64url');
}

/** sha-256 in hex. Enough for secrets of full entropy; passwords and short codes need more (argon2). */
export function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}
