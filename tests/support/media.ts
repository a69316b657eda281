/** Pictures and recordings that the tests make themselves, and media made of them through the services. */
import sharp, { type Sharp } from 'sharp';
import type { MediaItem } from '$lib/domain/media/media';
import type { Context } from '$lib/server/context';
import * as media from '$lib/server/service/media';
import * as regions from '$lib/server/service/region';
import { aStoryteller, decide } from './story';

/** A picture with a red left half and a blue right half. */
export function halves(width = 600, height = 400): Sharp {
	const red = {
		create: { width: Math.floor(width / 2), height, channels: 3, background: '#d00000' }
	};
	return sharp({ create: { width, height, channels: 3, background: '#0000d0' } }).composite([
		{ input: red as never, left: 0, top: 0 }
	]);
}

/** A JPEG photo that knows where it was taken. @param orientation EXIF, 1 to 8 */
export async function aPhoto({ width = 600, height = 400, orientation = 1 } = {}): Promise<Buffer> {
	return halves(width, height)
		.jpeg({ quality: 92 })
		.withExif({
			IFD0: { Make: 'Kamera', Model: 'Hemmelig 3' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '55/1 40/1 3/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '12/1 34/1 5/1'
			}
		})
		.withMetadata({ orientation })
		.toBuffer();
}

/** One second of a quiet tone. */
export function aSound(seconds = 1): Buffer {
	const rate = 8000;
	const data = Buffer.alloc(rate * seconds * 2);
	for (let at = 0; at < rate * seconds; at++) {
		data.writeInt16LE(Math.round(8000 * Math.sin((at * 2 * Math.PI * 220) / rate)), at * 2);
	}
	const head = Buffer.alloc(44);
	head.write('RIFF', 0, 'latin1');
	head.writeUInt32LE(36 + data.length, 4);
	head.write('WAVEfmt ', 8, 'latin1');
	head.writeUInt32LE(16, 16);
	head.writeUInt16LE(1, 20);
	head.writeUInt16LE(1, 22);
	head.writeUInt32LE(rate, 24);
	head.writeUInt32LE(rate * 2, 28);
	head.writeUInt16LE(2, 32);
	head.writeUInt16LE(16, 34);
	head.write('data', 36, 'latin1');
	head.writeUInt32LE(data.length, 40);
	return Buffer.concat([head, data]);
}

/** An item of a young person who said yes to everything, with all its files made. */
export async function aMediaItem(
	ctx: Context,
	initiativeId: string,
	{ content, ...said }: { content?: Buffer } & Record<string, unknown> = {}
): Promise<MediaItem> {
	const storytellerId =
		(said.storytellerId as string | undefined) ?? (await aPersonWhoAgrees(ctx, initiativeId));
	const input = { title: 'Bænken ved bussen', storytellerId, ...said };
	const name = await ctx.media.files.store(content ?? (await aPhoto()));
	const { item } = await media.create(ctx, initiativeId, input, name);
	await ctx.media.turns.settled();
	return media.read(ctx, item.id);
}

async function aPersonWhoAgrees(ctx: Context, initiativeId: string): Promise<string> {
	const id = await aStoryteller(ctx, initiativeId);
	await decide(ctx, id, 'yes');
	return id;
}

/** A part of a picture, or a stretch of a recording. */
export async function aRegion(ctx: Context, item: MediaItem, tagIds: string[] = []) {
	const shape =
		item.kind === 'picture'
			? { type: 'rectangle', x: 10, y: 10, width: 50, height: 40 }
			: { type: 'range', from: 100, to: 600 };
	return (await regions.create(ctx, item.id, { shape, tagIds })).item;
}
