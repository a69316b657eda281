/** The sum beside a backup (`FILE.sha256`, as sha256sum writes it): a backup that breaks later is found out. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';

export async function writeSum(file: string): Promise<void> {
	await writeFile(sumFile(file), `${await sumOf(file)}  ${basename(file)}\n`, { mode: 0o600 });
}

/** Whether a file is still what it was when its sum was written; undefined when it has none. */
export async function matchesSum(file: string): Promise<boolean | undefined> {
	const written = await readFile(sumFile(file), 'utf8').catch(() => undefined);
	return written === undefined ? undefined : written.slice(0, 64) === (await sumOf(file));
}

function sumFile(file: string): string {
	return `${file}.sha256`;
}

async function sumOf(file: string): Promise<string> {
	const hash = createHash('sha256');
	await pipeline(createReadStream(file), hash);
	return hash.digest('hex');
}
