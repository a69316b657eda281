/** The young person's own place: how long the server needs for the page that tells the longest thread of the demo. */
import { Client } from './client.js';
import { median, timed } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

/**
 * A card, made for the young person of the demo with the longest thread.
 * @param {Pick<Scene, 'api' | 'home'>} scene
 * @returns {Promise<string>} its code
 */
export async function longestThreadCard({ api, home }) {
	const code = 'ABCD2345';
	const { items: people } = await api.json('GET', `${home}/storytellers?limit=200`);
	const { id } = people.find(
		(/** @type {{ secretName: string }} */ { secretName }) => secretName === 'Villads'
	);
	const card = { id: crypto.randomUUID(), method: 'POST', path: `/storytellers/${id}/cards` };
	await api.json('POST', '/api/v1/sync', { operations: [{ ...card, body: { code } }] });
	return code;
}

/**
 * @param {Scene} scene
 * @returns {Promise<Figure>}
 */
export async function threadPage(scene) {
	const { origin } = scene.server;
	const entered = await fetch(`${origin}/card?/code`, {
		method: 'POST',
		headers: { origin, accept: 'text/html' },
		body: new URLSearchParams({ code: await longestThreadCard(scene) }),
		redirect: 'manual'
	});
	const cookie = entered.headers.getSetCookie().map((one) => one.split(';')[0]);
	const young = new Client(origin, { cookie: cookie.join('; '), accept: 'text/html' });
	/** @type {number[]} */
	const times = [];
	for (let round = -5; round < 30; round++) {
		const time = await timed(async () => {
			const { status, body } = await young.send('GET', '/my');
			if (status !== 200 || !body.includes('Villads')) throw new Error(`/my → ${status}`);
		});
		if (round >= 0) times.push(time);
	}
	young.close();
	return {
		name: 'the young person’s thread page as a whole, ms',
		value: median(times),
		limit: 100
	};
}
