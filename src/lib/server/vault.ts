/**
 * What tells who somebody is lies in the database under a key that does not: whoever gets hold of the database, or of a
 * backup of it, reads no name (R19). AES-256-GCM; what is sealed for one young person cannot be opened as another's.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { keyIn, keyLength, makeKey } from './key-file';

export interface Vault {
	/** @param of the young person's id @returns base64 */
	seal(text: string, of: string): string;
	/** Undefined when the key is not there or is another one, or it was sealed for somebody else, or was changed since. */
	open(sealed: string, of: string): string | undefined;
}

const [nonceLength, tagLength] = [12, 16];

/** @param file where the key lies; it is made with the first name that is sealed, for its owner's eyes alone */
export function vaultWith(file: string): Vault {
	return {
		seal(text, of) {
			const nonce = randomBytes(nonceLength);
			const cipher = createCipheriv('aes-256-gcm', keyIn(file) ?? makeKey(file), nonce);
			cipher.setAAD(Buffer.from(of));
			const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
			return Buffer.concat(sealed).toString('base64');
		},
		open(sealed, of) {
			const key = keyIn(file);
			const bytes = Buffer.from(sealed, 'base64');
			if (key?.length !== keyLength || bytes.length < nonceLength + tagLength) {
				return undefined;
			}
			const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceLength));
			cipher.setAAD(Buffer.from(of));
			cipher.setAuthTag(bytes.subarray(-tagLength));
			try {
				return (
					cipher.update(bytes.subarray(nonceLength, -tagLength), undefined, 'utf8') +
					cipher.final('utf8')
				);
			} catch {
				return undefined;
			}
		}
	};
}
