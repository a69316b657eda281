/** Text as the bytes of a file or of a zip archive, piece by piece. */
import { pipeline } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { crc32, createDeflateRaw } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';

export type Text = AsyncGenerator<string>;

const encoder = new TextEncoder();

/** What an entry of an archive is made of: text, or the bytes of a file. */
export type Content = AsyncIterable<string | Uint8Array>;

export async function* bytes(content: Content): AsyncGenerator<Uint8Array> {
	for await (const part of content) {
		yield typeof part === 'string' ? encoder.encode(part) : part;
	}
}

/** What is known beforehand. */
export function constant(parts: Record<string, string>): [string, Text][] {
	return Object.entries(parts).map(([name, text]) => [name, now(() => text)]);
}

/** What is only known once all before it has been written. */
export async function* now(text: () => string): Text {
	await setImmediate();
	yield text();
}

/** Entries one after the other in a zip archive. They are packed by zlib's own threads: others get their turn meanwhile. */
export async function* zipped(entries: [string, Content][]): AsyncGenerator<Uint8Array> {
	let made: Uint8Array[] = [];
	const zip = new Zip((error, part) => {
		if (error) throw error;
		made.push(part);
	});
	for (const [filename, content] of entries) {
		const entry: ZipInputFile = { filename, size: 0, crc: 0, compression: deflated };
		zip.add(entry);
		for await (const part of packed(entry, content)) {
			entry.ondata?.(null, part, false);
			yield* made;
			made = [];
		}
		entry.ondata?.(null, new Uint8Array(), true);
	}
	zip.end();
	yield* made;
}

/** As APPNOTE.TXT 4.4.5 counts the ways to pack. */
const deflated = 8;

/** Counts in the entry what goes through. */
function packed(entry: ZipInputFile, content: Content): AsyncIterable<Uint8Array<ArrayBuffer>> {
	async function* counted() {
		for await (const part of bytes(content)) {
			entry.size += part.length;
			entry.crc = crc32(part, entry.crc);
			yield part;
		}
	}
	return pipeline(counted, createDeflateRaw({ level: 1 }), () => undefined);
}

/** For an answer: nothing is made before it is asked for. */
export function streamOf(written: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
	return new ReadableStream({
		async pull(controller) {
			const { done, value } = await written.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
		async cancel() {
			await written.return(undefined);
		}
	});
}
