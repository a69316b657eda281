import type { Queued } from '../outbox/queued';
import { Refused, send, Unreached } from '../http';

/** What of a file has arrived. */
interface Upload {
	received: number;
}

/** Small enough for a weak network, and for a server that reads it whole. */
const part = 1_000_000;

/**
 * Sends a picture or sound in parts: after a break it goes on where the server stopped hearing. The last part makes the
 * picture or sound of it.
 *
 * @throws Refused, Unreached
 */
export async function uploadInParts(
	{ id, path, body, blob }: Queued,
	bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
	const home = path.replace(/\/media$/, '/uploads');
	const begun = { id, size: bytes.length, type: blob?.type ?? '', media: body };
	let { received } = await send<Upload>('POST', home, { body: begun });
	while (received < bytes.length) {
		const next = bytes.subarray(received, received + part);
		received = await sendPart(`/uploads/${id}?offset=${received}`, next);
	}
}

async function sendPart(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<number> {
	const response = await fetch(`/api/v1${path}`, {
		method: 'PUT',
		headers: { 'content-type': 'application/octet-stream' },
		body: bytes
	}).catch((error: unknown) => {
		throw new Unreached(String(error));
	});
	const answer = (await response.json().catch(() => ({}))) as Upload & { name?: string };
	if (response.ok) {
		return answer.received;
	}
	if (response.status >= 500 || response.status === 429 || answer.name === undefined) {
		throw new Unreached(response.statusText);
	}
	throw new Refused({ title: '', ...answer, name: answer.name, status: response.status });
}
