/** Finding things again: a page of excerpts with its counts, a search, and what the index costs whoever writes. */
import { createClient } from '@libsql/client';
import { startServer } from '../support/server.js';
import { bundled } from './bundle.js';
import { Client } from './client.js';
import { inTurn, ms } from './measure.js';
import { setScene } from './scene.js';
import { signedIn } from './story.js';

/** @typedef {import('./run.js').Figure} Figure */
/** @typedef {import('@libsql/client').Client} Database */

const few = 10_000;
const many = 100_000;
const syllables = ['bak', 'dun', 'fli', 'gro', 'hav', 'kil', 'lun', 'mos', 'ræv', 'sti'];
/** Each of these words is in one of a hundred excerpts. */
const words = syllables.flatMap((one) => syllables.map((other) => one + other));

/**
 * In a data folder of its own, filled while no server runs.
 * @returns {Promise<Figure[]>}
 */
export async function findAgain() {
	const scene = await setScene();
	const { initiative, email, password, home } = scene;
	const { dataDir } = scene.server;
	const story = await scene.story(2_000);
	scene.api.close();
	await scene.server.stop();

	await fill(dataDir, story, 1, few);
	const pages = await withServer(dataDir, async (server, database) => {
		const browser = await signedIn({ server, email, password });
		const path = `/i/${initiative}/excerpts/__data.json`;
		await expectOk(browser, path);
		const times = await inTurn(
			30,
			() => browser.send('GET', path),
			() => barePage(database, story)
		);
		browser.close();
		return times;
	});

	await fill(dataDir, story, few + 1, many);
	const searches = await withServer(dataDir, async (server, database) => {
		const api = new Client(server.origin, scene.api.headers);
		const path = (/** @type {number} */ round) =>
			`${home}/search?q=${encodeURIComponent(wordOf(round))}`;
		await expectOk(api, path(0));
		const times = await inTurn(
			40,
			(round) => api.send('GET', path(round)),
			(round) => bareSearch(database, wordOf(round))
		);
		api.close();
		return times;
	});

	const writes = await writing(dataDir, story);
	return [
		{
			name: 'page of 50 from 10,000 excerpts with counts ÷ bare selects',
			value: pages.first / pages.second,
			limit: 4,
			detail: `${ms(pages.first)} ÷ ${ms(pages.second)}`
		},
		{
			name: 'search over 100,000 excerpts ÷ bare FTS query',
			value: searches.first / searches.second,
			limit: 3,
			detail: `${ms(searches.first)} ÷ ${ms(searches.second)}`
		},
		{
			name: 'writing an excerpt with the index ÷ without',
			value: writes.first / writes.second,
			limit: 1.5,
			detail: `${ms(writes.first)} ÷ ${ms(writes.second)}`
		}
	];
}

const wordOf = (/** @type {number} */ round) => words.at(round % words.length) ?? 'bak';

/**
 * @template T
 * @param {string} dataDir
 * @param {(server: import('../support/server.js').Running, database: Database) => Promise<T>} work
 */
async function withServer(dataDir, work) {
	const server = await startServer({ dataDir });
	const database = open(dataDir);
	await database.execute('PRAGMA query_only = ON');
	const result = await work(server, database);
	database.close();
	await server.stop();
	return result;
}

const open = (/** @type {string} */ dataDir) =>
	createClient({ url: `file:${dataDir}/traad.db`, concurrency: 1 });

/**
 * @param {Client} client
 * @param {string} path
 */
async function expectOk(client, path) {
	const { status } = await client.send('GET', path);
	if (status !== 200) throw new Error(`${path} → ${status}`);
}

/**
 * Excerpts of a story by their numbers, with a tag each, and their rows of the index as the app writes them.
 * @param {string} dataDir
 * @param {string} story
 * @param {number} from
 * @param {number} to
 */
async function fill(dataDir, story, from, to) {
	const database = open(dataDir);
	const numbers = `with recursive n(i) as (select ${from} union all select i + 1 from n where i < ${to})`;
	const id = "printf('0192f0c1-0000-7000-8000-%012x', i)";
	const text = `printf('Hver dag går han forbi %s og videre til skole', json_extract(:words, '$[' || (i % ${words.length}) || ']'))`;
	const args = { story, words: JSON.stringify(words) };
	const fills = [
		`insert into excerpt (id, initiative_id, story_id, storyteller_id, start, "end", quote, story_version, created_by, created_at, version, input_hash)
			${numbers} select ${id}, s.initiative_id, s.id, s.storyteller_id, i % 1900, i % 1900 + 20, ${text}, s.version, s.author_id,
				1700000000000 + i, 1, '' from n join story s on s.id = :story where :words <> ''`,
		`insert into excerpt_tag (excerpt_id, tag_id)
			${numbers} select ${id}, t.id from n
				join (select id, row_number() over (order by id) as place, count(*) over () as size from tag) t
				on t.place = i % t.size + 1 where :story <> :words`,
		`insert into search_item (kind, item_id, place_id, form)
			${numbers} select 'excerpt', ${id}, p.id, 1 from n join search_place p on p.story_id = :story where :words <> ''`,
		`insert into search_words (rowid, title, words, stems)
			${numbers} select item.words_row, '', lower(${text}), lower(${text}) from n
				join search_item item on item.item_id = ${id} and item.kind = 'excerpt' where :story <> ''`
	];
	for (const sql of fills) await database.execute({ sql, args });
	database.close();
}

