/** What a file is, by its first bytes: names and declared types are not believed. */
import type { MediaKind } from './media';

export const containers = [
	'jpeg',
	'png',
	'gif',
	'webp',
	'avif',
	'heic',
	'wav',
	'mp3',
	'ogg',
	'webm',
	'mp4'
] as const;

export type Container = (typeof containers)[number];

/** Bytes that {@link containerOf} wants to see. */
export const headLength = 4096;

/** The container that a file begins as; undefined for all that is not taken. @param head its first {@link headLength} bytes */
export function containerOf(head: Uint8Array): Container | undefined {
	const text = latin.decode(head.subarray(0, 64));
	const at = (start: number, length: number) => text.slice(start, start + length);
	if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg';
	if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
	if (/^GIF8[79]a/.test(text)) return 'gif';
	if (at(0, 4) === 'RIFF') return { WEBP: 'webp' as const, WAVE: 'wav' as const }[at(8, 4)];
	if (at(4, 4) === 'ftyp') return brandOf(head);
	if (at(0, 4) === 'OggS') return text.includes('theora') ? undefined : 'ogg';
	if (text.startsWith('\x1a\x45\xdf\xa3')) return 'webm';
	if (text.startsWith('ID3')) return 'mp3';
	// The sync word of an MPEG audio frame, layer III.
	if (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2) return 'mp3';
	return undefined;
}

const latin = new TextDecoder('latin1');

/** Pictures and films share a box format; the brands tell which it is. */
function brandOf(head: Uint8Array): Container {
	const size = new DataView(head.buffer, head.byteOffset).getUint32(0);
	const brands = latin.decode(head.subarray(8, Math.min(size, head.length)));
	if (/avif|avis/.test(brands)) return 'avif';
	return /heic|heix|heim|heis|hevc|hevx|mif1|msf1/.test(brands) ? 'heic' : 'mp4';
}

/** What kind a container holds; of film and sound in one box the tracks decide. */
export function kindOf(container: Container, head: Uint8Array): MediaKind {
	switch (container) {
		case 'wav':
		case 'mp3':
		case 'ogg':
			return 'sound';
		case 'webm':
			// `V_VP8`, `V_AV1` …: the codec of a video track stands in the header.
			return latin.decode(head).includes('V_') ? 'film' : 'sound';
		case 'mp4':
			return /^M4[AB] /.test(latin.decode(head.subarray(8, 12))) ? 'sound' : 'film';
		default:
			return 'picture';
	}
}

/** The MIME type under which a recording is served. */
export function typeOf(container: 'wav' | 'mp3' | 'ogg' | 'webm' | 'mp4', kind: MediaKind): string {
	const subtype = { wav: 'wav', mp3: 'mpeg', ogg: 'ogg', webm: 'webm', mp4: 'mp4' }[container];
	return `${kind === 'film' ? 'video' : 'audio'}/${subtype}`;
}
