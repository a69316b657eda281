/** Who was asked to delete what had left the house before it was taken back: rows ↔ domain values. */
import { and, eq, inArray, isNull, like, or, sql } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { accessLog, consent, recall, story, storyteller, user, withdrawal } from '../db/schema';

export interface Asked {
	/** Who was asked to delete it. */
	whom: string;
	/** `YYYY-MM-DD` */
	on: string;
	/** Who asked; empty when the account is gone. */
	by: string;
}

/** What was asked for a young person, by the id of the reading. */
export async function asked(db: Db, storytellerId: string): Promise<Map<string, Asked>> {
	const rows = await db.read
		.select({ id: recall.readingId, whom: recall.whom, on: recall.on, by: user.name })
		.from(recall)
		.leftJoin(user, eq(user.id, recall.by))
		.where(eq(recall.storytellerId, storytellerId));
	return new Map(rows.map(({ id, whom, on, by }) => [id, { whom, on, by: by ?? '' }]));
}

/** Whose words were read, printed or taken out. */
export async function findReading(
	db: Db,
	id: string
): Promise<{ initiativeId: string; storytellerId: string } | undefined> {
	const [row] = await db.read
		.select({ initiativeId: storyteller.initiativeId, storytellerId: storyteller.id })
		.from(accessLog)
		.innerJoin(storyteller, eq(storyteller.id, accessLog.storytellerId))
		.where(eq(accessLog.id, id));
	return row;
}

/** Asked again, the latest stands. */
export function put(db: Db, row: typeof recall.$inferInsert): Change {
	return db.read
		.insert(recall)
		.values(row)
		.onConflictDoUpdate({ target: recall.readingId, set: row });
}

export function remove(db: Db, readingId: string): Change {
	return db.read.delete(recall).where(eq(recall.readingId, readingId));
}

/** Takes away what was asked about readings that are not kept any more. */
export function removeForgotten(db: Db): Change {
	return db.read
		.delete(recall)
		.where(sql`${recall.readingId} not in (select ${accessLog.id} from ${accessLog})`);
}

/** What left the house and nobody was asked about, of everybody who has taken something back since, or said no to anything. */
export async function unasked(db: Db, initiativeId: string) {
	const hasRefused = sql`(${storyteller.id} in (select w.storyteller_id from ${withdrawal} w)
		or ${storyteller.id} in (select c.storyteller_id from ${consent} c where c.decision = 'no'))`;
	const readings = await db.read
		.select({
			storytellerId: accessLog.storytellerId,
			storyId: accessLog.storyId,
			purpose: accessLog.purpose,
			projectId: accessLog.projectId,
			at: accessLog.at
		})
		.from(accessLog)
		.innerJoin(storyteller, eq(storyteller.id, accessLog.storytellerId))
		.leftJoin(recall, eq(recall.readingId, accessLog.id))
		.where(
			and(
				eq(storyteller.initiativeId, initiativeId),
				hasRefused,
				isNull(recall.readingId),
				or(like(accessLog.purpose, 'export:%'), like(accessLog.purpose, 'print:%'))
			)
		);
	const who = [...new Set(readings.map(({ storytellerId }) => storytellerId))];
	const { what, itemId, at } = withdrawal;
	const withdrawals = await db.read
		.select({ storytellerId: withdrawal.storytellerId, what, itemId, at })
		.from(withdrawal)
		.where(inArray(withdrawal.storytellerId, who));
	const stories = await db.read
		.select({ id: story.id, storytellerId: story.storytellerId })
		.from(story)
		.where(inArray(story.storytellerId, who));
	return { readings, withdrawals, stories };
}
