/** Where the samples of an MP4 track lie in the file: chunks by `stco` or `co64`, their sizes by `stsz` and `stsc`. */
import type { Box } from './boxes';
import type { Source } from './source';

/** Stretches of the file, one for each chunk. */
export async function samplesOf(
	source: Source,
	track: readonly Box[]
): Promise<{ at: number; length: number }[]> {
	const table = async (...types: string[]) => {
		const box = track.find(({ type }) => types.includes(type));
		return box ? source.read(box.from, box.to) : Buffer.alloc(0);
	};
	const offsets = offsetsIn(
		await table('stco', 'co64'),
		track.some(({ type }) => type === 'co64')
	);
	const sizeOf = sizesIn(await table('stsz'));
	const countOf = countsIn(await table('stsc'));
	let sample = 0;
	return offsets.map((at, chunk) => {
		let length = 0;
		for (let left = countOf(chunk + 1); left > 0; left--) {
			length += sizeOf(sample++);
		}
		return { at, length };
	});
}

function offsetsIn(table: Buffer, isLong: boolean): number[] {
	const width = isLong ? 8 : 4;
	return Array.from({ length: countIn(table, 4, 8, width) }, (_, n) => {
		const at = 8 + n * width;
		return isLong ? Number(table.readBigUInt64BE(at)) : table.readUInt32BE(at);
	});
}

function sizesIn(table: Buffer): (sample: number) => number {
	const common = table.length >= 8 ? table.readUInt32BE(4) : 0;
	const count = countIn(table, 8, 12, 4);
	return (sample) => common || (sample < count ? table.readUInt32BE(12 + sample * 4) : 0);
}

/** Runs of chunks with so many samples each; at most a thousand, for what claims more is no track of ours. */
function countsIn(table: Buffer): (chunk: number) => number {
	const runs = Array.from({ length: countIn(table, 4, 8, 12) }, (_, n) => ({
		first: table.readUInt32BE(8 + n * 12),
		count: Math.min(1000, table.readUInt32BE(12 + n * 12))
	}));
	return (chunk) => runs.findLast(({ first }) => first <= chunk)?.count ?? 0;
}

/** How many entries there are, as far as the table reaches. */
function countIn(table: Buffer, at: number, from: number, width: number): number {
	return table.length < from
		? 0
		: Math.min(table.readUInt32BE(at), Math.floor((table.length - from) / width));
}
