/**
 * Starts Tråd: checks the settings, takes the port, loads the app, and stops within two seconds when asked to.
 * The port is taken before the database is touched; visitors who come in between wait for the app.
 */
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainMessage } from '$lib/server/operator/failure';
import { readSettings, type Settings } from '$lib/server/settings';
import { compress } from './compress';
import { harden } from './harden';
import { LeanRequest } from './lean-request';

type Handler = (req: IncomingMessage, res: ServerResponse) => void;

// What is written here is for this user alone.
process.umask(0o077);

try {
	await start(readSettings());
} catch (error) {
	console.error(plainMessage(error));
	process.exit(1);
}

async function start(settings: Settings): Promise<void> {
	mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
	accessSync(settings.dataDir, constants.W_OK);

	const app = promiseOf<Handler>();
	const server = createServer((req, res) => void app.promise.then((handle) => handle(req, res)));
	// A phone at a wall says something every few seconds: it need not come in by a new connection each time.
	server.keepAliveTimeout = 75_000;
	const port = await listen(server, settings);
	const origin = process.env.ORIGIN ? settings.origin : `http://localhost:${port}`;

	// What the app reads when it is loaded: the adapter takes these from the environment.
	process.env.PORT = String(port);
	process.env.ORIGIN = origin;
	process.env.BODY_SIZE_LIMIT = String(settings.bodySizeLimit);
	// And it makes a request of whatever goes by this name.
	globalThis.Request = LeanRequest;
	const { handler } = (await import(new URL('./handler.js', import.meta.url).href)) as {
		handler: Handler;
	};
	app.resolve((req, res) => {
		harden(req, res);
		compress(req, res, () => handler(req, res));
	});
	stopWhenAsked(server);
	console.info(`Tråd is ready at ${origin}`);
}

function listen(server: Server, { port, host }: Settings): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen({ port, host }, () => resolve((server.address() as AddressInfo).port));
	});
}

/** No new visitors, open streams are told to close, and whatever hangs on is cut. A second signal stops at once. */
function stopWhenAsked(server: Server): void {
	const stop = (signal: NodeJS.Signals) => {
		process.once('SIGTERM', () => process.exit(1));
		process.once('SIGINT', () => process.exit(1));
		server.close(() => process.exit(0));
		process.emit('sveltekit:shutdown' as 'exit', signal as unknown as number);
		server.closeIdleConnections();
		setTimeout(() => server.closeAllConnections(), 1_000).unref();
		setTimeout(() => process.exit(0), 1_800).unref();
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
}

function promiseOf<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
	let resolve: (value: T) => void = () => undefined;
	const promise = new Promise<T>((done) => (resolve = done));
	return { promise, resolve };
}
