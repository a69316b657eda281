/** WAV (RIFF): chunks in a row; all but the sound itself becomes `JUNK`. */
import { damaged, mostParts, zeros, type Edit, type Measured, type Source } from './source';

const kept = new Set(['fmt ', 'data', 'fact', 'JUNK']);

export async function measure(source: Source): Promise<Measured> {
	let rate = 0;
	let bytes = 0;
	for await (const { type, at, size } of chunks(source)) {
		if (type === 'fmt ') {
			rate = (await source.read(at, at + 16)).readUInt32LE(8);
		} else if (type === 'data') {
			bytes += Math.min(size, source.size - at);
		}
	}
	return rate > 0 ? { duration: Math.floor((bytes / rate) * 1000) } : {};
}

export async function strip(source: Source): Promise<Edit[]> {
	const edits: Edit[] = [];
	for await (const { type, at, size } of chunks(source)) {
		if (!kept.has(type)) {
			const length = Math.min(size, source.size - at);
			edits.push({ at: at - 8, content: Buffer.from('JUNK') }, ...zeros(at, length));
		}
	}
	return edits;
}

async function* chunks(source: Source) {
	let parts = 0;
	for (let at = 12; at + 8 <= source.size;) {
		const head = await source.read(at, at + 8);
		const size = head.readUInt32LE(4);
		yield { type: head.toString('latin1', 0, 4), at: at + 8, size };
		at += 8 + size + (size % 2);
		if (++parts > mostParts) {
			damaged();
		}
	}
}
