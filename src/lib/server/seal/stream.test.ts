import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sealedFile, sealFile } from './stream';
import { SealBroken } from './token';

const folder = mkdtempSync(join(tmpdir(), 'traad-stream-'));
const key = { id: randomBytes(8).toString('hex'), key: randomBytes(32) };
const name = 'ab'.repeat(16);
let count = 0;

describe('a sealed file', () => {
	test.each([0, 1, 15, 16, 65_536, 300_001])('of %i bytes is what it was', async (length) => {
		const content = randomBytes(length);
		const file = await sealedFile(await sealed(content), name);
		expect(file.keyId).toBe(key.id);
		await file.verify(key.key);
		expect(await bytesOf(file.content(key.key))).toEqual(content);
	});

	test('holds nothing of what it was', async () => {
		const content = Buffer.from('En lyd af regn på molen. '.repeat(100));
		const bytes = readFileSync(await sealed(content));
		expect(bytes.includes('regn på molen')).toBe(false);
	});

	test.each([0, 20, 31, 45, 60, -1, -16, -17])('that was changed at %i is refused', async (at) => {
		const path = await sealed(randomBytes(1000));
		const bytes = readFileSync(path);
		const place = at < 0 ? bytes.length + at : at;
		bytes[place] = (bytes[place] ?? 0) ^ 1;
		writeFileSync(path, bytes);
		const reading = async () => {
			const file = await sealedFile(path, name);
			// A byte of the id names another key; nobody has it.
			if (file.keyId !== key.id) throw new SealBroken(name);
			await file.verify(key.key);
		};
		await expect(reading()).rejects.toThrow(SealBroken);
	});

	test('that was cut off, put under another name or never sealed is refused', async () => {
		const path = await sealed(randomBytes(1000));
		await expect((await sealedFile(path, 'cd'.repeat(16))).verify(key.key)).rejects.toThrow(
			SealBroken
		);
		writeFileSync(path, readFileSync(path).subarray(0, 900));
		await expect((await sealedFile(path, name)).verify(key.key)).rejects.toThrow(SealBroken);
		writeFileSync(path, 'RIFF, not sealed');
		await expect(sealedFile(path, name)).rejects.toThrow(SealBroken);
	});

	test('takes no other file’s place', async () => {
		const path = await sealed(randomBytes(10));
		await expect(sealFile(parts(randomBytes(10)), path, key, name)).rejects.toThrow('EEXIST');
		expect(existsSync(path)).toBe(true);
	});
});

async function sealed(content: Buffer): Promise<string> {
	const path = join(folder, String(count++));
	await sealFile(parts(content), path, key, name);
	return path;
}

async function* parts(content: Buffer) {
	await Promise.resolve();
	for (let at = 0; at < content.length; at += 10_000) yield content.subarray(at, at + 10_000);
}

async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
	const all: Uint8Array[] = [];
	for await (const part of content) all.push(part);
	return Buffer.concat(all);
}
