/** What was done about things whose time is over: rows ↔ domain values. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { RetentionAct, TimedClass } from '$lib/domain/retention/retention';
import type { Change, Db } from '../db/open';
import { retentionAct } from '../db/schema';

export interface StoredAct {
	act: RetentionAct;
	/** `YYYY-MM-DD` */
	dueOn: string;
	reason: string;
	at: number;
}

/** What was done about each of these things of a class, the earliest first. */
export async function listOf(
	db: Db,
	initiativeId: string,
	kept: TimedClass,
	itemIds: readonly string[]
): Promise<Map<string, StoredAct[]>> {
	const rows = await db.read
		.select({
			itemId: retentionAct.itemId,
			act: retentionAct.act,
			dueOn: retentionAct.dueOn,
			reason: retentionAct.reason,
			at: retentionAct.at
		})
		.from(retentionAct)
		.where(
			and(
				eq(retentionAct.initiativeId, initiativeId),
				eq(retentionAct.kept, kept),
				sql`${retentionAct.itemId} in (select value from json_each(${JSON.stringify(itemIds)}))`
			)
		)
		.orderBy(asc(retentionAct.at), asc(retentionAct.id));
	const acts = new Map<string, StoredAct[]>();
	for (const { itemId, ...row } of rows) {
		const act = { ...row, act: row.act as RetentionAct };
		acts.set(itemId, [...(acts.get(itemId) ?? []), act]);
	}
	return acts;
}

/** How many things of each class were erased when their time was over. */
export async function erased(db: Db, initiativeId: string): Promise<StoredErasure[]> {
	const rows = await db.read
		.select({
			kept: retentionAct.kept,
			dueOn: retentionAct.dueOn,
			by: retentionAct.by,
			at: retentionAct.at
		})
		.from(retentionAct)
		.where(and(eq(retentionAct.initiativeId, initiativeId), eq(retentionAct.act, 'erased')))
		.orderBy(asc(retentionAct.at));
	return rows.map((row) => ({
		...row,
		kept: row.kept as TimedClass,
		at: new Date(row.at ?? 0).toISOString()
	}));
}

/** What the audit tells of an erasure: when, of which class; nothing of what it was. */
export interface StoredErasure {
	kept: TimedClass;
	dueOn: string;
	by: string;
	at: string;
}

export function insert(db: Db, row: typeof retentionAct.$inferInsert): Change {
	return db.read.insert(retentionAct).values(row);
}

/** Why a thing was put off goes with the thing. */
export function eraseReasons(db: Db, kept: TimedClass, itemId: string): Change {
	return db.read
		.update(retentionAct)
		.set({ reason: '' })
		.where(and(eq(retentionAct.kept, kept), eq(retentionAct.itemId, itemId)));
}
