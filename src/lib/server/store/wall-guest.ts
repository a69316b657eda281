/** Guests of walls, and the doors that they come in by. Codes and tokens are stored as hashes only. */
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { guard, type Change, type Db } from '../db/open';
import { wall, wallGuest } from '../db/schema';

export interface Guest {
	id: string;
	name: string;
	createdAt: number;
}

/** The wall whose door opens to a code now. */
export async function findByDoor(
	db: Db,
	doorHash: string,
	now: number
): Promise<{ id: string; doorClosesAt: number } | undefined> {
	const [row] = await db.read
		.select({ id: wall.id, doorClosesAt: wall.doorClosesAt })
		.from(wall)
		.where(and(eq(wall.doorHash, doorHash), gt(wall.doorClosesAt, now)));
	return row && { id: row.id, doorClosesAt: row.doorClosesAt ?? now };
}

/** When the door of a wall closes; null when it is closed. */
export async function doorOf(db: Db, wallId: string, now: number): Promise<number | null> {
	const [row] = await db.read
		.select({ at: wall.doorClosesAt })
		.from(wall)
		.where(and(eq(wall.id, wallId), gt(wall.doorClosesAt, now)));
	return row?.at ?? null;
}

/** Those who are in now, in the order in which they came. */
export async function list(db: Db, wallId: string): Promise<Guest[]> {
	return db.read
		.select({ id: wallGuest.id, name: wallGuest.name, createdAt: wallGuest.createdAt })
		.from(wallGuest)
		.where(and(eq(wallGuest.wallId, wallId), isNull(wallGuest.leftAt)))
		.orderBy(asc(wallGuest.createdAt), asc(wallGuest.id));
}

export function setDoor(
	db: Db,
	wallId: string,
	door: { doorHash: string | null; doorClosesAt: number | null }
): Change {
	return db.read.update(wall).set(door).where(eq(wall.id, wallId));
}

/** Two changes: the guard that there is room, and the guest. */
export function insert(db: Db, row: typeof wallGuest.$inferInsert, most: number): Change[] {
	const inside = sql`select count(*) from ${wallGuest} where wall_id = ${row.wallId} and left_at is null`;
	return [guard(sql`(${inside}) < ${most}`), db.read.insert(wallGuest).values(row)];
}

/** Sends one guest out, or all of them. */
export function leave(db: Db, wallId: string, at: number, guestId?: string): Change {
	const inside = and(eq(wallGuest.wallId, wallId), isNull(wallGuest.leftAt));
	return db.read
		.update(wallGuest)
		.set({ leftAt: at })
		.where(guestId !== undefined ? and(inside, eq(wallGuest.id, guestId)) : inside);
}
