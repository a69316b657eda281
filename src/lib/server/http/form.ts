/** Reads a form with files (`multipart/form-data`) without trusting it. */
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
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
	const type = request.headers.get('content-type') ?? '';
	if (!/^multipart\/form-data\b/i.test(type)) {
		throw new DomainError('type_unsupported');
	}
	const form: FormWithFiles = { fields: new URLSearchParams(), files: [] };
	try {
		await pipeline(partsOf(request, limit), into(form, type, limit));
	} catch (error) {
		throw error instanceof DomainError ? error : new DomainError('invalid');
	}
	return form;
}

function into({ fields, files }: FormWithFiles, type: string, limit: number): BusboyInstance {
	const parser = new Busboy({
		headers: { 'content-type': type },
		limits: { fieldSize: limit, fileSize: limit }
	});
	parser.on('field', (name, value) => fields.append(name, value));
	parser.on('file', (field, stream, name) => {
		const parts: Buffer[] = [];
		stream.on('data', (part: Buffer) => parts.push(part));
		stream.on('end', () => field === 'file' && files.push({ name, bytes: Buffer.concat(parts) }));
		// The parser tells the same to the pipeline.
		stream.on('error', () => undefined);
	});
	return parser;
}
