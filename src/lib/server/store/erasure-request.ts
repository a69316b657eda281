/** What guardians asked to have erased: rows ↔ domain values. */
import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { guard, type Change, type Db } from '../db/open';
import { erasureRequest, storyteller } from '../db/schema';

export interface ErasureRequest {
	id: string;
	/** ms */
	at: number;
	/** What the secretariat wrote back; empty until then. */
	answer: string;
	answeredAt: number | null;
}

/** The latest first. */
export async function list(db: Db, storytellerId: string): Promise<ErasureRequest[]> {
	return db.read
		.select({
			id: erasureRequest.id,
			at: erasureRequest.at,
			answer: erasureRequest.answer,
			answeredAt: erasureRequest.answeredAt
		})
		.from(erasureRequest)
		.where(eq(erasureRequest.storytellerId, storytellerId))
		.orderBy(desc(erasureRequest.at));
}

/** Those of an initiative that nobody has answered. */
export async function open(
	db: Db,
	initiativeId: string
): Promise<{ storytellerId: string; secretName: string; at: number }[]> {
	return db.read
		.select({
			storytellerId: storyteller.id,
			secretName: storyteller.secretName,
			at: erasureRequest.at
		})
		.from(erasureRequest)
		.innerJoin(storyteller, eq(storyteller.id, erasureRequest.storytellerId))
		.where(and(eq(storyteller.initiativeId, initiativeId), isNull(erasureRequest.answeredAt)));
}

/** Two changes: the guard that none is open already, and the request. */
export function insert(db: Db, row: typeof erasureRequest.$inferInsert): Change[] {
	return [
		guard(sql`select not exists (select 1 from ${erasureRequest} e
			where e.storyteller_id = ${row.storytellerId} and e.answered_at is null)`),
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
