/** Media on disk, in the data folder and never under the web root: `media/ab/cd/<32 hex digits>`. */
import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { DomainError } from '$lib/domain/error';
import { putInPlace, syncFolderOf, using } from '../file-in-place';
import type { Files, Span } from './files';

/** @param folder absolute; made when it is not there */
export function filesOnDisk(folder: string): Files {
	return new FilesOnDisk(folder);
}

class FilesOnDisk implements Files {
	constructor(private readonly folder: string) {}

	async store(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> {
		const name = randomName();
		try {
			await orDiskFull(() => this.#make(name, (file) => writeFile(file, content)));
		} catch (error) {
			await this.remove([name]);
			throw error;
		}
		return name;
	}

	async begin(): Promise<string> {
		const name = randomName();
		await orDiskFull(() => this.#make(name, () => Promise.resolve()));
		return name;
	}

	async write(name: string, at: number, content: Uint8Array): Promise<void> {
		await orDiskFull(() =>
			using(open(this.path(name), 'r+'), async (file) => {
				for (let done = 0; done < content.length;) {
					const left = content.length - done;
					done += (await file.write(content, done, left, at + done)).bytesWritten;
				}
				await file.datasync();
			})
		);
	}

	async read(name: string, span?: Span): Promise<Buffer> {
		return using(open(this.path(name), 'r'), async (file) => {
			if (!span) {
				return file.readFile();
			}
			const buffer = Buffer.alloc(Math.max(0, span.to - span.from));
			const { bytesRead } = await file.read(buffer, 0, buffer.length, span.from);
			return buffer.subarray(0, bytesRead);
		});
	}

	open(name: string, span?: Span): ReadableStream<Uint8Array> {
		const bounds = span && { start: span.from, end: span.to - 1 };
		return Readable.toWeb(createReadStream(this.path(name), bounds)) as ReadableStream<Uint8Array>;
	}

	async size(name: string): Promise<number | undefined> {
		return (await stat(this.path(name)).catch(missing))?.size;
	}

	/** A name that we did not make could climb out of the folder. */
	path(name: string): string {
		if (!shape.test(name)) {
			throw new DomainError('not_found');
		}
		return join(this.folder, name.slice(0, 2), name.slice(2, 4), name);
	}

	async adopt(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
		const to = this.path(name);
		if ((await this.size(name)) !== undefined) {
			return;
		}
		await mkdir(dirname(to), { recursive: true, mode: 0o700 });
		// Half a file under the name would stay for ever.
		await orDiskFull(() => putInPlace(to, content));
	}

	async remove(names: readonly string[]): Promise<void> {
		await Promise.all(names.map((name) => rm(this.path(name), { force: true })));
	}

	async *olderThan(age: number): AsyncIterable<string> {
		const entries = await readdir(this.folder, { recursive: true }).catch(missing);
		for (const path of entries ?? []) {
			const name = path.split(/[\\/]/).at(-1) ?? '';
			const found = shape.test(name) && (await stat(this.path(name)).catch(missing));
			if (found && Date.now() - found.mtimeMs > age) {
				yield name;
			}
		}
	}

	async #make(name: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
		const path = this.path(name);
		await mkdir(dirname(path), { recursive: true, mode: 0o700 });
		await using(open(path, 'wx', 0o600), async (file) => {
			await write(file);
			await file.sync();
		});
		await syncFolderOf(path);
	}
}

const shape = /^[0-9a-f]{32}$/;

/** 128 bits: nobody guesses it. */
const randomName = () => randomBytes(16).toString('hex');

function missing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') {
		throw error;
	}
}

async function orDiskFull<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')) {
			throw new DomainError('disk_full');
		}
		throw error;
	}
}
