/** Reads a request's JSON body without trusting it. */
import { DomainError } from '$lib/domain/error';

/** Room for what is not a story: 1 MB. */
export const ordinaryLimit = 1_000_000;
/** Room for a story of a million characters with its document: 8 MB. */
export const storyLimit = 8_000_000;

/** Room for a picture of 30 MB with what is said about it; larger files come in parts. */
export const mediaLimit = 32_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * @param limit in bytes
 * @throws DomainError `type_unsupported` when it is not declared as JSON, `body_too_large`, `invalid` when it is not
 * UTF-8 or not JSON
 */
export async function readJson(request: Request, limit = ordinaryLimit): Promise<unknown> {
	if (!/^application\/([\w.+-]+\+)?json\b/i.test(request.headers.get('content-type') ?? '')) {
		throw new DomainError('type_unsupported');
	}
	const bytes = await readBytes(request, limit);
	try {
		return JSON.parse(utf8.decode(bytes)) as unknown;
	} catch {
		throw new DomainError('invalid');
	}
}

/**
 * @param limit in bytes
 * @throws DomainError `body_too_large`
 */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
	const parts: Uint8Array[] = [];
	for await (const part of partsOf(request, limit)) {
		parts.push(part);
	}
	return Buffer.concat(parts);
}

/**
 * The body as it comes. What is too much is taken to its end all the same, and thrown away: whoever is cut off while they
 * send sees no answer. The server's own limit (BODY_SIZE_LIMIT) holds for that too.
 *
 * @param limit in bytes
 * @throws DomainError `body_too_large`
 */
export async function* partsOf(request: Request, limit: number): AsyncGenerator<Uint8Array> {
	let size = 0;
	for await (const part of request.body ?? []) {
		size += part.length;
		if (size <= limit) yield part;
	}
	if (size > limit) {
		throw new DomainError('body_too_large', { limit });
	}
}
