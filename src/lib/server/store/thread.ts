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

type Add = (db: Db, found: Found, where: SQL) => Promise<void>;
/** What is added, by which column, for which ids of those found so far. */
type Step = [add: Add, by: Column, ids: (found: Found) => string[]];

const all = (kind: Kind) => (found: Found) => found.list(kind);
const seeds = (kind: Kind) => (found: Found) => found.seeds(kind);
/** Of a thread that begins at what comes after them, excerpts lead to nothing more that is on it. */
const leading = (found: Found) =>
	(['story', 'media', 'excerpt', 'wall'] as const).some((kind) => found.seeds(kind).length > 0)
		? found.list('excerpt')
		: [];

const back: Step[] = [
	[addPledges, pledge.id, all('pledge')],
	[addGrounds, opportunityInsight.opportunityId, all('opportunity')],
	[addInsights, insight.id, all('insight')],
	[addEvidence, evidence.insightId, all('insight')],
	[addCards, wallCard.clusterId, all('cluster')],
	[addCards, wallCard.wallId, seeds('wall')],
	[addExcerpts, excerpt.id, all('excerpt')],
	[addMedia, media.id, all('media')]
];

const forward: Step[] = [
	[addMedia, media.storyId, seeds('story')],
	[addExcerpts, excerpt.mediaId, seeds('media')],
	[addExcerpts, excerpt.storyId, seeds('story')],
	[addCards, wallCard.excerptId, all('excerpt')],
	[addCards, wallCard.mediaId, all('media')],
	[addEvidence, evidence.excerptId, leading],
	[addInsights, insight.clusterId, all('cluster')],
	[addInsights, insight.wallId, seeds('wall')],
	[addInsights, insight.id, all('insight')],
	[addGrounds, opportunityInsight.insightId, all('insight')],
	[addPledges, pledge.opportunityId, all('opportunity')]
];

/**
 * All that hangs on the seeds, both ways, and some more: whoever asks cuts it with `threadFrom`. At most one select for
 * each kind of edge and direction, whatever the size of the thread.
 */
export async function load(db: Db, from: Seeds): Promise<References> {
	const found = new Found(from);
	for (const [add, by, idsOf] of [...back, ...forward]) {
		const ids = idsOf(found);
		if (ids.length > 0) await add(db, found, among(by, ids));
	}
	return found.references();
}

async function addPledges(db: Db, found: Found, where: SQL): Promise<void> {
	const rows = await db.read
		.select({ to: pledge.id, from: pledge.opportunityId })
		.from(pledge)
		.where(where);
	found.add('opportunity', 'pledge', 'pledged', rows);
}

async function addGrounds(db: Db, found: Found, where: SQL): Promise<void> {
	const rows = await db.read
		.select({ from: opportunityInsight.insightId, to: opportunityInsight.opportunityId })
		.from(opportunityInsight)
		.where(where);
	found.add('insight', 'opportunity', 'grounds', rows);
}

async function addExcerpts(db: Db, found: Found, where: SQL): Promise<void> {
	const rows = await db.read
		.select({ from: excerpt.storyId, to: excerpt.id, mediaId: excerpt.mediaId })
		.from(excerpt)
		.where(where);
	const onMedia = rows.flatMap(({ mediaId, to }) => (mediaId ? [{ from: mediaId, to }] : []));
	found.add('story', 'excerpt', 'holds', rows);
	found.add('media', 'excerpt', 'holds', onMedia);
}

async function addMedia(db: Db, found: Found, where: SQL): Promise<void> {
	const rows = await db.read.select({ from: media.storyId, to: media.id }).from(media).where(where);
	found.add('story', 'media', 'holds', rows);
}

async function addCards(db: Db, found: Found, where: SQL): Promise<void> {
	const rows = await db.read
		.select({
			wallId: wallCard.wallId,
			clusterId: wallCard.clusterId,
			excerptId: wallCard.excerptId,
			mediaId: wallCard.mediaId
		})
		.from(wallCard)
		.where(and(where, sql`coalesce(${wallCard.excerptId}, ${wallCard.mediaId}) is not null`));
	for (const { wallId, clusterId, excerptId, mediaId } of rows) {
		const kind = excerptId ? 'excerpt' : 'media';
		const from = excerptId ?? mediaId ?? '';
		found.add(kind, 'wall', 'lies', [{ from, to: wallId }]);
		if (clusterId) {
			found.add(kind, 'cluster', 'gathered', [{ from, to: clusterId }]);
			found.add('wall', 'cluster', 'holds', [{ from: wallId, to: clusterId }]);
		}
	}
}

async function addEvidence(db: Db, found: Found, where: SQL): Promise<void> {
	const rows = await db.read
		.select({ from: evidence.excerptId, to: evidence.insightId, stance: evidence.stance })
		.from(evidence)
		.where(where);
	for (const { stance, ...row } of rows) {
		found.add('excerpt', 'insight', stance === 'contradicts' ? 'contradicts' : 'supports', [row]);
	}
}

async function addInsights(db: Db, found: Found, where: SQL): Promise<void> {
	const rows = await db.read
		.select({ to: insight.id, wallId: insight.wallId, clusterId: insight.clusterId })
		.from(insight)
		.where(where);
	for (const { to, wallId, clusterId } of rows) {
		if (clusterId) {
			found.add('cluster', 'insight', 'became', [{ from: clusterId, to }]);
		}
		if (clusterId && wallId) {
			found.add('wall', 'cluster', 'holds', [{ from: wallId, to: clusterId }]);
		} else if (wallId) {
			found.add('wall', 'insight', 'became', [{ from: wallId, to }]);
		}
	}
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
