/**
 * A film made in code: each frame is a picture in lossy WebP, whose one part is a key frame of VP8 (RFC 9649), and the
 * frames lie in a WebM file (RFC 8794, RFC 9559).
 */
import type { Sharp } from 'sharp';

/** @param ms how long each frame stays */
export async function webm(
	frames: readonly Sharp[],
	of: { width: number; height: number; ms: number }
): Promise<Buffer> {
	const { width, height, ms } = of;
	const blocks = await Promise.all(
		frames.map(async (frame, at) => {
			const head = Buffer.from([0x81, 0, 0, 0x80]);
			head.writeInt16BE(at * ms, 1);
			return element('a3', Buffer.concat([head, keyFrameOf(await frame.webp().toBuffer())]));
		})
	);
	const video = element('e0', element('b0', number(width)), element('ba', number(height)));
	const track = [element('d7', number(1)), element('73c5', number(1)), element('83', number(1))];
	const codec = element('86', Buffer.from('V_VP8'));
	const length = Buffer.alloc(8);
	length.writeDoubleBE(frames.length * ms);
	return Buffer.concat([
		element('1a45dfa3', element('4282', Buffer.from('webm')), element('4287', number(2))),
		element(
			'18538067',
			element('1549a966', element('2ad7b1', number(1_000_000)), element('4489', length)),
			element('1654ae6b', element('ae', ...track, codec, video)),
			element('1f43b675', element('e7', number(0)), ...blocks)
		)
	]);
}

/** @param id in hexadecimal */
function element(id: string, ...parts: readonly Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const size = Buffer.alloc(8);
	size.writeBigUInt64BE(BigInt(content.length) | (1n << 56n));
	return Buffer.concat([Buffer.from(id, 'hex'), size, content]);
}

function number(value: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(value);
	return bytes;
}

/** What lies in the part `VP8 ` of a WebP file. */
function keyFrameOf(webp: Buffer): Buffer {
	const at = webp.indexOf('VP8 ', 12, 'latin1');
	return webp.subarray(at + 8, at + 8 + webp.readUInt32LE(at + 4));
}
