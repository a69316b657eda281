/** What the consent gate adds to listing ten thousand excerpts: the app's own listing, with its gate and with the matching alone. */
import { createClient } from '@libsql/client';
import { createServer } from 'vite';
import { inTurn, ms } from './measure.js';
import { setScene } from './scene.js';

/** @typedef {import('./run.js').Figure} Figure */

const [people, each] = [250, 40];
const purposes = /** @type {const} */ (['team', 'workshop', 'quote']);
/** Whoever lists wrote none of it. */
const reader = { userId: 'nobody', today: new Date().toISOString().slice(0, 10) };
/** A filter that narrows nothing. */
const nothing = {
	...{ family: [], tagSets: [], notTagIds: [], story: [], storyteller: [], coder: [] },
	...{ ageBand: [], area: [], touchpoint: [], barrier: [] }
};
const page = { after: undefined, limit: people * each * 2 };

/**
 * In a data folder of its own, filled while no server runs.
 * @returns {Promise<Figure[]>}
 */
export async function consentGate() {
	const scene = await setScene();
	const { dataDir } = scene.server;
	const story = await scene.story(2_000);
	scene.api.close();
	await scene.server.stop();
	const initiativeId = await fill(dataDir, story);

	const vite = await createServer({
		server: { middlewareMode: true, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true },
		appType: 'custom',
		logLevel: 'error'
	});
	const load = (/** @type {string} */ file) => vite.ssrLoadModule(`/src/lib/server/${file}.ts`);
	const { list, listOf } = await load('store/excerpt-found');
	const { matching } = await load('store/excerpt-filter');
	const { openDb } = await load('db/open');
	const db = await openDb({ url: `file:${dataDir}/traad.db` });
	const figures = [];
	for (const purpose of purposes) {
		const filter = { ...nothing, purpose, today: reader.today };
		/** @param {Promise<unknown[]>} listed */
		const all = async (listed) => {
			const { length } = await listed;
			if (length < people * (each - 1)) throw new Error(`${purpose}: only ${length}`);
		};
		const times = await inTurn(
			15,
			() => all(list(db, initiativeId, filter, page, reader)),
			() => all(listOf(db, filter, page, matching(initiativeId, filter, reader)))
		);
		figures.push({
			name: `the consent gate (${purpose}) over 10,000 excerpts ÷ listing them without`,
			value: times.first / times.second,
			limit: 1.3,
			detail: `${ms(times.first)} ÷ ${ms(times.second)}`
		});
	}
	db.close();
	await vite.close();
	return figures;
}

/**
 * Young people with a story each, looked through for names, who said yes to everything, as did their guardians; every tenth
 * took one excerpt out.
 * @param {string} dataDir
 * @param {string} story of somebody who said yes
 * @returns {Promise<string>} the initiative
 */
async function fill(dataDir, story) {
	const database = createClient({ url: `file:${dataDir}/traad.db`, concurrency: 1 });
	const found = 'select initiative_id, storyteller_id from story where id = ?';
	const { rows } = await database.execute({ sql: found, args: [story] });
	const [initiative, person] = [rows[0]?.initiative_id, rows[0]?.storyteller_id].map(String);
	const one = { story, person: person ?? '' };
	await database.execute({
		sql: `insert into masking (story_id, unchecked) values (?, '[]')
			on conflict do update set unchecked = '[]'`,
		args: [story]
	});
	for (let at = 0; at < people; at++) {
		const other = { story: `story-${at}`, person: `person-${at}` };
		await database.batch(
			[...(await copies(database, one, other)), ...excerptsOf(other.story, at)],
			'write'
		);
	}
	await database.execute('analyze');
	database.close();
	return initiative ?? '';
}

/**
 * @typedef {{ story: string, person: string }} Told
 * @param {import('@libsql/client').Client} database
 * @param {Told} from
 * @param {Told} to
 */
async function copies(database, from, to) {
	/** @type {[table: string, key: keyof Told, column: string][]} */
	const tables = [
		['storyteller', 'person', 'id'],
		['consent', 'person', 'storyteller_id'],
		['story', 'story', 'id'],
		['masking', 'story', 'story_id']
	];
	return Promise.all(
		tables.map(async ([table, key, column]) => {
			const { rows } = await database.execute(`pragma table_info(${table})`);
			const names = rows.map(({ name }) => String(name));
			const values = names.map((name) => {
				if (name === column) return `'${to[key]}'`;
				if (name === 'storyteller_id') return `'${to.person}'`;
				if (name === 'secret_name') return `'${to.person}'`;
				return name === 'id' ? `'${to.person}' || id` : `"${name}"`;
			});
			const sql = `insert into ${table} ("${names.join('", "')}") select ${values.join()} from ${table} where ${column} = ?`;
			return { sql, args: [from[key]] };
		})
	);
}

/**
 * @param {string} story
 * @param {number} at
 */
function excerptsOf(story, at) {
	const numbers = `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${each - 1})`;
	const own = `${story}-excerpt-`;
	const all = [
		`insert into excerpt (id, initiative_id, story_id, storyteller_id, start, "end", quote, story_version, created_by, created_at, version, input_hash)
			${numbers} select '${own}' || i, s.initiative_id, s.id, s.storyteller_id, i * 40, i * 40 + 30, 'Hver dag cykler han til skole, og', s.version, s.author_id,
				1700000000000 + i, 1, '' from n join story s on s.id = '${story}'`,
		`insert into excerpt_tag (excerpt_id, tag_id)
			${numbers} select '${own}' || i, (select id from tag order by id limit 1) from n`
	];
	if (at % 10 === 0) {
		all.push(`insert into consent (id, storyteller_id, scope, decision, "by", method, item_id, text_version, at)
			select '${own}no', storyteller_id, 'keep', 'no', 'young', 'paper', '${own}0', '1', 1700000000000 from story where id = '${story}'`);
	}
	return all.map((sql) => ({ sql, args: [] }));
}
