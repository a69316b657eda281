/**
 * Codes on the cards of young people: short enough to be typed by a nine-year-old, so a plain hash would be guessed in
 * hours by whoever gets hold of the database. argon2id with the install's own salt makes each guess cost.
 */
import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import type { Db } from '../db/open';
import * as cards from '../store/card';

/** No I, L, O, U, 0 or 1: nothing that a handwriting or a glance confuses, and no words by accident. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 8;
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A fresh code, without the hyphen that it is shown with: 39 bits. */
export function newCode(): string {
	return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
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
		{ length },
		(_, at) => alphabet[bytes.readUInt32BE(at * 4) % alphabet.length]
	).join('');
}

/** What was typed as the code it means: any case, with or without spaces and hyphens; null when it can be none. */
export function readCode(typed: string): string | null {
	const code = typed.replace(/[\s\u2010-\u2015\u2212-]/g, '').toUpperCase();
	return code.length === length && [...code].every((sign) => alphabet.includes(sign)) ? code : null;
}

/** The code as it is printed: two groups of four. */
export function printedCode(code: string): string {
	return `${code.slice(0, 4)}-${code.slice(4)}`;
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
