/** The thread out of the tables: references first, titles afterwards and only through the consent gate. */
import { and, eq, sql, type Column, type SQL } from 'drizzle-orm';
import type { Db } from '../db/open';
import {
	evidence,
	excerpt,
	insight,
	media,
	opportunity,
	opportunityInsight,
	pledge,
	story,
	wall,
	wallCard
} from '../db/schema';
import {
	cards,
	evidences,
	excerpts,
	grounds,
	insights,
	pictures,
	pledges,
	type Step
} from './thread-edge';
import { Found, type Kind, type References, type Seeds } from './thread-found';

const tables = { story, media, excerpt, wall, insight, opportunity, pledge } as const;

/** The initiative that a thing belongs to. */
export async function initiativeOf(
	db: Db,
	kind: keyof typeof tables,
	id: string
): Promise<string | undefined> {
	const table = tables[kind];
	const [row] = await db.read
		.select({ initiativeId: table.initiativeId })
		.from(table)
		.where(eq(table.id, id));
	return row?.initiativeId;
}

const all = (kind: Kind) => (found: Found) => found.list(kind);
const seeds = (kind: Kind) => (found: Found) => found.seeds(kind);
/** Of a thread that begins at what comes after them, excerpts lead to nothing more that is on it. */
const leading = (found: Found) =>
	(['story', 'media', 'excerpt', 'wall'] as const).some((kind) => found.seeds(kind).length > 0)
		? found.list('excerpt')
		: [];

const back: Step[] = [
	pledges(pledge.id, all('pledge')),
	grounds(opportunityInsight.opportunityId, all('opportunity')),
	insights(insight.id, all('insight')),
	evidences(evidence.insightId, all('insight')),
	cards(wallCard.clusterId, all('cluster')),
	cards(wallCard.wallId, seeds('wall')),
	excerpts(excerpt.id, all('excerpt')),
	pictures(media.id, all('media'))
];

const forward: Step[] = [
	pictures(media.storyId, seeds('story')),
	excerpts(excerpt.mediaId, seeds('media')),
	excerpts(excerpt.storyId, seeds('story')),
	cards(wallCard.excerptId, all('excerpt')),
	cards(wallCard.mediaId, all('media')),
	evidences(evidence.excerptId, leading),
	insights(insight.clusterId, all('cluster')),
	insights(insight.wallId, seeds('wall')),
	insights(insight.id, all('insight')),
	grounds(opportunityInsight.insightId, all('insight')),
	pledges(pledge.opportunityId, all('opportunity'))
];

/**
 * All that hangs on the seeds, both ways, and some more: whoever asks cuts it with `threadFrom`. At most one select for
 * each kind of edge and direction, whatever the size of the thread.
 */
export async function load(db: Db, from: Seeds): Promise<References> {
	const found = new Found(from);
	for (const step of [...back, ...forward]) {
		await step(db, found);
	}
	return found.references();
}

/** How many other young people have words or pictures in each cluster. */
export async function othersIn(
	db: Db,
	clusterIds: readonly string[],
	storytellerId: string
): Promise<Map<string, number>> {
	const by = sql`coalesce(${excerpt.storytellerId}, ${media.storytellerId})`;
	const state = sql`coalesce(${excerpt.state}, ${media.state})`;
	const rows = await db.read
		.select({
			clusterId: wallCard.clusterId,
			count: sql<number>`count(distinct ${by})`
		})
		.from(wallCard)
		.leftJoin(excerpt, eq(excerpt.id, wallCard.excerptId))
		.leftJoin(media, eq(media.id, wallCard.mediaId))
		.where(
			and(
				among(wallCard.clusterId, clusterIds),
				sql`${by} <> ${storytellerId} and ${state} <> 'withdrawn'`
			)
		)
		.groupBy(wallCard.clusterId);
	return new Map(rows.map(({ clusterId, count }) => [clusterId ?? '', count]));
}

/** Which of the excerpts are wordless tombstones. */
export async function withdrawnAmong(db: Db, excerptIds: readonly string[]): Promise<string[]> {
	const rows = await db.read
		.select({ id: excerpt.id })
		.from(excerpt)
		.where(and(among(excerpt.id, excerptIds), eq(excerpt.state, 'withdrawn')));
	return rows.map((row) => row.id);
}

/** `column in (…)` for lists of any length. */
export function among(column: Column, ids: readonly string[]): SQL {
	return sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
}
