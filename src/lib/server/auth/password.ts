/** Passwords as argon2id hashes. The hashing runs off the event loop. */
import { hash, verify } from '@node-rs/argon2';

/** The proposal of OWASP: 19 MiB, two passes, one lane. argon2id is the package's default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
	return hash(password, cost);
}

/**
 * Whether a password belongs to a hash. Without a hash it takes just as long and says no, so that nobody learns from
 * the time which accounts there are.
 */
export async function isPasswordOf(stored: string | undefined, password: string): Promise<boolean> {
	if (!stored?.startsWith('$argon2')) {
		await verify(await unmatched, password);
		return false;
	}
	return verify(stored, password);
}

const unmatched = hashPassword('no account has this one');
