import { rename } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { aContext, anInitiative, outcome, type TestContext } from '$tests/support/context';
import { aMediaItem, aPhoto, aSound } from '$tests/support/media';
import { aStoryteller, decide } from '$tests/support/story';
import { turns } from '../media/turns';
import * as media from './media';
import * as making from './media-making';

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

const stored = (content: Uint8Array) => ctx.media.files.store(content);

describe('a photo', () => {
	it('is answered for at once, and can be seen when its turn has come', async () => {
		const storytellerId = await aStoryteller(ctx, initiative);
		await decide(ctx, storytellerId, 'yes');
		const input = { storytellerId, title: 'Skydebanen' };
		const { item } = await media.create(ctx, initiative, input, await stored(await aPhoto()));
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

describe('a file that is sent', () => {
	it('twice with the same id is kept once', async () => {
		const storytellerId = await aStoryteller(ctx, initiative);
		const input = { id: ctx.newId(), storytellerId };
		const content = await aPhoto();
		const names = await Promise.all([stored(content), stored(content)]);
		const [first, second] = await Promise.all(
			names.map((name) => media.create(ctx, initiative, input, name))
		);
		expect([first?.isNew, second?.isNew].filter(Boolean)).toHaveLength(1);
		expect(second?.item.id).toBe(first?.item.id);
		const other = await aPhoto({ width: 500 });
		expect(await outcome(media.create(ctx, initiative, input, await stored(other)))).toBe(
			'id_taken'
		);
		await ctx.media.turns.settled();
		expect(await filesOf()).toBe(4);
	});

	it('leaves nothing behind when it is refused', async () => {
		const storytellerId = await aStoryteller(ctx, initiative);
		for (const [input, content, name] of [
			[{ storytellerId }, Buffer.from('<svg/>'), 'media_unsupported'],
			[{ storytellerId: ctx.newId() }, await aPhoto(), 'not_found'],
			[{ storytellerId, storyId: ctx.newId() }, await aPhoto(), 'not_found'],
			[{ storytellerId, title: '010203-1234' }, await aPhoto(), 'cpr_number']
		] as const) {
			expect(await outcome(media.create(ctx, initiative, input, await stored(content)))).toBe(name);
		}
		expect(await filesOf()).toBe(0);
	});

	it('and breaks off, fails by name, and is gone', async () => {
		const whole = await aPhoto({ width: 1200, height: 900 });
		const content = whole.subarray(0, whole.length / 2);
		const item = await aMediaItem(ctx, initiative, { content });
		expect(item).toMatchObject({ state: 'failed', problem: 'media_damaged', files: [] });
		expect(await filesOf()).toBe(0);
	});

	it('that waited when the process ended is made after the next start', async () => {
		ctx.media.turns.close();
		const storytellerId = await aStoryteller(ctx, initiative);
		const { item } = await media.create(
			ctx,
			initiative,
			{ storytellerId },
			await stored(await aPhoto())
		);
		const restarted = { ...ctx, media: { ...ctx.media, turns: turns(2) } };
		await making.resume(restarted);
		await restarted.media.turns.settled();
		expect(await media.read(ctx, item.id)).toMatchObject({ state: 'ready' });
		expect(await filesOf()).toBe(4);
	});

	it('that cannot be read for now is not called damaged, and waits', async () => {
		ctx.media.turns.close();
		const storytellerId = await aStoryteller(ctx, initiative);
		const { item } = await media.create(
			ctx,
			initiative,
			{ storytellerId },
			await stored(await aPhoto())
		);
		const [file] = await ctx.db.raw<{ name: string }>('select name from media_file');
		const path = ctx.media.files.path(file?.name ?? '');
		await rename(path, `${path}.away`);
		expect(await outcome(making.make(ctx, item.id))).toMatch(/ENOENT/);
		expect(await media.read(ctx, item.id)).toMatchObject({ state: 'waiting' });
		await rename(`${path}.away`, path);
		await making.make(ctx, item.id);
		expect(await media.read(ctx, item.id)).toMatchObject({ state: 'ready' });
	});

	it('and that nothing points at any more is swept away after an hour', async () => {
		const lost = await ctx.media.files.store(Buffer.from('x'));
		await aMediaItem(ctx, initiative);
		expect(await making.sweep(ctx)).toBe(0);
		const aged = { ...ctx.media.files, remove: ctx.media.files.remove.bind(ctx.media.files) };
		const old = { ...aged, olderThan: () => ctx.media.files.olderThan(-60_000) };
		expect(await making.sweep({ ...ctx, media: { ...ctx.media, files: old } })).toBe(1);
		expect(await ctx.media.files.size(lost)).toBeUndefined();
		expect(await filesOf()).toBe(4);
	});
});

async function filesOf(): Promise<number> {
	const names: string[] = [];
	for await (const name of ctx.media.files.olderThan(-60_000)) {
		names.push(name);
	}
	return names.length;
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
