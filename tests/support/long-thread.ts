/** A thread as long as a picture of one can be, in the demo's initiative. */
import { createClient } from '@libsql/client';

export const counts = { young: 12, story: 57, excerpt: 280, opportunity: 40, pledge: 80 };

const id = (block: number, number: string) =>
	`printf('0192f0c1-00${block}-7000-8000-%012x', ${number})`;
const plain = (block: number, number = 0) =>
	`0192f0c1-00${block}-7000-8000-${number.toString(16).padStart(12, '0')}`;
/** The insight in its middle. */
export const insight = plain(12);
const [cluster, wall] = [plain(13), plain(14)];

/** What was said, by number; each once. */
export const wordsOf = (number: number) => `Dag ${number}: Cykelturen til banen var den bedste del`;

/** 57 stories, 280 excerpts, a cluster on its wall, an insight, 40 what-ifs, as many answers, 80 pledges. */
export const lengthOfThread = 500;

/** Puts it into a database that no server has open: a server is the only writer of its own. */
export async function layLongThread(dataDir: string): Promise<void> {
	const database = createClient({ url: `file:${dataDir}/traad.db` });
	const { rows } = await database.execute(
		`select i.id, (select id from user limit 1) as who from initiative i where i.slug = 'sammen-om-lindaa'`
	);
	const [own, by] = [`'${String(rows[0]?.id)}'`, `'${String(rows[0]?.who)}'`];
	await database.batch(filling(own, by), 'write');
	database.close();
}

const at = '1700000000000 + i';
const many = (count: number, into: string, values: string) =>
	`insert into ${into} with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1}) select ${values} from n`;

const filling = (own: string, by: string) => [
	many(
		counts.young,
		'storyteller (id, initiative_id, secret_name, age_band, area, contact_id, created_at)',
		`${id(20, 'i')}, ${own}, 'Ung ' || char(65 + i), '13-14', 'Lindaa', ${by}, ${at}`
	),
	...['keep', 'team'].flatMap((scope, place) =>
		['young', 'guardian'].map((who, other) =>
			many(
				counts.young,
				'consent (id, storyteller_id, scope, decision, "by", method, text_version, at)',
				`${id(30 + place * 2 + other, 'i')}, ${id(20, 'i')}, '${scope}', 'yes', '${who}', 'paper', '1', ${at}`
			)
		)
	),
	many(
		counts.story,
		'story (id, initiative_id, storyteller_id, title, kind, author_id, created_at, updated_at)',
		`${id(10, 'i')}, ${own}, ${id(20, `i % ${counts.young}`)}, 'På vej til banen ' || (i + 1), 'interview', ${by}, ${at}, ${at}`
	),
	many(
		counts.excerpt,
		'excerpt (id, initiative_id, story_id, storyteller_id, start, "end", quote, story_version, created_by, created_at)',
		`${id(11, 'i')}, ${own}, ${id(10, `i % ${counts.story}`)}, ${id(20, `i % ${counts.story} % ${counts.young}`)},
			i * 60, i * 60 + 50, replace('${wordsOf(0)}', '0', i), 1, ${by}, ${at}`
	),
	`insert into wall (id, initiative_id, title, created_by, created_at) values ('${wall}', ${own}, 'Væggen', ${by}, 1700000000000)`,
	many(
		counts.excerpt / 2,
		'wall_card (wall_id, card_id, excerpt_id, cluster_id)',
		`'${wall}', ${id(16, 'i')}, ${id(11, 'i')}, '${cluster}'`
	),
	`insert into insight (id, initiative_id, observation, wall_id, cluster_id, created_by, created_at)
		values ('${insight}', ${own}, 'vejen derhen er halvdelen af glæden', '${wall}', '${cluster}', ${by}, 1700000000000)`,
	many(
		counts.excerpt,
		'evidence (insight_id, excerpt_id, stance, position)',
		`'${insight}', ${id(11, 'i')}, 'supports', i`
	),
	many(
		counts.opportunity,
		'opportunity (id, initiative_id, what_if, more_of, state, created_by, created_at, updated_at)',
		`${id(15, 'i')}, ${own}, 'Hvad nu hvis cyklen kom med ' || (i + 1) || ' gange?', 'turen på cykel', 'offered', ${by}, ${at}, ${at}`
	),
	many(
		counts.opportunity,
		'opportunity_insight (opportunity_id, insight_id)',
		`${id(15, 'i')}, '${insight}'`
	),
	many(
		counts.opportunity,
		'opportunity_transition (id, opportunity_id, "from", "to", reason, answered_by, next_step, "by", at)',
		`${id(40, 'i')}, ${id(15, 'i')}, 'open', 'offered', 'Det vil vi gerne prøve.', 'Mette Skov', 'Vi ringer', ${by}, ${at}`
	),
	many(
		counts.pledge,
		'pledge (id, initiative_id, opportunity_id, partner_name, kind, weekdays, contact, created_at)',
		`${id(17, 'i')}, ${own}, ${id(15, `i % ${counts.opportunity}`)}, 'Klub ' || (i + 1), 'transport', '["wed"]', '{"name":"Bo"}', ${at}`
	)
];
