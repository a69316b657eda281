/**
 * Codes on the cards of young people: short enough to be typed by a nine-year-old, so a plain hash would be guessed in
 * hours by whoever gets hold of the database. argon2id with the install's own salt makes each guess cost.
 */
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { alphabet, codeLength, newCode as drawn } from '$lib/domain/account/card-code';
import type { Db } from '../db/open';
import * as cards from '../store/card';

export { printedCode, readCode } from '$lib/domain/account/card-code';

const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A fresh code, without the hyphen that it is shown with: 39 bits. */
export function newCode(): string {
	return drawn((count) => Array.from({ length: count }, () => randomInt(2 ** 32)));
}

/**
 * The code that follows from a secret which somebody else holds and nobody stores: asked for twice, it is the same. As
 * hard to guess as {@link newCode}.
 */
export async function codeFrom(db: Db, secret: string): Promise<string> {
	const bytes = createHmac('sha256', await saltOf(db))
		.update(secret)
		.digest();
	return Array.from(
		{ length: codeLength },
		(_, at) => alphabet[bytes.readUInt32BE(at * 4) % alphabet.length]
	).join('');
}

/** The same code gives the same hash on this install and on no other. */
export async function hashCode(db: Db, code: string): Promise<string> {
	const salt = Buffer.from(await saltOf(db), 'hex');
	return (await hashRaw(code, { ...cost, salt })).toString('hex');
}

async function saltOf(db: Db): Promise<string> {
	const known = await cards.findSalt(db);
	if (known) {
		return known;
	}
	await db.commit([cards.insertSalt(db, randomBytes(16).toString('hex'))]);
	return saltOf(db);
}
