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
	hearOut(req, res);
}

/**
 * What is left of a body when the answer has gone out is taken and thrown away, so that the connection serves on.
 * Whoever is cut off while they send may never read why they are refused: the network reports the cut before the
 * answer. Node's own limit on the length of a request (requestTimeout) ends one that never does.
 */
function hearOut(req: IncomingMessage, res: ServerResponse): void {
	res.once('finish', () => {
		// The adapter's listener would hold the body back again, for a reader who has gone.
		if (!req.complete) req.removeAllListeners('data').resume();
	});
}
