/** Files that are written anew whole: at each moment all of one or all of the other is on the disk. */
import { open, rename, rm, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file for its owner alone, beside the one that it takes the place of; of content that breaks off nothing stays.
 *
 * @throws Error of the disk; what the content throws
 */
export async function putInPlace(
	path: string,
	content: string | AsyncIterable<Uint8Array>
): Promise<void> {
	const beside = `${path}.new`;
	try {
		await using(open(beside, 'w', 0o600), async (file) => {
			await writeFile(file, content);
			await file.sync();
		});
		await rename(beside, path);
	} catch (error) {
		await rm(beside, { force: true });
		throw error;
	}
	await syncFolderOf(path);
}

/** The entry of the folder is on disk only when the folder is. */
export async function syncFolderOf(path: string): Promise<void> {
	await using(open(dirname(path), 'r'), (folder) => folder.sync());
}

/** Closes a file when the work on it is done, or has failed. */
export async function using<T>(
	opening: Promise<FileHandle>,
	work: (file: FileHandle) => Promise<T>
): Promise<T> {
	const file = await opening;
	try {
		return await work(file);
	} finally {
		await file.close();
	}
}
