/** What came in: its kind and measures by its bytes alone. Recordings lose here what their maker did not say. */
import { DomainError } from '$lib/domain/error';
import {
	containerOf,
	headLength,
	kindOf,
	typeOf,
	type Container
} from '$lib/domain/media/container';
import { byteLimits, type MediaKind } from '$lib/domain/media/media';
import type { Files } from './files';
import { sizeOf } from './picture';
import { measure, strip } from './recording';

export interface Examined {
	kind: MediaKind;
	/** MIME type. */
	type: string;
	bytes: number;
	/** Pixels, upright. */
	width?: number;
	height?: number;
	/** ms; where the container tells it. */
	duration?: number;
}

/**
 * Looks at a file of the store. A recording comes out without place, time and names in it.
 *
 * @throws DomainError `media_unsupported`, `media_heic`, `media_damaged`, `media_too_many_pixels`, `body_too_large`
 */
export async function examine(files: Files, name: string): Promise<Examined> {
	const bytes = (await files.size(name)) ?? 0;
	const head = await files.read(name, { from: 0, to: headLength });
	const container = containerOf(head);
	if (container === undefined || container === 'heic') {
		throw new DomainError(container ? 'media_heic' : 'media_unsupported', {}, 'file');
	}
	const kind = kindOf(container, head);
	if (bytes > byteLimits[kind]) {
		throw new DomainError('body_too_large', { limit: byteLimits[kind] }, 'file');
	}
	if (!isRecording(container)) {
		return { kind, bytes, type: `image/${container}`, ...(await sizeOf(files.path(name))) };
	}
	const source = {
		size: bytes,
		read: (from: number, to: number) => files.read(name, { from, to })
	};
	const measured = await measure(source, container);
	for (const { at, content } of await strip(source, container)) {
		await files.write(name, at, content);
	}
	const heard = measured.hasPicture === undefined ? kind : measured.hasPicture ? 'film' : 'sound';
	return {
		kind: heard,
		bytes,
		type: typeOf(container, heard),
		...(measured.duration !== undefined && { duration: measured.duration })
	};
}

type Recording = 'wav' | 'mp3' | 'ogg' | 'webm' | 'mp4';

const isRecording = (container: Container): container is Recording =>
	['wav', 'mp3', 'ogg', 'webm', 'mp4'].includes(container);
