import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { aContext, anInitiative, outcome, type TestContext } from '$tests/support/context';
import { aMediaItem, aPhoto, aSound } from '$tests/support/media';
import { aStoryteller, decide } from '$tests/support/story';
import * as media from './media';

let ctx: TestContext;
let initiative: string;

beforeEach(async () => {
	ctx = await aContext();
	initiative = await anInitiative(ctx);
});

async function bytesOf(id: string, wanted: media.Wanted = {}): Promise<Buffer> {
	const { bytes, open } = await media.serve(ctx, id, wanted);
	return Buffer.from(await new Response(open({ from: 0, to: bytes })).arrayBuffer());
}

describe('a photo', () => {
	it('is answered for at once, and can be seen when its turn has come', async () => {
		const storytellerId = await aStoryteller(ctx, initiative);
		await decide(ctx, storytellerId, 'yes');
		const input = { storytellerId, title: 'Skydebanen' };
		const { item } = await media.create(ctx, initiative, input, await aPhoto());
		expect(item).toMatchObject({ state: 'waiting', width: 600, height: 400, files: [] });
		expect(await outcome(media.serve(ctx, item.id, {}))).toBe('media_waiting');
		await ctx.media.turns.settled();
		const ready = await media.read(ctx, item.id);
		expect(ready.state).toBe('ready');
		expect(ready.placeholder).toMatch(/^data:image\/webp;base64,/);
		expect(ready.files.map(({ type, width }) => `${type} ${width}`)).toEqual([
			'image/webp 400',
			'image/avif 400',
			'image/webp 600',
			'image/avif 600'
		]);
	});

	it.each([1, 2, 3, 4, 5, 6, 7, 8])(
		'of orientation %i stands upright and knows no place',
		async (orientation) => {
			const content = await aPhoto({ orientation });
			expect((await sharp(content).metadata()).exif?.includes('Hemmelig')).toBe(true);
			const item = await aMediaItem(ctx, initiative, { content });
			const [width, height] = orientation < 5 ? [600, 400] : [400, 600];
			expect(item).toMatchObject({ width, height });
			for (const accept of ['image/webp', 'image/avif']) {
				const served = await bytesOf(item.id, { accept });
				const { exif, xmp, iptc, icc, ...found } = await sharp(served).metadata();
				expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
				expect(served.includes('Hemmelig')).toBe(false);
				expect(found.orientation ?? 1).toBe(1);
				expect(await redSide(served)).toBe(
					{
						1: 'left',
						2: 'right',
						3: 'right',
						4: 'left',
						5: 'top',
						6: 'top',
						7: 'bottom',
						8: 'bottom'
					}[orientation]
				);
			}
		}
	);
});

async function redSide(picture: Buffer): Promise<string> {
	const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
	const isRed = (x: number, y: number) =>
		(data[
			(Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
		] ?? 0) > 100;
	const sides = {
		left: isRed(0.1, 0.5),
		right: isRed(0.9, 0.5),
		top: isRed(0.5, 0.1),
		bottom: isRed(0.5, 0.9)
	};
	const [x, y] = [sides.left !== sides.right, sides.top !== sides.bottom];
	if (x) return sides.left ? 'left' : 'right';
	return y && sides.top ? 'top' : 'bottom';
}

describe('a sound', () => {
	it('is there at once, in its whole length', async () => {
		const content = aSound();
		const item = await aMediaItem(ctx, initiative, { content, duration: 1000 });
		expect(item).toMatchObject({ kind: 'sound', state: 'ready', duration: 1000 });
		expect(item.keepUntil).toBe('2026-12-22');
		expect((await bytesOf(item.id)).length).toBe(content.length);
	});
});
