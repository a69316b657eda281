/** Pictures through sharp: looked at when they come, made small afterwards. All metadata stays behind. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Metadata, Sharp } from 'sharp';
import { DomainError } from '$lib/domain/error';
import { openSharp } from './sharp';

/** Bounds of what is decoded: a small file can claim to be a huge picture. */
const bounds = { limitInputPixels: 50_000_000, failOn: 'error' as const };
/** How long the server itself may be at a picture; the worker has a clock of its own. */
const seconds = 10;

/** Pixels across. */
export const widths = [400, 800, 1600] as const;

/** A picture made ready to be served. */
export interface Derivative {
	type: 'image/webp' | 'image/avif';
	/** Pixels across. */
	width: number;
	content: Buffer;
}

const isAllowed = ({ format, compression }: Metadata) =>
	['jpeg', 'png', 'webp', 'gif'].includes(format) || (format === 'heif' && compression === 'av1');

/**
 * The size of a picture, upright; reads its head only.
 *
 * @param source where it lies on the disk, or the file itself
 * @throws DomainError `media_unsupported`, `media_heic`, `media_too_many_pixels`, `media_damaged`
 */
export async function sizeOf(
	source: string | Uint8Array
): Promise<{ width: number; height: number }> {
	const sharp = await openSharp();
	const found = await named(() => sharp(source, bounds).timeout({ seconds }).metadata());
	if (!isAllowed(found)) {
		throw new DomainError(found.format === 'heif' ? 'media_heic' : 'media_unsupported', {}, 'file');
	}
	if (found.width * found.height > bounds.limitInputPixels) {
		throw new DomainError('media_too_many_pixels', { limit: 50 }, 'file');
	}
	return found.autoOrient;
}

/** What is made of a picture in one format. */
export interface Made {
	derivatives: Derivative[];
	placeholder: string;
}

/**
 * Makes pictures of one that lies on the disk; see `maker.ts` for doing so beside the server.
 *
 * @throws DomainError `media_damaged` when it cannot be decoded to its end; `media_too_many_pixels`; Error when it cannot be
 * read: that says nothing of the picture
 */
export async function make(path: string, type: Derivative['type']): Promise<Made> {
	await access(path, constants.R_OK);
	const from = await upright(path);
	return { derivatives: await derive(from, type), placeholder: await placeholder(from) };
}

/** A picture decoded once, upright and at most 1600 pixels across, for all that is made of it. */
export interface Upright {
	pixels: Buffer;
	info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

/**
 * @param source where it lies on the disk, or the file itself
 * @param within seconds of the clock after which it is given up; 0: never
 * @throws DomainError `media_damaged` when it cannot be decoded to its end, or in time
 */
export async function upright(source: string | Uint8Array, within = 0): Promise<Upright> {
	const sharp = await openSharp();
	const { data, info } = await named(() =>
		sharp(source, bounds)
			.timeout({ seconds: within })
			.autoOrient()
			.resize({ width: widths[2], withoutEnlargement: true })
			.toColourspace('srgb')
			.raw({ depth: 'uchar' })
			.toBuffer({ resolveWithObject: true })
	);
	const { width, height, channels } = info;
	return { pixels: data, info: { width, height, channels } };
}

/** All sizes of one format; never larger than it is. */
export async function derive(
	from: Upright,
	type: Derivative['type'],
	{ quality = type === 'image/webp' ? 80 : 55 } = {}
): Promise<Derivative[]> {
	const made = async (width: number): Promise<Derivative> => {
		const small = await scaled(from, width);
		const coded =
			type === 'image/webp' ? small.webp({ quality }) : small.avif({ quality, effort: 2 });
		return { type, width, content: await coded.toBuffer() };
	};
	const inOrder = async (all: number[]) => {
		const done: Derivative[] = [];
		for (const width of all) {
			done.push(await made(width));
		}
		return done;
	};
	const all = widthsFor(from.info.width);
	if (type === 'image/avif') {
		return inOrder(all);
	}
	// Somebody waits for WebP: the largest takes longer than the others together, so they are made beside it.
	const lanes = await Promise.all([inOrder(all.slice(0, -1)), inOrder(all.slice(-1))]);
	return lanes.flat();
}

/** A tiny WebP as a data URL, to stand blurred where the picture will be. */
export async function placeholder(from: Upright): Promise<string> {
	const small = await scaled(from, Math.min(24, from.info.width));
	const tiny = await small.webp({ quality: 40 }).toBuffer();
	return `data:image/webp;base64,${tiny.toString('base64')}`;
}

/** Pixels across and down of somebody's portrait. */
export const portraitSide = 320;

/**
 * A square WebP of the middle of a picture, upright, with nothing of where and when it was taken.
 *
 * @throws DomainError as {@link sizeOf} and {@link upright}
 */
export async function portrait(file: Uint8Array): Promise<Buffer> {
	await sizeOf(file);
	const { pixels, info } = await upright(file, seconds);
	const sharp = await openSharp();
	return sharp(pixels, { raw: info })
		.resize({ width: portraitSide, height: portraitSide, fit: 'cover' })
		.webp({ quality: 80 })
		.toBuffer();
}

function widthsFor(width: number): number[] {
	const smaller = widths.filter((one) => one < width);
	return smaller.length < widths.length ? [...smaller, width] : smaller;
}

async function scaled({ pixels, info }: Upright, width: number): Promise<Sharp> {
	const sharp = await openSharp();
	const picture = sharp(pixels, { raw: info });
	return width === info.width ? picture : picture.resize({ width });
}

/** What libvips says becomes a name: what it says is for us, and may hold paths. */
async function named<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
		throw isTooLarge
			? new DomainError('media_too_many_pixels', { limit: 50 }, 'file')
			: new DomainError('media_damaged', {}, 'file');
	}
}
