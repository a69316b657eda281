import type { Queued } from '../outbox/queued';
import { refusal, send, Unreached, type Problem } from '../http';

/** What of a file has arrived. */
interface Upload {
	received: number;
	isDone: boolean;
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
	{ id, path, body }: Queued,
	bytes: Uint8Array<ArrayBuffer>
): Promise<void> {
	const home = path.replace(/\/media$/, '/uploads');
	const mediaId = (body as { id: string }).id;
	const begun = { id, size: bytes.length, mediaId };
	let { received, isDone } = await send<Upload>('POST', home, { body: begun });
	while (!isDone && received < bytes.length) {
		const next = bytes.subarray(received, received + part);
		received = await sendPart(`/uploads/${id}?offset=${received}`, next);
	}
	if (!isDone) {
		await send('POST', `/uploads/${id}`, { body });
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
	const answer = (await response.json().catch(() => ({}))) as Partial<Problem & Upload>;
	if (response.ok && answer.received !== undefined) {
		return answer.received;
	}
	throw refusal(response.status, answer, response.statusText);
}
