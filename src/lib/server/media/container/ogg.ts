/** Ogg (Opus, Vorbis): the second packet holds comments. They are emptied, and the page sealed anew. */
import { type Edit, type Measured, type Source } from './source';

const marks = ['OpusTags', '\x03vorbis'];

/** The length stands in the last page alone, in samples that only the codec knows: the player tells it. */
export function measure(): Promise<Measured> {
	return Promise.resolve({});
}

/** Comments that run over several pages are left: they are pictures of covers, which no recorder writes. */
export async function strip(source: Source): Promise<Edit[]> {
	const head = await source.read(0, 131_072);
	for (let at = 0; at + 27 <= head.length && head.toString('latin1', at, at + 4) === 'OggS';) {
		const count = head[at + 26] ?? 0;
		const from = at + 27 + count;
		const lengths = head.subarray(at + 27, from);
		const to = from + lengths.reduce((sum, length) => sum + length, 0);
		const mark = marks.find((one) => head.toString('latin1', from, from + one.length) === one);
		if (mark && to <= head.length) {
			const page = Buffer.from(head.subarray(at, to));
			const first = packetLength(lengths);
			return emptied(page, from - at, first, mark) ? [{ at, content: page }] : [];
		}
		at = to;
	}
	return [];
}

/** Bytes of the packet that a page begins with. */
function packetLength(lengths: Uint8Array): number {
	const end = lengths.findIndex((length) => length < 255);
	return lengths.subarray(0, end + 1).reduce((sum, length) => sum + length, 0);
}

/** After the mark: the maker's program, then how many comments there are. None of them stay. */
function emptied(page: Buffer, from: number, length: number, mark: string): boolean {
	const vendorAt = from + mark.length;
	if (vendorAt + 4 > page.length) {
		return false;
	}
	const countAt = vendorAt + 4 + page.readUInt32LE(vendorAt);
	const end = from + length;
	if (countAt + 4 > end) {
		return false;
	}
	page.fill(0, vendorAt + 4, countAt);
	page.fill(0, countAt, end);
	if (mark === '\x03vorbis' && countAt + 4 < end) {
		page[countAt + 4] = 1;
	}
	page.writeUInt32LE(0, 22);
	page.writeUInt32LE(checksum(page), 22);
	return true;
}

/** The CRC of Ogg: polynomial 0x04c11db7, nothing reflected, nothing inverted. */
function checksum(page: Uint8Array): number {
	let sum = 0;
	for (const byte of page) {
		sum ^= byte << 24;
		for (let bit = 0; bit < 8; bit++) {
			sum = sum & 0x80000000 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
		}
	}
	return sum >>> 0;
}
