/** The server is restarted under 40 people at a wall: how soon all are back, and whether each of them has every act. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { copyOf, startServer } from '../support/server.js';
import { bundled } from './bundle.js';
import { Client } from './client.js';
import { Listener } from './wall-listener.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const people = 40;
/** How long a browser waits before it tries again; the stream itself asks for it. */
const retryMs = 1_000;

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function restartedWall(scene) {
	const dataDir = copyOf(scene.server);
	let server = await startServer({ dataDir });
	const { port } = new URL(server.origin);
	const client = new Client(server.origin, scene.api.headers);
	const wall = await client.json('POST', `${scene.home}/walls`, { title: 'Genstart' });
	const path = `/api/v1/walls/${wall.id}`;

	let isOver = false;
	/** @type {Listener[]} */
	const listeners = [];
	const listening = Array.from({ length: people }, async () => {
		const one = new Listener();
		one.heard = [];
		listeners.push(one);
		while (!isOver) {
			await one.follow(client, `${path}/events?after=${one.last}`).catch(() => undefined);
			await setTimeout(retryMs);
		}
	});

	let acknowledged = 0;
	/** Sent again until it is answered, as the browser does. */
	const working = (async () => {
		while (!isOver) {
			const id = randomUUID();
			const note = { id, type: 'card.add', cardId: randomUUID(), text: 'Et kort' };
			let answer;
			while (!answer && !isOver) {
				answer = await client
					.json('POST', `${path}/commands`, { commands: [note] })
					.catch(() => undefined);
				if (!answer) await setTimeout(100);
			}
			acknowledged = answer?.accepted[0]?.seq ?? acknowledged;
			await setTimeout(50);
		}
	})();

	await setTimeout(1_500);
	await server.stop();
	const before = acknowledged;
	const began = performance.now();
	server = await startServer({ dataDir, env: { PORT: port } });
	while (!listeners.every(({ last }) => last > before)) await setTimeout(20);
	const took = (performance.now() - began) / 1000;
	await setTimeout(1_000);
	isOver = true;
	await working;
	const { seq, cards, hash } = await client.json('GET', path);
	while (!listeners.every(({ last }) => last === seq)) await setTimeout(20);
	const orders = new Set(listeners.map(({ order }) => order)).size;
	const astray = listeners.filter(({ isWhole }) => !isWhole).length;
	const different = (await wallsOf(listeners)).filter((own) => own !== hash).length;
	listeners.forEach((one) => one.close());
	await server.stop();
	await Promise.all(listening);
	client.close();
	return [
		{
			name: `after a restart all ${people} at a wall are back and hear the next act, seconds`,
			value: took,
			limit: 10,
			detail: `${before} acts before, ${seq} after`
		},
		{
			name: 'acts that were acknowledged and are not there',
			value: Math.max(0, acknowledged - cards.length),
			limit: 0
		},
		{
			name: 'different walls that those 40 have heard of, beyond one',
			value: orders - 1 + astray,
			limit: 0
		},
		{
			name: 'of those 40, whose wall has another hash than the server’s',
			value: different,
			limit: 0
		}
	];
}

/**
 * The hash of the wall that each listener has, made of what it heard by the reducer that browsers use.
 * @param {Listener[]} listeners
 */
async function wallsOf(listeners) {
	const { apply, emptyWall, hashOf } =
		/** @type {typeof import('../../src/lib/domain/wall/apply') & typeof import('../../src/lib/domain/wall/state') & typeof import('../../src/lib/domain/wall/hash')} */ (
			await bundled(['domain/wall/apply', 'domain/wall/state', 'domain/wall/hash'])
		);
	return listeners.map(({ heard = [] }) =>
		hashOf(heard.map((event) => JSON.parse(event)).reduce(apply, emptyWall))
	);
}
