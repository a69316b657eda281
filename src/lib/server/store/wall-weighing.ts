/** The round of dots on what-ifs that stands on a wall: rows ↔ domain values. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { StoredOpportunity } from '$lib/domain/opportunity/shown';
import { guard, type Change, type Db } from '../db/open';
import { insight, opportunityInsight, wall, wallWeighing } from '../db/schema';
import * as opportunities from './opportunity';

export interface Weighing {
	opportunityIds: string[];
	isOpen: boolean;
}

/** The round of a wall; undefined when there is none. */
export async function find(db: Db, wallId: string): Promise<Weighing | undefined> {
	const [row] = await db.read
		.select({ opportunityIds: wallWeighing.opportunityIds, closedAt: wallWeighing.closedAt })
		.from(wallWeighing)
		.where(eq(wallWeighing.wallId, wallId));
	return row && { opportunityIds: row.opportunityIds, isOpen: row.closedAt === null };
}

/** The walls of an initiative that have a round. */
export async function wallsOf(db: Db, initiativeId: string): Promise<string[]> {
	const rows = await db.read
		.select({ id: wallWeighing.wallId })
		.from(wallWeighing)
		.innerJoin(wall, eq(wall.id, wallWeighing.wallId))
		.where(eq(wall.initiativeId, initiativeId));
	return rows.map(({ id }) => id);
}

/** The what-ifs of a round, in its order. One that is no more, or belongs to another initiative, is left out. */
export async function itemsOf(
	db: Db,
	initiativeId: string,
	ids: readonly string[]
): Promise<StoredOpportunity[]> {
	const found = await Promise.all(ids.map((id) => opportunities.find(db, id)));
	return found.flatMap((one) => (one?.initiativeId === initiativeId ? one : []));
}

/** The what-ifs that rest on an insight which came of a wall. */
export async function cameOf(db: Db, wallId: string): Promise<Set<string>> {
	const insights = db.read
		.select({ id: insight.id })
		.from(insight)
		.where(eq(insight.wallId, wallId));
	const rows = await db.read
		.select({ id: opportunityInsight.opportunityId })
		.from(opportunityInsight)
		.where(inArray(opportunityInsight.insightId, insights));
	return new Set(rows.map(({ id }) => id));
}

/** Puts a round on a wall, in the place of the one that stood there. */
export function put(db: Db, row: typeof wallWeighing.$inferInsert): Change {
	const { wallId: _, ...set } = row;
	return db.read
		.insert(wallWeighing)
		.values(row)
		.onConflictDoUpdate({ target: wallWeighing.wallId, set: { closedAt: null, ...set } });
}

/** @param at ms since 1970; null opens it again */
export function close(db: Db, wallId: string, at: number | null): Change {
	return db.read.update(wallWeighing).set({ closedAt: at }).where(eq(wallWeighing.wallId, wallId));
}

export function remove(db: Db, wallId: string): Change {
	return db.read.delete(wallWeighing).where(eq(wallWeighing.wallId, wallId));
}

/** Guard: the round is open, with this what-if in it, at the moment of the write. */
export function guardOpen(wallId: string, opportunityId: string): Change {
	return guard(sql`exists (select 1 from ${wallWeighing} w, json_each(w.opportunity_ids) j
		where w.wall_id = ${wallId} and w.closed_at is null and j.value = ${opportunityId})`);
}
