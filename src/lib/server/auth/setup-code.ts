/** The one-time code that guards the first set-up: whoever reads the server's log is the operator. */
import { randomInt, timingSafeEqual } from 'node:crypto';
import type { Db } from '../db/open';
import * as accounts from '../store/account';
import * as settings from '../store/setting';
import { hashOf } from './secret';

/** Without signs that look alike. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const key = 'setupCode';

/** A server that starts again writes a new code; the last few in its log all work. */
const kept = 5;

/** A fresh code such as `K7QM-2XWP-9RTD`; undefined once somebody can sign in. */
export async function newSetupCode(db: Db): Promise<string | undefined> {
	if (await accounts.someoneCanSignIn(db)) {
		return undefined;
	}
	const code = Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');
	const hashes = [hashOf(code), ...(await storedHashes(db))].slice(0, kept);
	await db.commit([settings.put(db, key, hashes.join(' '))]);
	return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** Compared in constant time; hyphens, spaces and case do not matter. */
export async function isSetupCode(db: Db, given: string): Promise<boolean> {
	const hash = Buffer.from(hashOf(given.toUpperCase().replace(/[^A-Z0-9]/g, '')));
	return (await storedHashes(db)).some((stored) => timingSafeEqual(Buffer.from(stored), hash));
}

async function storedHashes(db: Db): Promise<string[]> {
	return (await settings.find(db, key))?.split(' ') ?? [];
}

/** The change that makes the code worthless. */
export function dropSetupCode(db: Db) {
	return settings.remove(db, key);
}
