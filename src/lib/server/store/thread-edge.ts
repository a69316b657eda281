/** The kinds of edges of a thread, each read by the one or the other of its ends. */
import { and, sql, type Column, type SQL } from 'drizzle-orm';
import type { Db, Queries } from '../db/open';
import { prepared } from '../db/prepared';
import {
	evidence,
	excerpt,
	insight,
	media,
	opportunityInsight,
	pledge,
	wallCard
} from '../db/schema';
import type { Found } from './thread-found';

/** Adds the edges whose one end is among the ids found so far. */
export type Step = (db: Db, found: Found) => Promise<void>;

/** Rows of edges, put into words once for each column that they are looked up by. */
function edges<Row>(
	rowsOf: (read: Queries, where: SQL) => { execute(values: { ids: string }): Promise<Row[]> },
	add: (found: Found, rows: Row[]) => void
) {
	return (by: Column, idsOf: (found: Found) => string[]): Step => {
		const query = prepared((read) => rowsOf(read, amongAsked(by)));
		return async (db, found) => {
			const ids = idsOf(found);
			if (ids.length > 0) add(found, await query(db).execute({ ids: JSON.stringify(ids) }));
		};
	};
}

export const pledges = edges(
	(read, where) =>
		read.select({ to: pledge.id, from: pledge.opportunityId }).from(pledge).where(where).prepare(),
	(found, rows) => found.add('opportunity', 'pledge', 'pledged', rows)
);

export const grounds = edges(
	(read, where) =>
		read
			.select({ from: opportunityInsight.insightId, to: opportunityInsight.opportunityId })
			.from(opportunityInsight)
			.where(where)
			.prepare(),
	(found, rows) => found.add('insight', 'opportunity', 'grounds', rows)
);

export const excerpts = edges(
	(read, where) =>
		read
			.select({ from: excerpt.storyId, to: excerpt.id, mediaId: excerpt.mediaId })
			.from(excerpt)
			.where(where)
			.prepare(),
	(found, rows) => {
		const onMedia = rows.flatMap(({ mediaId, to }) => (mediaId ? [{ from: mediaId, to }] : []));
		found.add('story', 'excerpt', 'holds', rows);
		found.add('media', 'excerpt', 'holds', onMedia);
	}
);

export const pictures = edges(
	(read, where) =>
		read.select({ from: media.storyId, to: media.id }).from(media).where(where).prepare(),
	(found, rows) => found.add('story', 'media', 'holds', rows)
);

export const cards = edges(
	(read, where) =>
		read
			.select({
				wallId: wallCard.wallId,
				clusterId: wallCard.clusterId,
				excerptId: wallCard.excerptId,
				mediaId: wallCard.mediaId
			})
			.from(wallCard)
			.where(and(where, sql`coalesce(${wallCard.excerptId}, ${wallCard.mediaId}) is not null`))
			.prepare(),
	(found, rows) => {
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
);

export const evidences = edges(
	(read, where) =>
		read
			.select({ from: evidence.excerptId, to: evidence.insightId, stance: evidence.stance })
			.from(evidence)
			.where(where)
			.prepare(),
	(found, rows) => {
		for (const { stance, ...row } of rows) {
			found.add('excerpt', 'insight', stance === 'contradicts' ? 'contradicts' : 'supports', [row]);
		}
	}
);

export const insights = edges(
	(read, where) =>
		read
			.select({ to: insight.id, wallId: insight.wallId, clusterId: insight.clusterId })
			.from(insight)
			.where(where)
			.prepare(),
	(found, rows) => {
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
);

/** The same in a prepared query, for the JSON list that is given as `ids`. */
export function amongAsked(column: Column): SQL {
	return sql`${column} in (select value from json_each(${sql.placeholder('ids')}))`;
}
