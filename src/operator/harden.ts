/**
 * The headers of the app for what the app does not see: files of the build, and requests that are refused before it
 * (a malformed address, a body over the limit). The app's own answers replace them with their own.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { secureHeaders } from '$lib/server/http/headers';

export function harden(req: IncomingMessage, res: ServerResponse): void {
	const headers = new Headers();
	secureHeaders(headers);
	// A service worker would be bound to the policy that its script came with, and could fetch nothing.
	if (/service-worker\.js/.test(req.url ?? '')) headers.delete('content-security-policy');
	for (const [name, value] of headers) {
		res.setHeader(name, value);
	}
	closeAfterRefusal(res);
}

/** What is left of a body that was too large would be read as the next request of the connection. */
function closeAfterRefusal(res: ServerResponse): void {
	const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse;
	res.writeHead = (status: number, ...rest: unknown[]) => {
		if (status === 413) res.setHeader('connection', 'close');
		return writeHead(status, ...rest);
	};
}
