/** The locks of the vault: AES-GCM under a random key, which a PIN unwraps. */

/** What is stored of the data key: no PIN, and no key in the clear. */
export interface WrappedKey {
	salt: Uint8Array<ArrayBuffer>;
	/** Rounds of PBKDF2 with SHA-256. */
	rounds: number;
	iv: Uint8Array<ArrayBuffer>;
	key: Uint8Array<ArrayBuffer>;
}

/** Something encrypted. */
export interface Sealed {
	iv: Uint8Array<ArrayBuffer>;
	data: Uint8Array<ArrayBuffer>;
}

/** The PIN does not open it, or what lies there was tampered with. */
export class WrongKey extends Error {
	override readonly name = 'WrongKey';
}

/** What OWASP asks of PBKDF2-SHA-256 (2023). */
const ownRounds = 600_000;
const gcm = 'AES-GCM';
const text = new TextEncoder();

/** A fresh data key, wrapped by a PIN and open for use; once open it cannot be read out of the browser again. */
export async function newKey(
	pin: string,
	rounds = ownRounds
): Promise<{ wrapped: WrappedKey; key: CryptoKey }> {
	const raw = random(32);
	const salt = random(16);
	const iv = random(12);
	const wrapping = await keyOfPin(pin, salt, rounds);
	const key = new Uint8Array(await crypto.subtle.encrypt({ name: gcm, iv }, wrapping, raw));
	return { wrapped: { salt, rounds, iv, key }, key: await importKey(raw) };
}

/** @throws WrongKey */
export async function openKey(pin: string, wrapped: WrappedKey): Promise<CryptoKey> {
	const wrapping = await keyOfPin(pin, wrapped.salt, wrapped.rounds);
	return importKey(await decrypt(wrapping, { iv: wrapped.iv, data: wrapped.key }));
}

/** @param place what it is and whose: it opens nowhere else */
export async function seal(
	key: CryptoKey,
	place: string,
	bytes: Uint8Array<ArrayBuffer>
): Promise<Sealed> {
	const iv = random(12);
	const algorithm = { name: gcm, iv, additionalData: text.encode(place) };
	return { iv, data: new Uint8Array(await crypto.subtle.encrypt(algorithm, key, bytes)) };
}

/** @throws WrongKey */
export function unseal(
	key: CryptoKey,
	place: string,
	sealed: Sealed
): Promise<Uint8Array<ArrayBuffer>> {
	return decrypt(key, sealed, text.encode(place));
}

async function decrypt(
	key: CryptoKey,
	{ iv, data }: Sealed,
	additionalData?: Uint8Array<ArrayBuffer>
): Promise<Uint8Array<ArrayBuffer>> {
	const algorithm = { name: gcm, iv, ...(additionalData && { additionalData }) };
	try {
		return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, data));
	} catch {
		throw new WrongKey();
	}
}

async function keyOfPin(
	pin: string,
	salt: Uint8Array<ArrayBuffer>,
	rounds: number
): Promise<CryptoKey> {
	const secret = text.encode(pin.normalize('NFC').trim());
	const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
	const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
	return crypto.subtle.deriveKey(derivation, base, { name: gcm, length: 256 }, false, [
		'encrypt',
		'decrypt'
	]);
}

const importKey = (raw: Uint8Array<ArrayBuffer>) =>
	crypto.subtle.importKey('raw', raw, gcm, false, ['encrypt', 'decrypt']);

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
