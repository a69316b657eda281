/** Keys that lie beside the database and not in it, nor in a backup of it. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes of a whole key. */
export const keyLength = 32;

/** Undefined where there is no such file; a key that was cut off is handed over as it is. */
export function keyIn(file: string): Buffer | undefined {
	try {
		return Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
			return undefined;
		}
		throw error;
	}
}

/** Makes a key for its owner's eyes alone. @throws Error when there is a file already */
export function makeKey(file: string): Buffer {
	const key = randomBytes(keyLength);
	mkdirSync(dirname(file), { recursive: true });
	// On the disk before anything that was made with it is.
	writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
	return key;
}
