/**
 * Codes for research files (R26): a thing has another code in each research project, which is neither its id nor its secret
 * name, and which nobody can get at from those, from another project's codes, or from the database or a backup of it.
 *
 * HMAC-SHA256 of the id under a key of the project's own, which is drawn from one that lies beside the database. Codes that
 * were drawn at random would have to be kept in a table that leads from code to person, and be in every backup; these last
 * twelve years without one, and end with the id they were made of.
 */
import { createHmac } from 'node:crypto';
import { keyIn, keyLength, makeKey } from './key-file';

export interface Pseudonyms {
	/**
	 * The codes of a research project, or of whatever else has codes of its own. Makes the key where there is none.
	 *
	 * @returns for an id its code: 80 bits as letters and numbers that are not mistaken for each other; undefined where the
	 * key was cut off
	 */
	within(space: string): Coder | undefined;
	/** The same, but makes no key: undefined where there is none as well. */
	find(space: string): Coder | undefined;
}

type Coder = (id: string) => string;

/** @param file where the key lies */
export function pseudonymsWith(file: string): Pseudonyms {
	return {
		within: (space) => coderOf(keyIn(file) ?? makeKey(file), space),
		find: (space) => coderOf(keyIn(file), space)
	};
}

function coderOf(key: Buffer | undefined, space: string): Coder | undefined {
	if (key?.length !== keyLength) {
		return undefined;
	}
	const own = createHmac('sha256', key).update(`research ${space}`, 'utf8').digest();
	return (id) => written(createHmac('sha256', own).update(id, 'utf8').digest());
}

/** Crockford's base 32. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits of each of sixteen bytes. */
function written(digest: Uint8Array): string {
	const code = [...digest.subarray(0, 16)].map((byte) => signs[byte & 31]).join('');
	return `${code.slice(0, 8)}-${code.slice(8)}`;
}
