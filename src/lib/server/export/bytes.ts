/** Text as the bytes of a file or of a zip archive, piece by piece. */
import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';

export type Text = AsyncGenerator<string>;

const encoder = new TextEncoder();

export async function* bytes(text: Text): AsyncGenerator<Uint8Array> {
	for await (const part of text) {
		yield encoder.encode(part);
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

/** Entries one after the other in a zip archive. */
export async function* zipped(entries: [string, Text][]): AsyncGenerator<Uint8Array> {
	let made: Uint8Array[] = [];
	const zip = new Zip((error, part) => {
		if (error) throw error;
		made.push(part);
	});
	for (const [name, text] of entries) {
		const entry = new ZipDeflate(name, { level: 1 });
		zip.add(entry);
		for await (const part of text) {
			entry.push(encoder.encode(part));
			yield* made;
			made = [];
			await setImmediate();
		}
		entry.push(new Uint8Array(), true);
	}
	zip.end();
	yield* made;
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
