/** The outbox: 200 operations at once against one bare batch, and half a minute of submissions that are all sent twice. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { temporaryFolder } from '../support/server.js';
import { inTurn, ms } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const atOnce = 200;

/**
 * @param {Scene} scene
 * @returns {Promise<Figure>}
 */
export async function drain(scene) {
	const story = await scene.story(10_000);
	const bare = await bareBatch();
	const { first, second } = await inTurn(
		30,
		async () => {
			const operations = Array.from({ length: atOnce }, (_, at) => mark(scene, story, at * 20));
			const { results } = await scene.api.json('POST', '/api/v1/sync', { operations });
			const refused = results.find((/** @type {{ status: number }} */ one) => one.status >= 300);
			if (refused) throw new Error(JSON.stringify(refused));
		},
		() => bare.insert()
	);
	bare.close();
	return {
		name: '200 queued operations over HTTP ÷ one bare batch of 200 inserts',
		value: first / second,
		limit: 10,
		detail: `${ms(first)} ÷ ${ms(second)}`
	};
}

/**
 * Fifty submissions a second for half a minute, each sent twice.
 *
 * @param {Scene} scene
 * @returns {Promise<Figure>}
 */
export async function submissions(scene) {
	const [perSecond, seconds] = [50, 30];
	const story = await scene.story(10_000);
	/** @type {Promise<unknown>[]} */
	const sent = [];
	/** @param {number} at */
	const submit = async (at) => {
		const operations = [mark(scene, story, at)];
		await scene.api.json('POST', '/api/v1/sync', { operations });
		return scene.api.json('POST', '/api/v1/sync', { operations });
	};
	const started = performance.now();
	for (let count = 0; count < perSecond * seconds; count++) {
		const due = started + (count * 1000) / perSecond;
		await new Promise((next) => setTimeout(next, Math.max(0, due - performance.now())));
		sent.push(submit(count));
	}
	const answers = await Promise.allSettled(sent);
	const lost = answers.filter(({ status }) => status === 'rejected').length;
	const kept = await countOf(scene, story);
	return {
		name: 'submissions kept once each, of 50 a second for 30 s, all sent twice (%)',
		value: (kept / sent.length) * 100,
		atLeast: 100,
		limit: 100,
		detail: `${kept} of ${sent.length}, ${lost} unanswered`
	};
}

/**
 * @param {Scene} scene
 * @param {string} story
 * @param {number} start
 */
function mark(scene, story, start) {
	const body = { id: randomUUID(), start, end: start + 12, tagIds: [scene.tagIds[0]] };
	return { id: randomUUID(), method: 'POST', path: `/stories/${story}/excerpts`, body };
}

/**
 * @param {Scene} scene
 * @param {string} story
 */
async function countOf({ api }, story) {
	let count = 0;
	for (let after = ''; ;) {
		const page = await api.json('GET', `/api/v1/stories/${story}/excerpts?limit=200${after}`);
		count += page.items.length;
		if (page.next === null) return count;
		after = `&after=${page.next}`;
	}
}

/** Two hundred durable inserts in one batch, into a table of its own. */
async function bareBatch() {
	const url = `file:${join(temporaryFolder('traad-bare-'), 'bare.db')}`;
	const client = createClient({ url, concurrency: 1 });
	await client.execute('PRAGMA journal_mode = WAL');
	await client.execute('PRAGMA synchronous = FULL');
	await client.execute(
		'create table excerpt (id text primary key, story text, start int, "end" int, quote text, at int)'
	);
	const row = () => ({
		sql: 'insert into excerpt values (?, ?, ?, ?, ?, ?)',
		args: [randomUUID(), 'story', 1, 20, 'der er luft om ham', Date.now()]
	});
	return {
		insert: () => client.batch(Array.from({ length: atOnce }, row), 'write'),
		close: () => client.close()
	};
}
