/** Reads a form with a file (`multipart/form-data`) without trusting it. */
import { DomainError } from '$lib/domain/error';
import { mediaLimit } from './body';

export interface FormWithFile {
	/** Texts by name; of a name that comes twice the last. */
	fields: Record<string, string>;
	file: Uint8Array;
}

/**
 * @param limit in bytes, of the whole form
 * @throws DomainError `type_unsupported`, `body_too_large`, `invalid`; `required` at `file` when there is none, or an empty one
 */
export async function readForm(request: Request, limit = mediaLimit): Promise<FormWithFile> {
	const type = request.headers.get('content-type') ?? '';
	if (!/^multipart\/form-data\b/i.test(type)) {
		throw new DomainError('type_unsupported');
	}
	const form = await formOf(request, type, limit);
	const file = form.get('file');
	if (!(file instanceof Blob) || file.size === 0) {
		throw new DomainError('required', {}, 'file');
	}
	const fields = [...form].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string'
	);
	return { fields: Object.fromEntries(fields), file: new Uint8Array(await file.arrayBuffer()) };
}

/**
 * A form with one file or several, each under `file`.
 *
 * @param limit in bytes, of the whole form
 * @throws DomainError `type_unsupported`, `body_too_large`, `invalid`
 */
export async function readFiles(request: Request, limit = mediaLimit) {
	const type = request.headers.get('content-type') ?? '';
	if (!/^multipart\/form-data\b/i.test(type)) {
		throw new DomainError('type_unsupported');
	}
	const form = await formOf(request, type, limit);
	const given = form.getAll('file').filter((file) => file instanceof File);
	const files = given.map(async (file) => ({
		name: file.name,
		bytes: new Uint8Array(await file.arrayBuffer())
	}));
	return { form, files: await Promise.all(files) };
}

async function formOf(request: Request, type: string, limit: number): Promise<FormData> {
	let size = 0;
	const counted = new TransformStream<Uint8Array, Uint8Array>({
		transform(part, controller) {
			size += part.length;
			if (size > limit) {
				controller.error(new DomainError('body_too_large', { limit }));
			} else {
				controller.enqueue(part);
			}
		}
	});
	try {
		const body = request.body?.pipeThrough(counted) ?? null;
		return await new Response(body, { headers: { 'content-type': type } }).formData();
	} catch {
		throw size > limit ? new DomainError('body_too_large', { limit }) : new DomainError('invalid');
	}
}
