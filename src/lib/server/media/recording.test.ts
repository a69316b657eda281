/** Recordings lose place, time, device and names; the sound and the pictures stay where they are. */
import { describe, expect, it } from 'vitest';
import { containerOf, kindOf } from '$lib/domain/media/container';
import { measure, strip, type Recording } from './recording';

const sourceOf = (content: Buffer) => ({
	size: content.length,
	read: (from: number, to: number) => Promise.resolve(content.subarray(from, to))
});

async function stripped(content: Buffer, container: Recording): Promise<Buffer> {
	const after = Buffer.from(content);
	for (const { at, content: bytes } of await strip(sourceOf(content), container)) {
		after.set(bytes, at);
	}
	expect(after.length).toBe(content.length);
	return after;
}

const place = '+55.6761+012.5683/';
const u32 = (...values: number[]) => {
	const buffer = Buffer.alloc(values.length * 4);
	values.forEach((value, n) => buffer.writeUInt32BE(value, n * 4));
	return buffer;
};
const box = (type: string, ...content: (Buffer | string)[]) => {
	const body = Buffer.concat(content.map((part) => Buffer.from(part as string, 'latin1')));
	return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};

function aFilm({ places = true } = {}): Buffer {
	const pictures = 'PICTURES'.repeat(4);
	const track = (handler: string, at: number, size: number) =>
		box(
			'trak',
			box('tkhd', u32(0, 3_800_000_000, 3_800_000_001)),
			box(
				'mdia',
				box('mdhd', u32(0, 3_800_000_000, 3_800_000_001)),
				box('hdlr', u32(0, 0), handler, Buffer.alloc(12)),
				box(
					'minf',
					box(
						'stbl',
						box('stsz', u32(0, size, 1)),
						box('stsc', u32(0, 1, 1, 1, 1)),
						box('stco', u32(0, 1, at))
					)
				)
			)
		);
	const head = box('ftyp', 'qt  ', u32(0), 'qt  ');
	const content = box('mdat', pictures, place);
	const first = head.length + 8;
	return Buffer.concat([
		head,
		content,
		box(
			'moov',
			box('mvhd', u32(0, 3_800_000_000, 3_800_000_001, 600, 3000), Buffer.alloc(80)),
			track('vide', first, pictures.length),
			...(places ? [track('meta', first + pictures.length, place.length)] : []),
			box('udta', box('\xa9xyz', place)),
			box('meta', u32(0), `com.apple.quicktime.location.ISO6709${place}`)
		),
		box('uuid', 'x'.repeat(16), `<x:xmpmeta>${place}</x:xmpmeta>`)
	]);
}

describe('a film of a telephone', () => {
	it('is known by its bytes, with its length', async () => {
		const film = aFilm();
		expect(containerOf(film)).toBe('mp4');
		expect(kindOf('mp4', film)).toBe('film');
		expect(await measure(sourceOf(film), 'mp4')).toEqual({ hasPicture: true, duration: 5000 });
	});

	it('forgets where it was, also along the way, and when', async () => {
		const after = await stripped(aFilm(), 'mp4');
		expect(after.includes('+55.67')).toBe(false);
		expect(after.includes('ISO6709')).toBe(false);
		expect(after.includes(u32(3_800_000_000))).toBe(false);
		expect(after.includes('PICTURES'.repeat(4))).toBe(true);
		expect(await measure(sourceOf(after), 'mp4')).toEqual({ hasPicture: true, duration: 5000 });
	});

	it('with boxes that lead nowhere, or in circles, is refused or left, and never loops', async () => {
		const film = aFilm();
		for (let at = 0; at < film.length; at += 3) {
			const broken = Buffer.from(film);
			broken.writeUInt8(0xff, at);
			await strip(sourceOf(broken), 'mp4').catch((error: { reason?: string }) =>
				expect(error.reason).toBe('media_damaged')
			);
		}
	});
});

const element = (id: number[], content: Buffer | string) => {
	const body = Buffer.from(content as string);
	return Buffer.concat([Buffer.from([...id, 0x40 | (body.length >> 8), body.length & 255]), body]);
};

describe('a recording of a browser', () => {
	const live = Buffer.concat([
		element([0x1a, 0x45, 0xdf, 0xa3], element([0x42, 0x82], 'webm')),
		Buffer.from([0x18, 0x53, 0x80, 0x67, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
		element(
			[0x15, 0x49, 0xa9, 0x66],
			Buffer.concat([
				element([0x44, 0x61], '20261122'),
				element([0x7b, 0xa9], 'Hemmelig optagelse'),
				element([0x44, 0x89], Buffer.from([0x45, 0x9c, 0x40, 0x00]))
			])
		),
		element([0x16, 0x54, 0xae, 0x6b], 'A_OPUS'),
		Buffer.from([0x1f, 0x43, 0xb6, 0x75, 0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
		element([0xa3], 'SOUND'),
		element([0x12, 0x54, 0xc3, 0x67], `TAGS ${place}${'.'.repeat(200)}`)
	]);

	it('is a sound unless it has a track of pictures', () => {
		expect(containerOf(live)).toBe('webm');
		expect(kindOf('webm', live)).toBe('sound');
		expect(kindOf('webm', Buffer.concat([live, Buffer.from('V_VP8')]))).toBe('film');
	});

	it('forgets its tags, its title and its day, also when it names no sizes', async () => {
		const after = await stripped(live, 'webm');
		expect(after.toString('latin1')).not.toMatch(/TAGS|55\.67|Hemmelig|20261122/);
		expect(after.includes('SOUND')).toBe(true);
		expect(await measure(sourceOf(after), 'webm')).toEqual({ duration: 5000 });
	});
});

describe('a song', () => {
	it('forgets its tags before and after', async () => {
		const before = Buffer.concat([
			Buffer.from('ID3\x04\0\x40\0\0\0\x14'),
			Buffer.from('TPE1 Hemmelig kunstner')
		]);
		const frames = Buffer.from([0xff, 0xfb, 0x90, 0x00, ...Array<number>(300).fill(7)]);
		const last = Buffer.alloc(128);
		last.write('TAGHemmelig sang');
		const after = await stripped(Buffer.concat([before.subarray(0, 30), frames, last]), 'mp3');
		expect(containerOf(after)).toBe('mp3');
		expect(after.includes('Hemmelig')).toBe(false);
		expect(after.includes(frames)).toBe(true);
	});

	it('in Ogg forgets its comments, and its page is sealed anew', async () => {
		const vendor = 'Lavf';
		const comment = 'ARTIST=Hemmelig';
		const length = (text: string) => Buffer.from([text.length, 0, 0, 0]);
		const packet = Buffer.concat([
			Buffer.from('OpusTags'),
			length(vendor),
			Buffer.from(vendor),
			Buffer.from([1, 0, 0, 0]),
			length(comment),
			Buffer.from(comment)
		]);
		const page = (content: Buffer) =>
			Buffer.concat([
				Buffer.from('OggS'),
				Buffer.alloc(22),
				Buffer.from([1, content.length]),
				content
			]);
		const song = Buffer.concat([
			page(Buffer.from('OpusHead')),
			page(packet),
			page(Buffer.from('SOUND'))
		]);
		expect(containerOf(song)).toBe('ogg');
		const after = await stripped(song, 'ogg');
		expect(after.toString('latin1')).not.toMatch(/Hemmelig|Lavf/);
		expect(after.includes('SOUND')).toBe(true);
		const at = page(Buffer.from('OpusHead')).length;
		expect(after.readUInt32LE(at + 22)).not.toBe(0);
	});
});