/**
 * The same fifty rows, with their tags, and the same counts.
 * @param {Database} database
 * @param {string} story
 */
async function barePage(database, story) {
	const own = 'initiative_id = (select initiative_id from story where id = ?)';
	const answers = await Promise.all(
		[
			`select e.*, s.title, t.secret_name, (select json_group_array(json_object('id', g.id, 'name', g.name, 'family', g.family))
				from excerpt_tag x join tag g on g.id = x.tag_id where x.excerpt_id = e.id) as tags
				from excerpt e join story s on s.id = e.story_id join storyteller t on t.id = e.storyteller_id
				where e.${own} order by e.created_at desc, e.id desc limit 50`,
			`select count(*) from excerpt where ${own}`,
			`select tag_id, count(*) from excerpt join excerpt_tag on excerpt_id = id where ${own} group by tag_id`
		].map((sql) => database.execute({ sql, args: [story] }))
	);
	return JSON.stringify(answers.map(({ rows }) => rows.map((row) => ({ ...row }))));
}

/**
 * The best twenty of those that match the same expression, and how many there are.
 * @param {Database} database
 * @param {string} word
 */
async function bareSearch(database, word) {
	const sql = `with hit as materialized (select rowid as id, bm25(search_words, 4.0, 1.0, 0.6) as rank from search_words where search_words match ?)
		select id, count(*) over () as count from hit order by rank limit 20`;
	const { rows } = await database.execute({
		sql,
		args: [`({title words} : "${word}" * OR stems : "${word}")`]
	});
	if (rows.length === 0) throw new Error(`${word} is nowhere.`);
	return JSON.stringify(rows.map((row) => ({ ...row })));
}

/**
 * Writes an excerpt with its tag as one batch, with its rows of the index and without, both on the connection that the app
 * writes on; on top of all that is there.
 * @param {string} dataDir
 * @param {string} story
 */
async function writing(dataDir, story) {
	const { openFile } = /** @type {typeof import('../../src/lib/server/db/file')} */ (
		await bundled(['server/db/file'])
	);
	const database = openFile(`${dataDir}/traad.db`);
	await database.execute('PRAGMA synchronous = FULL');
	let number = 1_000_000;
	const write = (/** @type {boolean} */ isIndexed) => {
		const id = `0192f0c1-0000-7000-8000-${(number++).toString(16).padStart(12, '0')}`;
		const text = `hver dag går han forbi ${wordOf(number)} og videre til skole`;
		const plain = [
			{
				sql: `insert into excerpt (id, initiative_id, story_id, storyteller_id, start, "end", quote, story_version, created_by, created_at, version, input_hash)
					select ?, initiative_id, id, storyteller_id, 1, 20, ?, version, author_id, 1700000000000, 1, '' from story where id = ?`,
				args: [id, text, story]
			},
			{
				sql: 'insert into excerpt_tag (excerpt_id, tag_id) select ?, id from tag limit 1',
				args: [id]
			}
		];
		const index = [
			{
				sql: `insert into search_place (initiative_id, storyteller_id, story_id, media_id, author_id)
					select initiative_id, storyteller_id, id, '', author_id from story where id = ? on conflict do nothing`,
				args: [story]
			},
			{
				sql: `insert into search_item (kind, item_id, form, place_id)
					select 'excerpt', ?, 1, id from search_place
					where (initiative_id, storyteller_id, story_id, media_id, author_id) =
						(select initiative_id, storyteller_id, id, '', author_id from story where id = ?)`,
				args: [id, story]
			},
			{
				sql: `insert into search_words (rowid, title, words, stems)
					select words_row, '', ?, ? from search_item where item_id = ? and kind = 'excerpt'`,
				args: [text, text, id]
			}
		];
		return database.batch(isIndexed ? [...plain, ...index] : plain, 'write');
	};
	const times = await inTurn(
		200,
		() => write(true),
		() => write(false)
	);
	database.close();
	return times;
}
