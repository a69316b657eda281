/** Ten thousand excerpts leave as a file: against the bare query, and how long another user waits meanwhile. */
import { randomUUID } from 'node:crypto';
import { createClient } from '@libsql/client';
import { inTurn, median, ms, timed } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const count = 10_000;
const rounds = 5;

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function exported(scene) {
	const { server, api, home } = scene;
	const story = await scene.story(100_000);
	for (let at = 0; at < count; at += 200) {
		const operations = Array.from({ length: 200 }, (_, one) => mark(scene, story, at + one));
		await api.json('POST', '/api/v1/sync', { operations });
	}
	const database = createClient({ url: `file:${server.dataDir}/traad.db`, concurrency: 1 });
	await database.execute('PRAGMA query_only = ON');
	/** @param {string} format */
	const take = async (format) => {
		const path = `${home}/exports/${format}?purpose=team&story=${story}`;
		const { status, body } = await api.send('GET', path);
		if (status !== 200 || body.length < 100_000) throw new Error(`${path} → ${status}`);
	};
	const figures = [];
	for (const { format, limit } of [
		{ format: 'csv', limit: 6 },
		{ format: 'xlsx', limit: 15 }
	]) {
		const { first, second } = await inTurn(
			rounds,
			() => take(format),
			() => bareText(database, story)
		);
		figures.push({
			name: `${count} excerpts as ${format} ÷ bare select and join to text`,
			value: first / second,
			limit,
			detail: `${ms(first)} ÷ ${ms(second)}`
		});
	}
	database.close();
	const ping = () => timed(() => api.json('GET', '/api/v1/me'));
	const quiet = [];
	const worst = [];
	for (let round = 0; round < rounds; round++) {
		for (let i = 0; i < 50; i++) quiet.push(await ping());
		let isOver = false;
		const taken = take('xlsx').finally(() => (isOver = true));
		let longest = 0;
		while (!isOver) longest = Math.max(longest, await ping());
		await taken;
		worst.push(longest);
	}
	figures.push({
		name: `the worst wait of another user while ${count} excerpts leave as xlsx ÷ a quiet ping`,
		value: median(worst) / median(quiet),
		limit: 15,
		detail: `${ms(median(worst))} ÷ ${ms(median(quiet))}`
	});
	return figures;
}

/**
 * An excerpt as an outbox sends it.
 * @param {Scene} scene
 * @param {string} story
 * @param {number} at
 */
function mark({ tagIds }, story, at) {
	const body = { start: at * 9, end: at * 9 + 60, tagIds: [tagIds[at % tagIds.length]] };
	const id = randomUUID();
	return { id, method: 'POST', path: `/stories/${story}/excerpts`, body: { id, ...body } };
}

/**
 * The same rows, joined to one text.
 * @param {import('@libsql/client').Client} database
 * @param {string} story
 */
async function bareText(database, story) {
	const { rows } = await database.execute({
		sql: `select e.id, e.quote, e.start, e."end", e.memo, e.created_at, s.title, p.secret_name,
			(select group_concat(t.name, '; ') from excerpt_tag x join tag t on t.id = x.tag_id where x.excerpt_id = e.id) as tags
			from excerpt e join story s on s.id = e.story_id join storyteller p on p.id = e.storyteller_id
			where e.story_id = ? order by e.id`,
		args: [story]
	});
	return rows.map((row) => Object.values(row).join(';')).join('\n');
}
