import type { MediaKind } from '$lib/domain/media/media';

/** A file as the server takes it. */
export interface PreparedFile {
	readonly blob: Blob;
	readonly kind: MediaKind;
	/** ms; of sound and film. */
	readonly duration?: number;
	/** Loudness from 0 to 100, in at most 800 steps. */
	readonly peaks?: readonly number[];
}

/** Why a file can't be added: no kind that is known, a picture that this browser can't open, or nothing in it. */
export type FileProblem = 'unknown' | 'undecodable' | 'empty';

/** The file can't be added, whoever tries. */
export class Unreadable extends Error {
	override readonly name = 'Unreadable';

	constructor(readonly problem: FileProblem) {
		super(problem);
	}
}

/** What the server opens itself. */
const known = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']);
const steps = 800;
/** Decoding takes the whole sound into memory: longer ones go without a curve of their own. */
const decodable = 80_000_000;

/**
 * Makes a file ready to be sent. Pictures that the server can't open (HEIC of a phone) are turned into JPEG where the
 * browser can; of sound and film the length and the loudness are measured.
 *
 * @throws Unreadable
 */
export async function prepare(file: File): Promise<PreparedFile> {
	const kind = kindOf(file);
	if (!kind) {
		throw new Unreadable('unknown');
	}
	if (file.size === 0) {
		throw new Unreadable('empty');
	}
	return kind === 'picture'
		? { kind, blob: known.has(file.type) ? file : await asJpeg(file) }
		: { kind, blob: file, ...(await measure(file, kind)) };
}

/** What kind of thing a file is, by its type or, where the system gives none, its ending. */
export function kindOf({ type, name }: { type: string; name: string }): MediaKind | undefined {
	const family = type.split('/')[0];
	if (type === 'image/svg+xml') {
		return undefined;
	}
	if (family === 'image' || /\.(heic|heif|jpe?g|png|webp|avif|gif|bmp|tiff?)$/i.test(name)) {
		return 'picture';
	}
	if (family === 'audio' || /\.(m4a|mp3|ogg|opus|wav|aac|flac|weba)$/i.test(name)) {
		return 'sound';
	}
	return family === 'video' || /\.(mp4|m4v|mov|webm)$/i.test(name) ? 'film' : undefined;
}

/** Loudness in at most 800 steps, the loudest at 100. */
export function peaksOf(levels: ArrayLike<number>): number[] {
	const count = Math.min(steps, levels.length);
	const found = Array.from({ length: count }, (_, step) => {
		const from = Math.floor((step * levels.length) / count);
		const to = Math.floor(((step + 1) * levels.length) / count);
		let highest = 0;
		for (let at = from; at < to; at++) {
			highest = Math.max(highest, Math.abs(levels[at] ?? 0));
		}
		return highest;
	});
	const top = Math.max(...found, Number.MIN_VALUE);
	return found.map((value) => Math.round((value / top) * 100));
}

async function asJpeg(file: Blob): Promise<Blob> {
	const picture = await createImageBitmap(file).catch(() => decoded(file));
	const canvas = new OffscreenCanvas(picture.width, picture.height);
	const pencil = canvas.getContext('2d');
	if (!pencil) {
		throw new Unreadable('undecodable');
	}
	pencil.fillStyle = '#fff';
	pencil.fillRect(0, 0, canvas.width, canvas.height);
	pencil.drawImage(picture, 0, 0);
	picture.close();
	return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
}

/** The other way in: some browsers decode kinds of pictures here that an `<img>` does not show. */
async function decoded(file: Blob): Promise<ImageBitmap> {
	const type = file.type || 'image/heic';
	if (!('ImageDecoder' in window) || !(await ImageDecoder.isTypeSupported(type))) {
		throw new Unreadable('undecodable');
	}
	const decoder = new ImageDecoder({ type, data: await file.arrayBuffer() });
	try {
		const { image } = await decoder.decode();
		const picture = await createImageBitmap(image);
		image.close();
		return picture;
	} catch {
		throw new Unreadable('undecodable');
	} finally {
		decoder.close();
	}
}

async function measure(
	file: Blob,
	kind: 'sound' | 'film'
): Promise<Pick<PreparedFile, 'duration' | 'peaks'>> {
	const [duration, levels] = await Promise.all([lengthOf(file, kind), levelsOf(file)]);
	return {
		...(duration !== undefined && { duration }),
		...(levels && { peaks: peaksOf(levels) })
	};
}

/** Decoded at a low rate: enough for a curve, a sixth of the memory. Undefined where the browser can't. */
async function levelsOf(file: Blob): Promise<Float32Array | undefined> {
	if (file.size > decodable) {
		return undefined;
	}
	const ears = new OfflineAudioContext(1, 1, 8000);
	const sound = await ears.decodeAudioData(await file.arrayBuffer()).catch(() => undefined);
	return sound?.getChannelData(0);
}

async function lengthOf(file: Blob, kind: 'sound' | 'film'): Promise<number | undefined> {
	const player = document.createElement(kind === 'sound' ? 'audio' : 'video');
	const url = URL.createObjectURL(file);
	try {
		player.preload = 'metadata';
		const isKnown = event(player, 'loadedmetadata');
		player.src = url;
		if (!(await isKnown)) {
			return undefined;
		}
		if (player.duration === Infinity) {
			// What a browser recorded has no length written in it until one has looked for the end.
			const isFound = event(player, 'durationchange');
			player.currentTime = Number.MAX_SAFE_INTEGER;
			await isFound;
		}
		return Number.isFinite(player.duration) ? Math.round(player.duration * 1000) : undefined;
	} finally {
		player.removeAttribute('src');
		URL.revokeObjectURL(url);
	}
}

/** @returns false when the file can't be played */
function event(player: HTMLMediaElement, name: string): Promise<boolean> {
	return new Promise((resolve) => {
		player.addEventListener(name, () => resolve(true), { once: true });
		player.addEventListener('error', () => resolve(false), { once: true });
	});
}
