/** The media that belong to a backup: files under their names, in a folder beside it. */
import { createWriteStream } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Context } from '../context';
import type { Files } from '../media/files';
import { fileNames } from '../service/media-making';

/** `safe.db` keeps its media in `safe.db.media`. */
export const mediaFolder = (backup: string) => `${backup}.media`;

/**
 * Copies all media beside a backup that was just taken. What was withdrawn meanwhile is left out.
 * @returns how many files
 */
export async function copyMedia(ctx: Context, backup: string): Promise<number> {
	const folder = mediaFolder(backup);
	await mkdir(folder, { mode: 0o700 });
	let count = 0;
	for (const name of await fileNames(ctx)) {
		if ((await ctx.media.files.size(name)) !== undefined) {
			const to = createWriteStream(join(folder, name), { mode: 0o600, flush: true });
			await pipeline(ctx.media.files.open(name), to);
			count++;
		}
	}
	return count;
}

/** Brings the media of a backup back; those that are there stay. @returns how many files */
export async function bringBackMedia(files: Files, backup: string): Promise<number> {
	const folder = mediaFolder(backup);
	const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		throw error;
	});
	for (const name of names) {
		await files.adopt(name, join(folder, name));
	}
	return names.length;
}
