/**
 * The keys of a backup, in a file beside it (`FILE.keys`): a line that names the backup, a line for each key, and a sum: keys
 * that are missing as the file broke must not look like keys that were taken out.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { putInPlace } from '../file-in-place';
import type { SealKey } from './token';

/** `safe.db` keeps its keys in `safe.db.keys`. */
export const keyList = (backup: string) => `${backup}.keys`;

export interface KeyList {
	/** The id of the backup. */
	backup: string;
	keys: Map<string, Buffer>;
}

/** A file of keys that is not as it was written. */
export class KeysBroken extends Error {
	override readonly name = 'KeysBroken';
}

export const newKeyId = () => randomBytes(8).toString('hex');

/** Writes the keys in place of those that were there, of which nothing is on the disk when it is done. */
export async function writeKeys(
	file: string,
	{ backup, keys }: { backup: string; keys: readonly SealKey[] }
): Promise<void> {
	const lines = [
		`Tråd, keys of backup ${backup}`,
		...keys.map(({ id, key }) => `${id} ${key.toString('base64')}`)
	];
	const text = `${lines.join('\n')}\n`;
	await putInPlace(file, `${text}sum ${sumOf(text)}\n`);
}

/** Undefined where there is no such file. @throws KeysBroken */
export async function readKeys(file: string): Promise<KeyList | undefined> {
	const all = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (all === undefined) return undefined;
	const at = all.lastIndexOf('sum ');
	const text = all.slice(0, Math.max(0, at));
	const [first = '', ...rest] = text.trimEnd().split('\n');
	const backup = /^Tråd, keys of backup (\w+)$/.exec(first)?.[1];
	if (backup === undefined || all.slice(at) !== `sum ${sumOf(text)}\n`) {
		throw new KeysBroken(file);
	}
	const keys = rest.map((line) => line.split(' '));
	return {
		backup,
		keys: new Map(keys.map(([id = '', key = '']) => [id, Buffer.from(key, 'base64')]))
	};
}

/** Takes keys out of a file. @returns false where there is no such file @throws KeysBroken */
export async function takeOut(file: string, gone: ReadonlySet<string>): Promise<boolean> {
	const list = await readKeys(file);
	if (!list) return false;
	const all = [...list.keys].map(([id, key]) => ({ id, key }));
	const left = all.filter(({ id }) => !gone.has(id));
	if (left.length < all.length) await writeKeys(file, { backup: list.backup, keys: left });
	return true;
}

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');
