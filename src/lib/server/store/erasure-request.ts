/** What guardians asked to have erased: rows ↔ domain values. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Guardian } from '$lib/domain/consent/custody';
import { guard, type Change, type Db } from '../db/open';
import { erasureRequest, storyteller } from '../db/schema';

export interface ErasureRequest {
	id: string;
	/** Which guardian asked. */
	by: Guardian;
	/** ms */
	at: number;
	/** What the secretariat wrote back; empty until then. */
	answer: string;
	answeredAt: number | null;
}

/** The latest first. */
export async function list(db: Db, storytellerId: string): Promise<ErasureRequest[]> {
	const rows = await db.read
		.select({
			id: erasureRequest.id,
			by: erasureRequest.by,
			at: erasureRequest.at,
			answer: erasureRequest.answer,
			answeredAt: erasureRequest.answeredAt
		})
		.from(erasureRequest)
		.where(eq(erasureRequest.storytellerId, storytellerId))
		.orderBy(desc(erasureRequest.at));
	return rows.map((row) => ({ ...row, by: row.by as Guardian }));
}

/** Whose guardians have asked and have no answer, each with the first such request. */
export async function open(
	db: Db,
	initiativeId: string
): Promise<{ storytellerId: string; secretName: string; at: number }[]> {
	return db.read
		.select({
			storytellerId: storyteller.id,
			secretName: storyteller.secretName,
			at: sql<number>`min(${erasureRequest.at})`
		})
		.from(erasureRequest)
		.innerJoin(storyteller, eq(storyteller.id, erasureRequest.storytellerId))
		.where(and(eq(storyteller.initiativeId, initiativeId), isNull(erasureRequest.answeredAt)))
		.groupBy(storyteller.id);
}

/** Two changes: the guard that none by the same guardian is open already, and the request. */
export function insert(
	db: Db,
	row: typeof erasureRequest.$inferInsert & { by: Guardian }
): Change[] {
	return [
		guard(sql`select not exists (select 1 from ${erasureRequest} e
			where e.storyteller_id = ${row.storytellerId} and e."by" = ${row.by} and e.answered_at is null)`),
		db.read.insert(erasureRequest).values(row)
	];
}

export function answer(
	db: Db,
	storytellerId: string,
	said: { answer: string; answeredAt: number }
): Change {
	return db.read
		.update(erasureRequest)
		.set(said)
		.where(and(eq(erasureRequest.storytellerId, storytellerId), isNull(erasureRequest.answeredAt)));
}
