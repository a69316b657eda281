/**
 * Sealed files of media: a line that says so, the id of the key, a nonce, the content under AES-256-GCM, and its tag. Never
 * whole in memory; what comes out can be trusted only when the end was reached, so it is read through before it is used.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SealBroken, type SealKey } from './token';

const line = Buffer.from('Tråd sealed 1\n');
const [idLength, nonceLength, tagLength] = [16, 12, 16];
const headLength = line.length + idLength + nonceLength;

/** @param name of the file: content that was put under another name is refused */
export async function sealFile(
	content: AsyncIterable<Uint8Array>,
	to: string,
	{ id, key }: SealKey,
	name: string
): Promise<void> {
	const nonce = randomBytes(nonceLength);
	const cipher = createCipheriv('aes-256-gcm', key, nonce);
	cipher.setAAD(Buffer.from(name));
	await pipeline(
		async function* () {
			yield Buffer.concat([line, Buffer.from(id), nonce]);
			for await (const part of content) yield cipher.update(part);
			yield cipher.final();
			yield cipher.getAuthTag();
		},
		createWriteStream(to, { mode: 0o600, flags: 'wx', flush: true })
	);
}

export interface SealedFile {
	/** The key that it needs. */
	keyId: string;
	/** Reads all of it. @throws SealBroken when it was changed or cut off, or the key is another one */
	verify(key: Buffer): Promise<void>;
	/** Its content. To be verified before. @throws SealBroken */
	content(key: Buffer): AsyncIterable<Uint8Array>;
}

/** @throws SealBroken for a file that was not sealed */
export async function sealedFile(path: string, name: string): Promise<SealedFile> {
	const { head, tag, end } = await edgesOf(path, name);
	const keyId = head.toString('latin1', line.length, line.length + idLength);
	async function* content(key: Buffer) {
		const decipher = createDecipheriv('aes-256-gcm', key, head.subarray(-nonceLength));
		decipher.setAAD(Buffer.from(name));
		decipher.setAuthTag(tag);
		if (end > headLength) {
			const parts = createReadStream(path, { start: headLength, end: end - 1 });
			for await (const part of parts as AsyncIterable<Buffer>) yield decipher.update(part);
		}
		try {
			yield decipher.final();
		} catch {
			throw new SealBroken(name);
		}
	}
	const nowhere = () => new Writable({ write: (_part, _encoding, done) => done() });
	return { keyId, content, verify: (key) => pipeline(content(key), nowhere()) };
}

async function edgesOf(path: string, name: string) {
	const file = await open(path, 'r');
	try {
		const end = (await file.stat()).size - tagLength;
		const [head, tag] = [Buffer.alloc(headLength), Buffer.alloc(tagLength)];
		await file.read(head, 0, headLength, 0);
		if (end < headLength || !head.subarray(0, line.length).equals(line)) {
			throw new SealBroken(name);
		}
		await file.read(tag, 0, tagLength, end);
		return { head, tag, end };
	} finally {
		await file.close();
	}
}
