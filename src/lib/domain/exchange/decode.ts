/** Bytes of a text file → words: the encoding is found out, for most text files do not tell it. */
import { DomainError } from '../error';

/** Encodings that are told apart. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How much is looked at where a guess is needed. */
const sample = 4096;

/**
 * The words of a text file, without a byte order mark.
 *
 * @param hint the encoding that the file itself names, such as a page's `charset`; used when it is no valid UTF-8
 * @throws DomainError `type_unsupported` when these bytes are no text
 */
export function decode(bytes: Uint8Array, hint?: string): string {
	const encoding = encodingOf(bytes);
	if (encoding === 'windows-1252') {
		refuseBinary(bytes);
		const decoder = decoderOf(hint);
		const words = decoder.decode(bytes);
		return decoder.encoding === 'windows-1252' ? withWindowsSigns(words) : words;
	}
	return new TextDecoder(encoding).decode(bytes);
}

/** A byte order mark decides; else UTF-16 is known by its zeros, UTF-8 by being valid, and the rest is Windows. */
export function encodingOf(bytes: Uint8Array): Encoding {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return utf16Of(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** In European words every other byte of UTF-16 is zero. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
	const length = Math.min(bytes.length, sample) & ~1;
	const zeros = [0, 0];
	for (let i = 0; i < length; i++) {
		if (bytes[i] === 0) zeros[i & 1]!++;
	}
	const many = length * 0.35;
	const few = length * 0.05;
	if (zeros[1]! > many && zeros[0]! <= few) return 'utf-16le';
	if (zeros[0]! > many && zeros[1]! <= few) return 'utf-16be';
	return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0');
	} catch {
		return false;
	}
}

function refuseBinary(bytes: Uint8Array): void {
	const controls = bytes
		.subarray(0, sample)
		.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27));
	if (controls.length > 0) {
		throw new DomainError('type_unsupported', {}, 'file');
	}
}

/** Dashes, quotes and the like, which Node reads as the control characters of Latin 1. */
function withWindowsSigns(words: string): string {
	return words.replace(
		/[\u0080-\u009f]/g,
		(sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign
	);
}

const windowsSigns = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

function decoderOf(hint = 'windows-1252'): TextDecoder {
	try {
		return new TextDecoder(hint);
	} catch {
		return new TextDecoder('windows-1252');
	}
}
