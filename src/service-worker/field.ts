/**
 * Lets the field open without a network. It keeps the shell alone: the built files and the start page of the field, which
 * holds nothing of anybody. What is private never passes through its cache.
 */
import { base, build, files, version } from '$service-worker';
import { emptyAtSignOut, openDatabase } from '$lib/client/vault/database';

const cacheName = `shell-${version}`;
const start = `${base}/field`;
const signOut = `${base}/sign-out`;
const shell = new Set([...build, ...files]);
/** A network that takes longer than this to begin its answer is as good as none. */
const patience = 3_000;

export function serveField(worker: ServiceWorkerGlobalScope): void {
	worker.addEventListener('install', (event) => {
		event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll([...shell, start])));
	});

	worker.addEventListener('activate', (event) => {
		event.waitUntil(dropOldShells().then(() => worker.clients.claim()));
	});

	/** The page asks for the new version when nothing is being written. */
	worker.addEventListener('message', (event) => {
		if (event.data === 'take over') {
			event.waitUntil(worker.skipWaiting());
		}
	});

	worker.addEventListener('fetch', (event) => {
		const { request } = event;
		const url = new URL(request.url);
		if (url.origin !== worker.location.origin) {
			return;
		}
		if (request.method === 'POST' && url.pathname === signOut) {
			event.waitUntil(emptyVaults(worker));
		} else if (request.method === 'GET' && shell.has(url.pathname)) {
			event.respondWith(kept(request, url.pathname));
		} else if (request.mode === 'navigate' && url.pathname === start) {
			event.respondWith(freshOrKept(request));
		}
	});
}

async function kept(request: Request, path: string): Promise<Response> {
	const cache = await caches.open(cacheName);
	return (await cache.match(path)) ?? fetch(request);
}

async function freshOrKept(request: Request): Promise<Response> {
	const response = await fetch(request, { signal: AbortSignal.timeout(patience) }).catch(
		() => undefined
	);
	const cache = await caches.open(cacheName);
	return response?.ok ? response : ((await cache.match(start)) ?? response ?? Response.error());
}

async function dropOldShells(): Promise<void> {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith('shell-') && name !== cacheName);
	await Promise.all(old.map((name) => caches.delete(name)));
}

async function emptyVaults(worker: ServiceWorkerGlobalScope): Promise<void> {
	const database = await openDatabase();
	await emptyAtSignOut(database);
	database.close();
	const open = await worker.clients.matchAll({ type: 'window' });
	open.forEach((client) => client.postMessage('signed out'));
}
