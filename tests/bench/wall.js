/** A wall's event: from the post to the last of fifty listeners. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { bareStream } from './bare.js';
import { Client } from './client.js';
import { median, ms, timed } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const listeners = 50;

/** Longer than the server's own tick of 50 ms. */
const tick = 80;

/**
 * @param {Scene} scene
 * @returns {Promise<Figure>}
 */
export async function wallEvent({ api, home }) {
	const wall = await api.json('POST', `${home}/walls`, { title: 'Væg' });
	const bare = await bareStream();
	const bareClient = new Client(bare.origin, {});
	const ours = await audience(api, `/api/v1/walls/${wall.id}/events`);
	const theirs = await audience(bareClient, '/');

	const first = [];
	const second = [];
	for (let round = 0; round < 60; round++) {
		first.push(
			await timed(async () => {
				const cardId = randomUUID();
				const card = {
					id: randomUUID(),
					type: 'card.add',
					cardId,
					text: `Kort ${round}`,
					x: 1,
					y: 1
				};
				const heard = ours.allHear(cardId);
				await api.json('POST', `/api/v1/walls/${wall.id}/commands`, { commands: [card] });
				await heard;
			})
		);
		second.push(
			await timed(async () => {
				const cardId = randomUUID();
				const heard = theirs.allHear(cardId);
				await bareClient.json('POST', '/', { cardId });
				await heard;
			})
		);
		// Single events, as when one person moves one card: the next one begins a tick of its own.
		await setTimeout(tick);
	}
	ours.leave();
	theirs.leave();
	bareClient.close();
	bare.close();
	return {
		name: `a wall event, from post to the last of ${listeners} listeners ÷ insert + bare SSE`,
		value: median(first) / median(second),
		limit: 3,
		detail: `${ms(median(first))} ÷ ${ms(median(second))}`
	};
}

/**
 * @param {Client} client
 * @param {string} path
 */
async function audience(client, path) {
	/** @type {Map<string, () => void>} */
	const waiting = new Map();
	const leave = await Promise.all(
		Array.from({ length: listeners }, () =>
			client.listen(path, (text) => {
				for (const [word, tell] of waiting) if (text.includes(word)) tell();
			})
		)
	);
	return {
		/** @param {string} word */
		allHear(word) {
			return new Promise((resolve) => {
				let left = listeners;
				waiting.set(word, () => {
					if (--left > 0) return;
					waiting.delete(word);
					resolve(undefined);
				});
			});
		},
		leave: () => leave.forEach((end) => end())
	};
}
