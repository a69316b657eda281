/**
 * Lets a young person see whom to talk to without a network (R29). It keeps that one page, with its styles inside it. On a
 * device of one's own it names the adult; on a shared one nobody, and it goes when the place is left.
 */
import { base } from '$service-worker';
import { inOnePiece } from './one-piece';

const my = `${base}/my`;
const page = `${my}/talk`;
/** The name says how long it is kept. */
const cacheNames = { own: 'talk-own', shared: 'talk-shared' } as const;
type Owner = keyof typeof cacheNames;

/** A network that takes longer than this to begin its answer is as good as none. */
const patience = 5_000;

/** Counts on with each keeping and each leaving: what was begun before that is not kept any more. */
let turn = 0;

export function serveTalk(worker: ServiceWorkerGlobalScope): void {
	worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
	worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
	worker.addEventListener('message', (event) => {
		if (event.data === 'own' || event.data === 'shared') {
			event.waitUntil(keep(event.data));
		}
	});
	worker.addEventListener('fetch', (event) => {
		const { request } = event;
		const url = new URL(request.url);
		if (url.origin !== worker.location.origin) {
			return;
		}
		if (request.method === 'POST' && isLeaving(url)) {
			event.waitUntil(leave());
		} else if (request.method === 'GET' && request.mode === 'navigate') {
			event.respondWith(freshOrKept(request, url.pathname === page));
		}
	});
}

/** Whoever presses to leave, leaves in a hurry, or was away too long. */
function isLeaving({ pathname, searchParams }: URL): boolean {
	return pathname === `${my}/gone` || (pathname === my && searchParams.has('/leave'));
}

async function keep(owner: Owner): Promise<void> {
	const mine = ++turn;
	const response = await fetch(`${page}?kept=${owner}`);
	if (!response.ok || response.redirected) {
		return;
	}
	const html = await inOnePiece(await response.text(), response.url);
	if (mine !== turn) {
		return;
	}
	const cache = await caches.open(cacheNames[owner]);
	await cache.put(page, new Response(html, { headers: { 'content-type': 'text/html' } }));
	await caches.delete(cacheNames[owner === 'own' ? 'shared' : 'own']);
}

async function leave(): Promise<void> {
	turn++;
	await caches.delete(cacheNames.shared);
}

/** Without a network every page of the place is the one that is kept: it says so. */
async function freshOrKept(request: Request, isTalk: boolean): Promise<Response> {
	try {
		return await (isTalk
			? fetch(request, { signal: AbortSignal.timeout(patience) })
			: fetch(request));
	} catch {
		return (await caches.match(page)) ?? Response.error();
	}
}
