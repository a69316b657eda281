/** Files that are not what they say, or that are made to do harm. All of them are made here. */
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { outcome } from '$tests/support/context';
import { aPhoto, aSound } from '$tests/support/media';
import { filesOnDisk } from './disk';
import { examine } from './examine';
import { upright } from './picture';

const folder = mkdtempSync(join(tmpdir(), 'traad-hostile-'));
const files = filesOnDisk(folder);

async function examined(content: Buffer | string) {
	return examine(files, await files.store(Buffer.from(content)));
}

const decoded = async (content: Buffer) => upright(files.path(await files.store(content)));

/** A PNG of one colour that claims a size; its pixels pack to next to nothing. */
function aPng(width: number, height: number, rows = height): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head.set([8, 0, 0, 0, 0], 8);
	const pixels = deflateSync(Buffer.alloc((width + 1) * rows));
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', head),
		chunk('IDAT', pixels),
		chunk('IEND', Buffer.alloc(0))
	]);
}

function chunk(type: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc(named));
	return Buffer.concat([length, named, sum]);
}

function crc(bytes: Buffer): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) {
			sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
		}
	}
	return (sum ^ 0xffffffff) >>> 0;
}

describe('a file that is no picture', () => {
	it.each([
		['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
		[
			'an SVG behind a declaration',
			'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'
		],
		['a page', '<!doctype html><script>alert(1)</script>'],
		['a PDF', '%PDF-1.7 /JS (app.alert(1))'],
		['a TIFF', 'II*\0\x08\0\0\0'],
		['an archive', 'PK\x03\x04'],
		['a program', '\x7fELF'],
		['nothing much', 'x']
	])('is refused: %s', async (_, content) => {
		expect(await outcome(examined(content))).toBe('media_unsupported');
	});

	it('is refused when it only begins like one', async () => {
		expect(await outcome(examined('\xff\xd8\xff<svg onload="alert(1)"/>'))).toBe(
			'media_unsupported'
		);
		const begins = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<html>')]);
		expect(await outcome(examined(begins))).toBe('media_damaged');
		expect(await outcome(examined('RIFF\x10\0\0\0WEBPVP8 '))).toBe('media_damaged');
		expect(await outcome(examined('GIF89a'))).toBe('media_damaged');
	});
});

describe('a picture', () => {
	it('from an iPhone that cannot be opened is refused by its own name', async () => {
		for (const brand of ['heic', 'heix', 'mif1', 'hevc']) {
			const box = Buffer.concat([
				Buffer.from([0, 0, 0, 24]),
				Buffer.from(`ftyp${brand}\0\0\0\0mif1heic`)
			]);
			expect(await outcome(examined(box))).toBe('media_heic');
		}
	});

	it('that claims to be huge is refused before it is decoded', async () => {
		const bomb = aPng(40_000, 40_000, 10);
		expect(bomb.length).toBeLessThan(10_000);
		const began = process.memoryUsage().rss;
		expect(await outcome(examined(bomb))).toBe('media_too_many_pixels');
		expect(await outcome(decoded(bomb))).toBe('media_too_many_pixels');
		expect(process.memoryUsage().rss - began).toBeLessThan(200e6);
	});

	it('that breaks off is refused when it is decoded', async () => {
		const photo = await aPhoto({ width: 1200, height: 900 });
		const half = photo.subarray(0, photo.length / 2);
		expect(await examined(half)).toMatchObject({ kind: 'picture', width: 1200, height: 900 });
		expect(await outcome(decoded(half))).toBe('media_damaged');
		expect(await outcome(decoded(aPng(500, 500, 100)))).toBe('media_damaged');
	});

	it('with a page behind it loses the page', async () => {
		const evil = '<script>alert(document.cookie)</script>';
		const polyglot = Buffer.concat([await aPhoto(), Buffer.from(evil)]);
		const { pixels, info } = await decoded(polyglot);
		const again = await sharp(pixels, { raw: info }).webp().toBuffer();
		expect(again.includes('script')).toBe(false);
	});

	it('of sixteen bits, without colours, or see-through comes out as it looks', async () => {
		const base = sharp({ create: { width: 40, height: 30, channels: 4, background: '#80402080' } });
		for (const content of [
			await base.clone().toColourspace('rgb16').png().toBuffer(),
			await base.clone().greyscale().png().toBuffer(),
			await base.clone().gif().toBuffer(),
			await base.clone().avif().toBuffer(),
			await base.clone().webp().toBuffer()
		]) {
			expect(await examined(content)).toMatchObject({ kind: 'picture', width: 40, height: 30 });
			expect((await decoded(content)).info).toMatchObject({ width: 40, height: 30 });
		}
	});
});

describe('a sound', () => {
	it('keeps its tones and loses what was written into it', async () => {
		const told = Buffer.from('INFOIART\x08\0\0\0Hemmelig');
		const list = Buffer.concat([Buffer.from('LIST'), Buffer.alloc(4), told]);
		list.writeUInt32LE(told.length, 4);
		const name = await files.store(Buffer.concat([aSound(), list]));
		expect(await examine(files, name)).toMatchObject({ kind: 'sound', duration: 1000 });
		const after = await files.read(name);
		expect(after.includes('Hemmelig')).toBe(false);
		expect(after.subarray(0, aSound().length)).toEqual(aSound());
	});
});

describe('the store', () => {
	it('gives names that tell nothing, in folders two deep', async () => {
		const name = await files.store(Buffer.from('x'));
		expect(name).toMatch(/^[0-9a-f]{32}$/);
		expect(readdirSync(join(folder, name.slice(0, 2), name.slice(2, 4)))).toContain(name);
	});

	it.each(['../../etc/passwd', 'a', '', `${'a'.repeat(31)}/`])('knows no name %j', async (name) => {
		expect(await outcome(files.read(name))).toBe('not_found');
	});

	it('reads spans, also beyond the end', async () => {
		const name = await files.store(Buffer.from('0123456789'));
		expect((await files.read(name, { from: 3, to: 6 })).toString()).toBe('345');
		expect((await files.read(name, { from: 8, to: 60 })).toString()).toBe('89');
		expect(await new Response(files.open(name, { from: 2, to: 4 })).text()).toBe('23');
	});
});
