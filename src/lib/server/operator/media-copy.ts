/** The media that belong to a backup: files under their names, sealed, in a folder beside it. */
import { createReadStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Files } from '../media/files';
import type { Sealed } from '../seal/sealing';
import { sealedFile, sealFile } from '../seal/stream';

/** `safe.db` keeps its media in `safe.db.media`. */
export const mediaFolder = (backup: string) => `${backup}.media`;

/**
 * Puts all media beside a backup that was just taken. What was withdrawn meanwhile is left out.
 * @returns how many files
 */
export async function copyMedia(
	files: Files,
	backup: string,
	{ keys, files: all }: Sealed
): Promise<number> {
	const folder = mediaFolder(backup);
	await mkdir(folder, { mode: 0o700 });
	let count = 0;
	for (const { name, mediaId } of all) {
		const key = keys.get(mediaId);
		if (key && (await files.size(name)) !== undefined) {
			await sealFile(files.open(name), join(folder, name), key, name);
			count++;
		}
	}
	return count;
}

/** A file of a backup, and what it holds. */
export interface CopiedFile {
	name: string;
	content: () => AsyncIterable<Uint8Array>;
}

/** The media of a backup from before they were sealed. */
export async function plainMedia(backup: string): Promise<CopiedFile[]> {
	const folder = mediaFolder(backup);
	return (await namesIn(folder)).map((name) => ({
		name,
		content: () => createReadStream(join(folder, name))
	}));
}

/**
 * The media of a sealed backup, those that there is a key for. Reads all of them through.
 * @throws SealBroken when one is not as it was written
 */
export async function sealedMedia(
	backup: string,
	keyOf: (keyId: string) => Buffer | undefined
): Promise<CopiedFile[]> {
	const folder = mediaFolder(backup);
	const found: CopiedFile[] = [];
	for (const name of await namesIn(folder)) {
		const file = await sealedFile(join(folder, name), name);
		const key = keyOf(file.keyId);
		if (key) {
			await file.verify(key);
			found.push({ name, content: () => file.content(key) });
		}
	}
	return found;
}

/** Brings the media of a backup back; those that are there stay. @returns how many files */
export async function bringBackMedia(files: Files, all: readonly CopiedFile[]): Promise<number> {
	for (const { name, content } of all) {
		await files.adopt(name, content());
	}
	return all.length;
}

async function namesIn(folder: string): Promise<string[]> {
	return readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
}
