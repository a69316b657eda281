/** WebM (EBML): elements in elements. Tags, attachments and the time of recording become `Void`. */
import { damaged, mostParts, zeros, type Edit, type Measured, type Source } from './source';

const segment = 0x18538067;
const info = 0x1549a966;
const cluster = 0x1f43b675;
const nests = new Set([segment, info]);
/** Tags, Attachments, Chapters, DateUTC, Title, SegmentFilename. */
const describing = new Set([0x1254c367, 0x1941a469, 0x1043a770, 0x4461, 0x7ba9, 0x7384]);
const timestampScale = 0x2ad7b1;
const lasting = 0x4489;
const unknown = -1;

interface Element {
	id: number;
	/** Where its header begins, where its content does, and where it ends. */
	start: number;
	from: number;
	to: number;
}

export async function measure(source: Source): Promise<Measured> {
	let scale = 1_000_000;
	let units = 0;
	for await (const { id, from, to } of elements(source)) {
		if (id === timestampScale) {
			scale = (await source.read(from, to)).readUIntBE(0, Math.min(6, to - from));
		} else if (id === lasting && (to - from === 4 || to - from === 8)) {
			const content = await source.read(from, to);
			units = to - from === 4 ? content.readFloatBE() : content.readDoubleBE();
		}
	}
	const ms = Math.floor((units * scale) / 1e6);
	return ms > 0 && ms <= 86_400_000 ? { duration: ms } : {};
}

export async function strip(source: Source): Promise<Edit[]> {
	const edits: Edit[] = [];
	for await (const { id, start, to } of elements(source)) {
		if (describing.has(id)) {
			edits.push(...voided(start, to - start));
		}
	}
	return edits;
}

/** A `Void` element of just that many bytes, two at least. */
function voided(at: number, length: number): Edit[] {
	const width = length < 128 ? 1 : 8;
	const header = Buffer.alloc(1 + width);
	header[0] = 0xec;
	if (width === 1) {
		header[1] = 0x80 | (length - 2);
	} else {
		header.writeBigUInt64BE(BigInt(length - 9), 1);
		header[1] = 0x01;
	}
	return [{ at, content: header }, ...zeros(at + header.length, length - header.length)];
}

/** Elements of the file, of the segment and of its description; what is recorded live names no sizes. */
async function* elements(source: Source): AsyncGenerator<Element> {
	let parts = 0;
	for (let at = 0; at + 2 <= source.size;) {
		const element = await elementAt(source, at);
		if (!element) {
			return;
		}
		yield element;
		const isOpen = nests.has(element.id) || (element.id === cluster && element.to === unknown);
		at = isOpen ? element.from : element.to === unknown ? source.size : element.to;
		if (++parts > mostParts) {
			damaged();
		}
	}
}

async function elementAt(source: Source, start: number): Promise<Element | undefined> {
	const head = await source.read(start, start + 12);
	const idWidth = widthOf(head[0]);
	const sizeWidth = widthOf(head[idWidth]);
	if (idWidth > 4 || sizeWidth > 8 || idWidth + sizeWidth > head.length) {
		return undefined;
	}
	const id = head.readUIntBE(0, idWidth);
	const from = start + idWidth + sizeWidth;
	const bits = head.subarray(idWidth, idWidth + sizeWidth);
	const value = bits.reduce(
		(sum, byte, n) => sum * 256 + (n === 0 ? byte & (0xff >> sizeWidth) : byte),
		0
	);
	const isUnknown = value === 2 ** (7 * sizeWidth) - 1;
	return { id, start, from, to: isUnknown ? unknown : Math.min(source.size, from + value) };
}

/** Bytes of a number, by the zeros that it begins with; 9 for none. */
const widthOf = (first = 0) => Math.clz32(first) - 23;
