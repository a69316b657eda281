/** Writing highlights: against a bare insert, over the length of the story, and ten writers at once. */
import { bareTable } from './bare.js';
import { inTurn, ms } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

/**
 * @param {Scene} scene
 * @returns {Promise<Figure>}
 */
export async function againstBareInsert(scene) {
	const story = await scene.story(100_000);
	const bare = await bareTable();
	const { first, second } = await inTurn(
		300,
		(round) => write(scene, story, 50_000 + round * 20),
		() => bare.insert()
	);
	bare.close();
	return {
		name: 'a highlight over HTTP, story of 100,000 characters ÷ bare libSQL insert',
		value: first / second,
		limit: 25,
		detail: `${ms(first)} ÷ ${ms(second)}`
	};
}

/**
 * @param {Scene} scene
 * @returns {Promise<Figure>}
 */
export async function overLength(scene) {
	const long = await scene.story(1_000_000);
	const short = await scene.story(10_000);
	const { first, second } = await inTurn(
		300,
		(round) => write(scene, long, 900_000 + round * 20),
		(round) => write(scene, short, 1_500 + round * 20)
	);
	return {
		name: 'a highlight in a story of 1,000,000 characters ÷ in one of 10,000',
		value: first / second,
		limit: 1.3,
		detail: `${ms(first)} ÷ ${ms(second)}`
	};
}

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function tenWriters(scene) {
	const story = await scene.story(100_000);
	/** @type {string[]} */
	const refused = [];
	const started = performance.now();
	await Promise.all(
		Array.from({ length: 10 }, async (_, writer) => {
			for (let turn = 0; turn < 100; turn++) {
				await write(scene, story, writer * 9_000 + turn * 30).catch((error) =>
					refused.push(String(error))
				);
			}
		})
	);
	const seconds = (performance.now() - started) / 1000;
	const kept = await all(scene, story);
	const places = new Set(kept.map(({ start }) => start));
	return [
		{
			name: 'ten writers at once: highlights kept of 1,000',
			value: kept.length,
			atLeast: 1_000,
			detail: `${(1000 / seconds).toFixed(0)} a second`
		},
		{ name: 'ten writers at once: doubled', value: kept.length - places.size, limit: 0 },
		{ name: 'ten writers at once: errors', value: refused.length, limit: 0, detail: refused[0] }
	];
}

/**
 * @param {Scene} scene
 * @param {string} story
 * @param {number} start
 */
export function write({ api, tagIds }, story, start) {
	const [first, second] = tagIds;
	const body = { start, end: start + 18, tagIds: [first, second] };
	return api.json('POST', `/api/v1/stories/${story}/excerpts`, body);
}

/**
 * All excerpts of a story, page by page.
 * @param {Scene} scene
 * @param {string} story
 * @returns {Promise<{ id: string, start: number }[]>}
 */
async function all({ api }, story) {
	/** @type {{ id: string, start: number }[]} */
	const items = [];
	for (let after = ''; ;) {
		const query = after ? `&after=${after}` : '';
		const page = await api.json('GET', `/api/v1/stories/${story}/excerpts?limit=200${query}`);
		items.push(...page.items);
		if (!page.next) return items;
		after = page.next;
	}
}
