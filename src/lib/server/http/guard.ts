/** What is refused before anything else looks at a request. */
import { DomainError } from '$lib/domain/error';
import { mediaLimit, ordinaryLimit, storyLimit } from './body';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
const probes = new Set(['/healthz', '/readyz']);

/** Refuses a Host header that is not ours: links and redirects are built from it. Health probes may use any. */
export function checkHost(request: Request, url: URL, origin: string): void {
	const host = request.headers.get('host');
	if (
		host !== null &&
		!probes.has(url.pathname) &&
		!isOurs(`${new URL(origin).protocol}//${host}`, origin)
	) {
		throw new DomainError('origin_refused');
	}
}

/**
 * Refuses a change that another site asked the browser to make, whatever its content type. Programs send neither
 * header; browsers always send `Origin` with what is not GET or HEAD.
 */
export function checkOrigin(request: Request, url: URL, origin: string): void {
	if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') {
		return;
	}
	const site = request.headers.get('sec-fetch-site');
	const from = request.headers.get('origin');
	if (
		(site !== null && site !== 'same-origin' && site !== 'none') ||
		(from !== null && !isOurs(from, origin))
	) {
		throw new DomainError('origin_refused');
	}
}

/** Refuses a declared length over the cap of the route, before a byte of it is read. */
export function checkBody(request: Request, url: URL): void {
	const limit = limitOf(url.pathname);
	if (Number(request.headers.get('content-length') ?? 0) > limit) {
		throw new DomainError('body_too_large', { limit });
	}
}

function limitOf(path: string): number {
	if (/\/(media|imports|portrait)$/.test(path)) {
		return mediaLimit;
	}
	return /\/(stories|sync|uploads)(\/|$)/.test(path) ? storyLimit : ordinaryLimit;
}

/** Same scheme, host and port; on a machine of one's own, all names of the loopback are the same. */
function isOurs(given: string, origin: string): boolean {
	if (!URL.canParse(given)) {
		return false;
	}
	const ours = new URL(origin);
	const theirs = new URL(given);
	const bothLoopback = loopback.has(ours.hostname) && loopback.has(theirs.hostname);
	return (
		theirs.protocol === ours.protocol &&
		theirs.port === ours.port &&
		(theirs.hostname === ours.hostname || bothLoopback)
	);
}
