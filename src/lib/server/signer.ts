/**
 * Signs what nobody shall change unseen: HMAC-SHA256 under a key that is not in the database, so that whoever can write in
 * the database, or swaps it for a backup that they changed, cannot sign anew (R25).
 */
import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { Mac } from '$lib/domain/access/log-chain';
import { keyIn, keyLength, makeKey } from './key-file';

export interface Signer {
	/** Undefined where the key is not there, or was cut off. */
	find(): Mac | undefined;
	/** Makes the key where there is none. */
	begin(): Mac;
	/** Makes another key; what was signed before cannot be checked any more. */
	renew(): Mac;
}

/** @param file where the key lies */
export function signerWith(file: string): Signer {
	const find = () => {
		const key = keyIn(file);
		return key?.length === keyLength ? macWith(key) : undefined;
	};
	return {
		find,
		begin: () => find() ?? macWith(makeKey(file)),
		renew: () => {
			rmSync(file, { force: true });
			return macWith(makeKey(file));
		}
	};
}

function macWith(key: Buffer): Mac {
	return (text) => createHmac('sha256', key).update(text, 'utf8').digest('hex');
}
