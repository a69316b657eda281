/** From insight to pledge in an initiative that has grown: a long thread, a full board, a large register, many stories. */
import { createClient } from '@libsql/client';
import { startServer } from '../support/server.js';
import { Client } from './client.js';
import { inTurn, median, ms, timed } from './measure.js';
import { setScene } from './scene.js';
import { signedIn } from './story.js';

/** @typedef {import('./run.js').Figure} Figure */
/** @typedef {import('@libsql/client').Client} Database */

/** What one of the insights rests on, and what it became. */
const thread = { stories: 57, excerpts: 280, whatIfs: 40 };
const size = { young: 1_000, stories: 10_000, whatIfs: 1_000, partners: 5_000 };

/** @param {number} block what kind of thing @param {string} number an expression */
const id = (block, number) => `printf('0192f0c1-00${block}-7000-8000-%012x', ${number})`;
const numbers = (/** @type {number} */ count) =>
	`with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1})`;
const [insight, cluster, wall] = [plain(12, 0), plain(13, 0), plain(14, 0)];
const whatIf = plain(15, 7);

/** @param {number} block @param {number} number */
function plain(block, number) {
	return `0192f0c1-00${block}-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** In a data folder of its own, filled while no server runs. @returns {Promise<Figure[]>} */
export async function insightToPledge() {
	const scene = await setScene();
	const { initiative, email, password } = scene;
	const { dataDir } = scene.server;
	scene.api.close();
	await scene.server.stop();
	await fill(dataDir, initiative, stories);
	const pages = await secretariat(dataDir, scene);
	await fill(dataDir, initiative, fromThemOn);

	const server = await startServer({ dataDir });
	const database = open(dataDir);
	await database.execute('PRAGMA query_only = ON');
	const api = new Client(server.origin, scene.api.headers);
	const browser = await signedIn({ server, email, password });
	const board = `/i/${initiative}/opportunities/__data.json?removes=transport&q=cyklen`;
	const asked = `/api/v1/opportunities/${whatIf}/involvement`;
	const whole = `/api/v1/insights/${insight}/thread`;
	await expectOk(browser, board);
	await expectOk(api, asked);

	const boards = await inTurn(
		20,
		() => browser.send('GET', board),
		() => bareBoard(database, initiative)
	);
	const rule = await typical(20, () => api.send('GET', asked));
	const { nodes } = await api.json('GET', whole);
	const threads = await inTurn(
		20,
		() => api.send('GET', whole),
		() => bareThread(database, nodes.length)
	);
	[api, browser, database].forEach((one) => one.close());
	await server.stop();
	return [
		{
			name: `thread of ${nodes.length} nodes both ways ÷ bare recursive query`,
			value: threads.first / threads.second,
			limit: 5,
			detail: `${ms(threads.first)} ÷ ${ms(threads.second)}`
		},
		{ name: `thread of ${nodes.length} nodes both ways, ms`, value: threads.first, limit: 50 },
		{
			name: 'board of 1,000 what-ifs with filters ÷ bare select',
			value: boards.first / boards.second,
			limit: 4,
			detail: `${ms(boards.first)} ÷ ${ms(boards.second)}`
		},
		{ name: 'who must be asked, of 5,000 partners, ms', value: rule, limit: 50 },
		...pages
	];
}

/**
 * The pages on which the secretariat sees what there is, and what is broken.
 * @param {string} dataDir
 * @param {import('./scene.js').Scene} scene
 * @returns {Promise<Figure[]>}
 */
async function secretariat(dataDir, { initiative, email, password }) {
	const server = await startServer({ dataDir });
	const browser = await signedIn({ server, email, password });
	const pages = { 'first page': '', 'loose ends and response clock': '/thread' };
	/** @type {Figure[]} */
	const figures = [];
	for (const [name, page] of Object.entries(pages)) {
		const path = `/i/${initiative}${page}/__data.json`;
		await expectOk(browser, path);
		const value = await typical(20, () => browser.send('GET', path));
		figures.push({ name: `${name} with 10,000 stories, ms`, value, limit: 150 });
	}
	browser.close();
	await server.stop();
	return figures;
}

/** @param {number} rounds @param {() => Promise<unknown>} work */
async function typical(rounds, work) {
	for (let round = 0; round < 3; round++) await work();
	const times = [];
	for (let round = 0; round < rounds; round++) times.push(await timed(work));
	return median(times);
}

/** @param {Client} client @param {string} path */
async function expectOk(client, path) {
	const { status } = await client.send('GET', path);
	if (status !== 200) throw new Error(`${path} → ${status}`);
}

const open = (/** @type {string} */ dataDir) =>
	createClient({ url: `file:${dataDir}/traad.db`, concurrency: 1 });

/** @typedef {{ own: string, by: string }} Within the initiative and somebody in it, as SQL */

const perYoung = size.stories / size.young;
const at = (/** @type {string} */ i) => `1700000000000 + ${i}`;

/** @param {number} count @param {string} into @param {string} values of number `i` */
const many = (count, into, values) =>
	`insert into ${into} ${numbers(count)} select ${values} from n`;

/** Young people with their stories, half of them answered. @param {Within} within */
const stories = ({ own, by }) => [
	many(
		size.young,
		'storyteller (id, initiative_id, secret_name, age_band, area, contact_id, created_at)',
		`${id(20, 'i')}, ${own}, 'Ung ' || i, '13-14', 'Lindaa', ${by}, ${at('i')}`
	),
	...['keep', 'team'].flatMap((scope, place) =>
		['young', 'guardian'].map((who, other) =>
			many(
				size.young,
				'consent (id, storyteller_id, scope, decision, "by", method, text_version, at)',
				`${id(30 + place * 2 + other, 'i')}, ${id(20, 'i')}, '${scope}', 'yes', '${who}', 'paper', '1', ${at('i')}`
			)
		)
	),
	many(
		size.stories,
		'story (id, initiative_id, storyteller_id, title, kind, author_id, created_at, updated_at)',
		`${id(10, 'i')}, ${own}, ${id(20, `i / ${perYoung}`)}, 'Fortælling ' || i, 'interview', ${by}, ${at('i')}, ${at('i')}`
	),
	many(
		size.stories / 2,
		'story_answer (id, story_id, text, "by", at)',
		`${id(21, 'i')}, ${id(10, 'i * 2')}, 'Tak for det.', ${by}, ${at('i * 2 + 86400000')}`
	)
];

/** What hangs on the words of some of them, and more that does not. @param {Within} within */
const fromThemOn = ({ own, by }) => [
	many(
		thread.excerpts,
		'excerpt (id, initiative_id, story_id, storyteller_id, start, "end", quote, story_version, created_by, created_at)',
		`${id(11, 'i')}, ${own}, ${id(10, `i % ${thread.stories}`)}, ${id(20, `i % ${thread.stories} / ${perYoung}`)},
				i * 30, i * 30 + 20, 'hver dag cykler han nr. ' || i, 1, ${by}, ${at('i')}`
	),
	`insert into wall (id, initiative_id, title, created_by, created_at) values ('${wall}', ${own}, 'Væg', ${by}, 1700000000000)`,
	many(
		thread.excerpts / 2,
		'wall_card (wall_id, card_id, excerpt_id, cluster_id)',
		`'${wall}', ${id(16, 'i')}, ${id(11, 'i')}, '${cluster}'`
	),
	many(
		size.whatIfs / 2,
		'insight (id, initiative_id, observation, wall_id, cluster_id, created_by, created_at)',
		`${id(12, 'i')}, ${own}, 'børn er alene ' || i, iif(i = 0, '${wall}', null), iif(i = 0, '${cluster}', null), ${by}, ${at('i')}`
	),
	many(
		thread.excerpts,
		'evidence (insight_id, excerpt_id, stance, position)',
		`'${insight}', ${id(11, 'i')}, 'supports', i`
	),
	many(
		size.whatIfs,
		'opportunity (id, initiative_id, what_if, more_of, removes, state, created_by, created_at, updated_at)',
		`${id(15, 'i')}, ${own}, 'Hvad nu hvis cyklen kom ' || i || ' gange om ugen?', 'turen på cyklen',
				iif(i % 4 = 0, 'transport', 'money'), 'offered', ${by}, ${at('i')}, ${at('i')}`
	),
	many(
		size.whatIfs,
		'opportunity_insight (opportunity_id, insight_id)',
		`${id(15, 'i')}, ${id(12, `iif(i < ${thread.whatIfs}, 0, 1 + i % 400)`)}`
	),
	// One answer each, after the step out of the draft, which is none.
	...['open', 'offered'].map((to, place) =>
		many(
			size.whatIfs,
			'opportunity_transition (id, opportunity_id, "from", "to", reason, answered_by, next_step, review_on, "by", at)',
			`${id(40 + place, 'i')}, ${id(15, 'i')}, '${place ? 'open' : 'draft'}', '${to}', 'Det vil vi gerne prøve.', 'Mette Skov',
					'Vi ringer på mandag', '2031-01-01', ${by}, ${at(`i + ${place}`)}`
		)
	),
	many(
		size.whatIfs * 2,
		'pledge (id, initiative_id, opportunity_id, partner_name, kind, weekdays, contact, created_at)',
		`${id(17, 'i')}, ${own}, ${id(15, 'i / 2')}, 'Klub ' || i, 'transport', '["wed"]', '{"name":"Bo"}', ${at('i')}`
	),
	many(
		size.partners,
		'partner (id, initiative_id, name, sector, areas, interests, offers, contact, created_at)',
		`${id(18, 'i')}, ${own}, 'Partner ' || i, json_extract('["public","voluntary","private","person"]', '$[' || (i % 4) || ']'),
				json_array(iif(i % 3 = 0, 'Lindaa', 'Havnen')), json_array('cykler i kreds ' || (i % 700), 'motion ' || (i % 300), 'fællesskab'), json_array('lån af cykel ' || (i % 900), 'en fast tid'),
				'{"name":"Bo","email":"bo@example.org"}', ${at('i')}`
	),
	`update initiative set involvement = '[{"theme":"cyk","area":"","removes":null,"sectors":["public","voluntary","private","person"]}]' where id = ${own}`,
	`update opportunity set area = 'Lindaa' where id = '${whatIf}'`,
	'analyze'
];

/** @param {string} dataDir @param {string} slug @param {(within: Within) => string[]} fills */
async function fill(dataDir, slug, fills) {
	const database = open(dataDir);
	const { rows } = await database.execute({
		sql: 'select i.id, (select id from user limit 1) as who from initiative i where i.slug = ?',
		args: [slug]
	});
	const [row] = rows;
	const within = { own: `'${String(row?.id)}'`, by: `'${String(row?.who)}'` };
	for (const sql of fills(within)) await database.execute(sql);
	database.close();
}

/** The same what-ifs with their insights, answers and counts of pledges. @param {Database} database @param {string} slug */
async function bareBoard(database, slug) {
	const own = 'o.initiative_id = (select id from initiative where slug = ?)';
	const found = `${own} and o.removes = 'transport' and lower(o.what_if || o.more_of || o.towards) like '%cyklen%'`;
	const answers = await Promise.all(
		[
			`select o.*, (select json_group_array(insight_id) from opportunity_insight where opportunity_id = o.id) as insights,
				(select json_group_array(json_object('id', t.id, 'from', t."from", 'to', t."to", 'reason', t.reason, 'by', t.answered_by,
					'next', t.next_step, 'review', t.review_on, 'at', t.at)) from opportunity_transition t where t.opportunity_id = o.id and t.taken_back_at is null) as answers,
				(select count(*) from pledge p where p.opportunity_id = o.id) as pledges
				from opportunity o where ${found} order by o.updated_at desc limit 200`,
			`select count(*) from opportunity o where ${own}`,
			`select count(*) from opportunity o where ${found}`,
			`select o.id, o.observation from insight o where ${own} order by o.created_at desc limit 500`
		].map((sql) => database.execute({ sql, args: [slug] }))
	);
	return JSON.stringify(answers.map(({ rows }) => rows.map((row) => ({ ...row }))));
}

/**
 * The same nodes with their titles, from the insight back to the stories and forward to the pledges.
 * @param {Database} database
 * @param {number} expected
 */
async function bareThread(database, expected) {
	const { rows } = await database.execute({
		sql: `with recursive forward(kind, id) as (values ('insight', :insight)
				union select 'opportunity', o.opportunity_id from forward f
					join opportunity_insight o on o.insight_id = f.id where f.kind = 'insight'
				union select 'answer', t.id from forward f
					join opportunity_transition t on t.opportunity_id = f.id where f.kind = 'opportunity' and t."from" <> 'draft'
				union select 'pledge', p.id from forward f join pledge p on p.opportunity_id = f.id where f.kind = 'opportunity'),
			back(kind, id) as (values ('insight', :insight)
				union select 'cluster', i.cluster_id from back b join insight i on i.id = b.id where b.kind = 'insight'
				union select 'wall', i.wall_id from back b join insight i on i.id = b.id where b.kind = 'insight'
				union select 'excerpt', e.excerpt_id from back b join evidence e on e.insight_id = b.id where b.kind = 'insight'
				union select 'story', x.story_id from back b join excerpt x on x.id = b.id where b.kind = 'excerpt')
			select kind, id, case kind when 'insight' then (select observation from insight t where t.id = n.id)
				when 'opportunity' then (select what_if from opportunity t where t.id = n.id)
				when 'answer' then (select reason from opportunity_transition t where t.id = n.id)
				when 'pledge' then (select partner_name from pledge t where t.id = n.id)
				when 'wall' then (select title from wall t where t.id = n.id)
				when 'excerpt' then (select quote from excerpt t where t.id = n.id)
				when 'story' then (select title from story t where t.id = n.id) end as title
			from (select * from forward union select * from back) n`,
		args: { insight }
	});
	if (rows.length !== expected) throw new Error(`${rows.length} nodes, not ${expected}.`);
	return JSON.stringify(rows.map((row) => ({ ...row })));
}
