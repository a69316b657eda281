/** Taking back a story whose thousand excerpts hang on twenty walls: until the words are gone from all of them, and from the disk. */
import { randomUUID } from 'node:crypto';
import { write } from './highlight.js';
import { timed } from './measure.js';
import { Listener } from './wall-listener.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const [excerpts, walls] = [1_000, 20];

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function takeBack(scene) {
	const { api, home } = scene;
	const story = await scene.story(50_000);
	/** @type {string[]} */
	const ids = [];
	for (let start = 0; start < excerpts; start += 10) {
		const ten = Array.from({ length: 10 }, (_, one) => write(scene, story, (start + one) * 45));
		ids.push(...(await Promise.all(ten)).map(({ id }) => id));
	}
	const { storytellerId } = await api.json('GET', `/api/v1/stories/${story}`);
	let isTaken = false;
	/** @type {Promise<void>[]} */
	const told = [];
	/** @type {Listener[]} */
	const open = [];
	for (let at = 0; at < walls; at++) {
		const { id } = await api.json('POST', `${home}/walls`, { title: `Væg ${at}` });
		const here = ids.slice((at * excerpts) / walls, ((at + 1) * excerpts) / walls);
		const commands = here.map((excerptId, x) => ({
			...{ id: randomUUID(), type: 'card.add', cardId: randomUUID(), excerptId },
			...{ x: x * 10, y: 0 }
		}));
		await api.json('POST', `/api/v1/walls/${id}/commands`, { commands });
		/** @type {() => void} */
		let hear = () => {};
		told.push(new Promise((resolve) => (hear = resolve)));
		open.push(
			await Listener.open(api, `/api/v1/walls/${id}/events`, () => {
				if (isTaken) hear();
			})
		);
	}
	const path = `/api/v1/storytellers/${storytellerId}/withdrawals`;
	/** @type {{ reached: Record<string, number> } | undefined} */
	let taken;
	isTaken = true;
	const onWalls = timed(() => Promise.all(told));
	const took = await timed(async () => {
		taken = await api.json('POST', path, { itemId: story });
	});
	if (taken?.reached.excerpt !== excerpts || taken.reached.wall !== walls) {
		throw new Error(`reached ${JSON.stringify(taken?.reached)}`);
	}
	const heard = await onWalls;
	open.forEach((one) => one.close());
	return [
		{
			name: `taking back ${excerpts} excerpts on ${walls} walls: ms until they are gone everywhere`,
			value: took,
			limit: 250,
			detail: 'walls told, log emptied'
		},
		{ name: `until all ${walls} open walls have heard of it, ms`, value: heard, limit: 5_000 }
	];
}
