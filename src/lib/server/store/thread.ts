/** The thread out of the tables: references first, titles afterwards and only through the consent gate. */
import { and, eq, ne, sql, type Column, type SQL } from 'drizzle-orm';
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
import { Found, type References, type Seeds } from './thread-found';

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

/**
 * All that hangs on the seeds, both ways, and some more: whoever asks cuts it with `threadFrom`. One select for each
 * kind of edge and direction, whatever the size of the thread.
 */
export async function load(db: Db, seeds: Seeds): Promise<References> {
	const found = new Found(seeds);
	await loadBack(db, found);
	await loadForward(db, found);
	return found.references();
}

async function loadBack(db: Db, found: Found): Promise<void> {
	const ofPledges = await db.read
		.select({ to: pledge.id, from: pledge.opportunityId })
		.from(pledge)
		.where(among(pledge.id, found.list('pledge')));
	found.add('opportunity', 'pledge', 'pledged', ofPledges);
	found.add(
		'insight',
		'opportunity',
		'grounds',
		await grounds(db, opportunityInsight.opportunityId, found.list('opportunity'))
	);
	await addInsights(db, found, among(insight.id, found.list('insight')));
	await addEvidence(db, found, among(evidence.insightId, found.list('insight')));
	await addCards(db, found, among(wallCard.clusterId, found.list('cluster')));
	await addCards(db, found, among(wallCard.wallId, found.seeds('wall')));
	await addExcerpts(db, found, among(excerpt.id, found.list('excerpt')));
	await addMedia(db, found, among(media.id, found.list('media')));
}

async function loadForward(db: Db, found: Found): Promise<void> {
	await addMedia(db, found, among(media.storyId, found.seeds('story')));
	await addExcerpts(db, found, among(excerpt.mediaId, found.seeds('media')));
	await addExcerpts(db, found, among(excerpt.storyId, found.list('story')));
	await addCards(db, found, among(wallCard.excerptId, found.list('excerpt')));
	await addCards(db, found, among(wallCard.mediaId, found.list('media')));
	await addEvidence(db, found, among(evidence.excerptId, found.list('excerpt')));
	await addInsights(
		db,
		found,
		sql`(${among(insight.clusterId, found.list('cluster'))} or ${among(insight.wallId, found.seeds('wall'))} or ${among(insight.id, found.list('insight'))})`
	);
	found.add(
		'insight',
		'opportunity',
		'grounds',
		await grounds(db, opportunityInsight.insightId, found.list('insight'))
	);
	const pledges = await db.read
		.select({ to: pledge.id, from: pledge.opportunityId })
		.from(pledge)
		.where(among(pledge.opportunityId, found.list('opportunity')));
	found.add('opportunity', 'pledge', 'pledged', pledges);
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

async function grounds(db: Db, by: Column, ids: string[]) {
	return db.read
		.select({ from: opportunityInsight.insightId, to: opportunityInsight.opportunityId })
		.from(opportunityInsight)
		.where(among(by, ids));
}

/** How many other young people have words in each cluster. */
export async function othersIn(
	db: Db,
	clusterIds: readonly string[],
	storytellerId: string
): Promise<Map<string, number>> {
	const rows = await db.read
		.select({
			clusterId: wallCard.clusterId,
			count: sql<number>`count(distinct ${excerpt.storytellerId})`
		})
		.from(wallCard)
		.innerJoin(excerpt, eq(excerpt.id, wallCard.excerptId))
		.where(
			and(
				among(wallCard.clusterId, clusterIds),
				ne(excerpt.storytellerId, storytellerId),
				ne(excerpt.state, 'withdrawn')
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
