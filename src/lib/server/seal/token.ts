/**
 * Sealed text: AES-256-GCM under one key, or under several that must all be there. It stands between two control signs, which
 * no text of anybody's holds (`domain/text/input`), and names its keys:
 * U+0001, ids of keys, `:`, what stands there when it is lost, base64 of nonce, text and tag, U+0001.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { changeTexts } from '$lib/domain/text/json-texts';

export interface SealKey {
	/** 16 hex digits. */
	id: string;
	/** 32 random bytes. */
	key: Buffer;
}

/** What was sealed was changed, or moved to another column, or the key is another one. */
export class SealBroken extends Error {
	override readonly name = 'SealBroken';
}

const mark = '\u0001';
const token = new RegExp(
	`${mark}([0-9a-f]{16}(?:,[0-9a-f]{16})*):([toa])([A-Za-z0-9+/]+=*)${mark}`,
	'g'
);

const [nonceLength, tagLength] = [12, 16];

/** Whether a text may hold something sealed, as it stands or as JSON. */
export const mayHoldSealed = (text: string) => text.includes(mark) || text.includes('\\u0001');

/**
 * @param keys one or more; whoever opens it needs all of them
 * @param place of the text, `table.column`: sealed text that was moved elsewhere is refused
 */
export function sealText(text: string, keys: readonly SealKey[], place: string): string {
	const nonce = randomBytes(nonceLength);
	const cipher = createCipheriv('aes-256-gcm', together(keys), nonce);
	cipher.setAAD(Buffer.from(place));
	const sealed = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
	const ids = keys.map(({ id }) => id).join(',');
	const kind = text.startsWith('{') ? 'o' : text.startsWith('[') ? 'a' : 't';
	return `${mark}${ids}:${kind}${Buffer.concat(sealed).toString('base64')}${mark}`;
}

/** What came of opening a text. */
export interface Opened {
	text: string;
	/** Keys that were missing where the whole text was one sealed piece. */
	lost: string[];
}

/**
 * Opens every sealed piece of a text. Of a piece whose key is missing a `gap` stays, or nothing where it was the whole
 * text: then an empty text, object or list.
 *
 * @param keyOf undefined for a key that is gone
 * @throws SealBroken
 */
export function openText(
	text: string,
	keyOf: (id: string) => Buffer | undefined,
	place: string,
	gap: string
): Opened {
	const lost: string[] = [];
	const opened = text.replace(token, (piece, ids: string, kind: string, sealed: string) => {
		const keys = ids.split(',').map((id) => ({ id, key: keyOf(id) }));
		const missing = keys.filter(({ key }) => key === undefined);
		if (missing.length === 0) {
			// What is somebody's may hold what is somebody else's.
			const inside = openPiece(sealed, keys as SealKey[], place);
			return openText(inside, keyOf, place, gap).text;
		}
		if (piece.length < text.length) return gap;
		lost.push(...missing.map(({ id }) => id));
		return { t: '', o: '{}', a: '[]' }[kind] ?? '';
	});
	return { text: inJson(opened, (each) => openText(each, keyOf, place, gap).text), lost };
}

/** Sealed pieces in the texts of a value that is kept as JSON. */
function inJson(text: string, open: (text: string) => string): string {
	if (!text.includes('\\u0001')) return text;
	try {
		return changeTexts(text, open);
	} catch (error) {
		// Somebody typed these signs.
		if (error instanceof SyntaxError) return text;
		throw error;
	}
}

function openPiece(sealed: string, keys: readonly SealKey[], place: string): string {
	const bytes = Buffer.from(sealed, 'base64');
	if (bytes.length < nonceLength + tagLength) throw new SealBroken(place);
	const decipher = createDecipheriv('aes-256-gcm', together(keys), bytes.subarray(0, nonceLength));
	decipher.setAAD(Buffer.from(place));
	decipher.setAuthTag(bytes.subarray(-tagLength));
	try {
		const text = decipher.update(bytes.subarray(nonceLength, -tagLength), undefined, 'utf8');
		return text + decipher.final('utf8');
	} catch {
		throw new SealBroken(place);
	}
}

/** One key of several: whoever lacks one of them has nothing. */
function together(keys: readonly SealKey[]): Buffer {
	const [only] = keys;
	if (only && keys.length === 1) return only.key;
	const all = Buffer.concat(keys.map(({ key }) => key));
	return Buffer.from(hkdfSync('sha256', all, '', 'words of several', 32));
}
