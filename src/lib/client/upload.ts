import { largestPart, type Upload } from '$lib/domain/media/upload';
import type { NewMedia } from '$lib/domain/media/media';
import { refusal, send, type Problem } from './http';

/**
 * Sends a form with a file and tells how far it is; `fetch` can't.
 *
 * @param path below `/api/v1`
 * @param onprogress told from 0 to 1
 * @throws Refused, Unreached
 */
export function upload<T>(
	path: string,
	form: FormData,
	onprogress: (share: number) => void
): Promise<T> {
	return request('POST', path, form, ({ loaded, total }) =>
		onprogress(total > 0 ? loaded / total : 0)
	);
}

/**
 * Sends a file that is too large for one go, in parts. Tried again, it goes on where the server stopped hearing.
 *
 * @param id    of the upload; the same each time it is tried
 * @param about what is said of it, as in a form
 * @throws Refused, Unreached
 */
export async function uploadInParts(
	initiative: string,
	id: string,
	file: Blob,
	about: Record<string, unknown> & Pick<NewMedia, 'id'>,
	onprogress: (share: number) => void
): Promise<void> {
	const begun = { id, size: file.size, mediaId: about.id };
	let { received, isDone } = await send<Upload>('POST', `/initiatives/${initiative}/uploads`, {
		body: begun
	});
	while (!isDone && received < file.size) {
		const from = received;
		const part = file.slice(from, from + largestPart);
		({ received, isDone } = await request<Upload>(
			'PUT',
			`/uploads/${id}?offset=${from}`,
			part,
			(event) => onprogress((from + event.loaded) / file.size)
		));
	}
	if (!isDone) {
		await send('POST', `/uploads/${id}`, { body: about });
	}
}

function request<T>(
	method: string,
	path: string,
	body: FormData | Blob,
	onprogress: (event: ProgressEvent) => void
): Promise<T> {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		request.open(method, `/api/v1${path}`);
		request.responseType = 'json';
		request.upload.onprogress = onprogress;
		request.onload = () => {
			const answer: unknown = request.response;
			if (request.status >= 200 && request.status < 300) {
				resolve(answer as T);
			} else {
				const problem = (answer ?? {}) as Partial<Problem>;
				reject(refusal(request.status, problem, request.statusText));
			}
		};
		request.onerror = () => reject(refusal(0, {}, ''));
		request.send(body);
	});
}
