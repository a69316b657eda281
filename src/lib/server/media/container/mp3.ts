/** MP3: tags before and after the sound. The one before becomes a tag that says nothing. */
import { zeros, type Edit, type Measured, type Source } from './source';

/** Frames may differ in length: only the player knows how long it is. */
export function measure(): Promise<Measured> {
	return Promise.resolve({});
}

export async function strip(source: Source): Promise<Edit[]> {
	return [...(await before(source)), ...(await after(source))];
}

/** ID3v2: ten bytes of header, its size in seven bits a byte. Zeros in it are padding. */
async function before(source: Source): Promise<Edit[]> {
	const head = await source.read(0, 10);
	if (head.toString('latin1', 0, 3) !== 'ID3') {
		return [];
	}
	const size = [...head.subarray(6, 10)].reduce((sum, byte) => sum * 128 + (byte & 127), 0);
	// Without flags: no extended header, no footer, nothing coded.
	return [{ at: 5, content: Buffer.from([0]) }, ...zeros(10, Math.min(size, source.size - 10))];
}

/** ID3v1 is the last 128 bytes; an APE tag or lyrics stand before it. */
async function after(source: Source): Promise<Edit[]> {
	const from = Math.max(0, source.size - 65_536);
	const tail = await source.read(from, source.size);
	const found = ['APETAGEX', 'LYRICSBEGIN'].map((mark) => tail.indexOf(mark, 0, 'latin1'));
	if (tail.toString('latin1', tail.length - 128, tail.length - 125) === 'TAG') {
		found.push(tail.length - 128);
	}
	const first = Math.min(...found.filter((at) => at >= 0));
	return Number.isFinite(first) ? zeros(from + first, tail.length - first) : [];
}
