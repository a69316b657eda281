/**
 * Another user, in a process of their own: what the sender's machine does must not be taken for a wait. In turn with each
 * ping they ask a bare server that does nothing else, which tells how long the machine itself kept somebody waiting.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client } from './client.js';
import { timed } from './measure.js';

/** @typedef {{ app: number[], bare: number[] }} Waits in ms */

/**
 * @param {Client} api
 * @returns {Promise<{ during: <T>(work: () => Promise<T>) => Promise<Waits>, leave: () => void }>}
 */
export async function otherUser(api) {
	const bare = fork(import.meta.filename, ['bare']);
	const [port] = await once(bare, 'message');
	const user = fork(import.meta.filename, ['user', api.origin, JSON.stringify(api.headers), port]);
	await once(user, 'message');
	return {
		during: async (work) => {
			user.send('begin');
			await work();
			user.send('end');
			const [waits] = await once(user, 'message');
			return waits;
		},
		leave: () => {
			user.kill();
			bare.kill();
		}
	};
}

function beBare() {
	const server = createServer((_, answer) => answer.end('{}'));
	server.listen(0, '127.0.0.1', () => {
		const address = server.address();
		if (address && typeof address === 'object') process.send?.(address.port);
	});
}

/** @param {string[]} where */
async function ask([origin = '', headers = '', port = '']) {
	const app = new Client(origin, JSON.parse(headers));
	const bare = new Client(`http://127.0.0.1:${port}`, {});
	let isAsking = false;
	process.on('message', (said) => (isAsking = said === 'begin'));
	process.send?.('ready');
	for (;;) {
		/** @type {Waits} */
		const waits = { app: [], bare: [] };
		while (!isAsking) await once(process, 'message');
		while (isAsking) {
			waits.app.push(await timed(() => app.json('GET', '/api/v1/me')));
			waits.bare.push(await timed(() => bare.json('GET', '/')));
		}
		process.send?.(waits);
	}
}

const [, self, as, ...where] = process.argv;
if (self === import.meta.filename) {
	if (as === 'bare') beBare();
	else await ask(where);
}
