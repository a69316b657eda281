/** Opening a story with 2,000 highlights, as a browser does: time of the server, size on the wire. */
import { createClient } from '@libsql/client';
import { Client } from './client.js';
import { write } from './highlight.js';
import { inTurn, ms } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function openStory(scene) {
	const { server, initiative } = scene;
	const story = await scene.story(100_000);
	for (let start = 0; start < 2_000; start += 10) {
		const ten = Array.from({ length: 10 }, (_, one) => write(scene, story, (start + one) * 45));
		await Promise.all(ten);
	}
	const browser = await signedIn(scene);
	const path = `/i/${initiative}/stories/${story}`;
	const page = await browser.send('GET', path);
	if (page.status !== 200) throw new Error(`${path} → ${page.status}`);

	const database = createClient({ url: `file:${server.dataDir}/traad.db`, concurrency: 1 });
	await database.execute('PRAGMA query_only = ON');
	const { first, second } = await inTurn(
		40,
		() => browser.send('GET', path),
		() => bareRead(database, story)
	);
	database.close();
	browser.close();
	return [
		{
			name: 'opening a story with 2,000 highlights ÷ select of its rows + JSON',
			value: first / second,
			limit: 6,
			detail: `${ms(first)} ÷ ${ms(second)}`
		},
		{
			name: 'opening a story with 2,000 highlights: kB on the wire',
			value: page.body.length / 1000,
			limit: 110,
			detail: `content-encoding ${page.headers['content-encoding']}`
		}
	];
}

/**
 * All rows of the story, its excerpts and their tags, as JSON.
 * @param {import('@libsql/client').Client} database
 * @param {string} story
 */
async function bareRead(database, story) {
	const rows = await Promise.all(
		[
			'select * from story where id = ?',
			'select * from story_text where story_id = ?',
			'select * from excerpt where story_id = ?',
			`select excerpt_tag.*, tag.name, tag.family from excerpt_tag join excerpt on excerpt.id = excerpt_id
			join tag on tag.id = tag_id where excerpt.story_id = ?`
		].map((sql) => database.execute({ sql, args: [story] }))
	);
	return JSON.stringify(rows.map((result) => result.rows.map((row) => ({ ...row }))));
}

/**
 * A browser that is signed in, and takes what browsers take.
 * @param {Pick<Scene, 'email' | 'password'> & { server: { origin: string } }} scene
 */
export async function signedIn({ server, email, password }) {
	const answer = await fetch(`${server.origin}/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { accept: 'text/html', origin: server.origin },
		body: new URLSearchParams({ email, password })
	});
	const cookie = answer.headers
		.getSetCookie()
		.map((one) => one.split(';')[0])
		.join('; ');
	return new Client(server.origin, { cookie, accept: 'text/html', 'accept-encoding': 'br, gzip' });
}
