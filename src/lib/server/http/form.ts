/** Reads a form with files (`multipart/form-data`) without trusting it. */
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { DomainError } from '$lib/domain/error';
import { mediaLimit, partsOf } from './body';

export interface FormWithFile {
	/** Texts by name; of a name that comes twice the last. */
	fields: Record<string, string>;
	file: Uint8Array;
}

export interface FormWithFiles {
	fields: URLSearchParams;
	/** Those under `file`, in their order. */
	files: { name: string; bytes: Uint8Array }[];
}

/** Where the file of a form goes; `Files` of media is one. */
export interface FormStore {
	store(content: AsyncIterable<Uint8Array>): Promise<string>;
	/** Bytes. */
	size(name: string): Promise<number | undefined>;
	remove(names: readonly string[]): Promise<void>;
}

/**
 * @param limit in bytes, of the whole form
 * @throws DomainError `type_unsupported`, `body_too_large`, `invalid`; `required` at `file` when there is none, or an empty one
 */
export async function readForm(request: Request, limit = mediaLimit): Promise<FormWithFile> {
	const { fields, files } = await readFiles(request, limit);
	const file = files.at(0)?.bytes;
	if (!file?.length) {
		throw new DomainError('required', {}, 'file');
	}
	return { fields: Object.fromEntries(fields), file };
}

/**
 * A form with one file or several, each under `file`. It is taken apart as it comes: to take megabytes apart at once would
 * keep everybody else waiting.
 *
 * @param limit in bytes, of the whole form
 * @throws DomainError `type_unsupported`, `body_too_large`, `invalid`
 */
export async function readFiles(request: Request, limit = mediaLimit): Promise<FormWithFiles> {
	const { fields, kept } = await takeApart(request, limit, async (name, content) => ({
		name,
		bytes: await buffer(content)
	}));
	return { fields, files: kept };
}

/**
 * A form whose file goes to the store as it comes: megabytes that are held and let go of keep everybody else waiting.
 *
 * @param take gets the texts, and the name of the file in the store; what it throws takes the file away again
 * @param limit in bytes, of the whole form
 * @throws DomainError as {@link readForm}; `disk_full`; what `take` throws
 */
export async function storeForm<T>(
	request: Request,
	store: FormStore,
	take: (fields: Record<string, string>, name: string) => Promise<T>,
	limit = mediaLimit
): Promise<T> {
	const stored: string[] = [];
	try {
		const { fields, kept } = await takeApart(request, limit, async (_, content) => {
			const name = await store.store(content);
			stored.push(name);
			return name;
		});
		const [name, ...others] = kept;
		if (!name || !(await store.size(name))) {
			throw new DomainError('required', {}, 'file');
		}
		await store.remove(others);
		return await take(Object.fromEntries(fields), name);
	} catch (error) {
		await store.remove(stored);
		throw error;
	}
}

/** Hands each file over as it comes. Gives the texts, and in their order what the files were kept as, when all are. */
async function takeApart<T>(
	request: Request,
	limit: number,
	keep: (name: string, content: AsyncIterable<Buffer>) => Promise<T>
): Promise<{ fields: URLSearchParams; kept: T[] }> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^multipart\/form-data\b/i.test(type)) {
		throw new DomainError('type_unsupported');
	}
	const fields = new URLSearchParams();
	const coming: { content: Readable; kept: Promise<T> }[] = [];
	try {
		const parser = new Busboy({
			headers: { 'content-type': type },
			limits: { fieldSize: limit, fileSize: limit }
		});
		parser.on('field', (name, value) => fields.append(name, value));
		parser.on('file', (field, content, name) => {
			// The parser tells the same to the pipeline.
			content.on('error', () => undefined);
			if (field !== 'file') {
				content.resume();
				return;
			}
			const kept = keep(name, content.iterator({ destroyOnReturn: false }));
			// What cannot be kept must not hold up the rest, whose sender waits for the answer.
			kept.catch(() => content.resume());
			coming.push({ content, kept });
		});
		await pipeline(partsOf(request, limit), parser);
	} catch (error) {
		coming.forEach(({ content }) => content.destroy(new DomainError('invalid')));
		await Promise.allSettled(coming.map(({ kept }) => kept));
		throw error instanceof DomainError ? error : new DomainError('invalid');
	}
	return { fields, kept: await Promise.all(coming.map(({ kept }) => kept)) };
}
