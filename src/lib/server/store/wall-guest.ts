/** Guests of walls, and the doors that they come in by. Codes and tokens are stored as hashes only. */
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { guard, type Change, type Db } from '../db/open';
import { prepared } from '../db/prepared';
import { wall, wallGuest } from '../db/schema';

export interface Guest {
	id: string;
	name: string;
	createdAt: number;
	/** False while they wait at the door. */
	isIn: boolean;
}

/** The wall whose door opens to a code now. */
export async function findByDoor(
	db: Db,
	doorHash: string,
	now: number
): Promise<
	{ id: string; initiativeId: string; doorClosesAt: number; doorAsks: boolean } | undefined
> {
	const [row] = await db.read
		.select({
			id: wall.id,
			initiativeId: wall.initiativeId,
			doorClosesAt: wall.doorClosesAt,
			doorAsks: wall.doorAsks
		})
		.from(wall)
		.where(and(eq(wall.doorHash, doorHash), gt(wall.doorClosesAt, now)));
	return row && { ...row, doorClosesAt: row.doorClosesAt ?? now };
}

/** When the door of a wall closes, and whether guests are let in one by one; null when it is closed. */
export async function doorOf(
	db: Db,
	wallId: string,
	now: number
): Promise<{ closesAt: number; asks: boolean } | null> {
	const [row] = await db.read
		.select({ closesAt: wall.doorClosesAt, asks: wall.doorAsks })
		.from(wall)
		.where(and(eq(wall.id, wallId), gt(wall.doorClosesAt, now)));
	return row?.closesAt == null ? null : { ...row, closesAt: row.closesAt };
}

/** Those who are in or wait at the door now, in the order in which they came. */
export async function list(db: Db, wallId: string): Promise<Guest[]> {
	const rows = await db.read
		.select({
			id: wallGuest.id,
			name: wallGuest.name,
			createdAt: wallGuest.createdAt,
			letInAt: wallGuest.letInAt
		})
		.from(wallGuest)
		.where(and(eq(wallGuest.wallId, wallId), isNull(wallGuest.leftAt)))
		.orderBy(asc(wallGuest.createdAt), asc(wallGuest.id));
	return rows.map(({ letInAt, ...row }) => ({ ...row, isIn: letInAt !== null }));
}

export function setDoor(
	db: Db,
	wallId: string,
	door: { doorHash?: string | null; doorClosesAt?: number | null; doorAsks?: boolean }
): Change {
	return db.read.update(wall).set(door).where(eq(wall.id, wallId));
}

/** Two changes: the guard that there is room, and the guest. */
export function insert(db: Db, row: typeof wallGuest.$inferInsert, most: number): Change[] {
	const inside = sql`select count(*) from ${wallGuest} where wall_id = ${row.wallId} and left_at is null`;
	return [guard(sql`(${inside}) < ${most}`), db.read.insert(wallGuest).values(row)];
}

/** Whoever holds a token, while the door of their wall is open and nobody sent them out. */
export async function findByToken(
	db: Db,
	tokenHash: string,
	now: number
): Promise<{ name: string; isIn: boolean } | undefined> {
	const [row] = await db.read
		.select({ name: wallGuest.name, letInAt: wallGuest.letInAt })
		.from(wallGuest)
		.innerJoin(wall, eq(wall.id, wallGuest.wallId))
		.where(
			and(eq(wallGuest.tokenHash, tokenHash), isNull(wallGuest.leftAt), gt(wall.doorClosesAt, now))
		);
	return row && { name: row.name, isIn: row.letInAt !== null };
}

/** Whether nobody has sent a guest out. */
export async function isInside(db: Db, guestId: string): Promise<boolean> {
	return (await inside(db).execute({ guestId })).length > 0;
}

const inside = prepared((read) =>
	read
		.select({ id: wallGuest.id })
		.from(wallGuest)
		.where(and(eq(wallGuest.id, sql.placeholder('guestId')), isNull(wallGuest.leftAt)))
		.prepare()
);

/** Guard: nobody has sent the guest out by the moment of the write. */
export function guardInside(guestId: string): Change {
	return guard(sql`exists (select 1 from ${wallGuest} where id = ${guestId} and left_at is null)`);
}

/** Opens for one guest who waits, or for all of them. */
export function letIn(db: Db, wallId: string, at: number, guestId?: string): Change {
	const waiting = and(
		eq(wallGuest.wallId, wallId),
		isNull(wallGuest.leftAt),
		isNull(wallGuest.letInAt)
	);
	return db.read
		.update(wallGuest)
		.set({ letInAt: at })
		.where(guestId !== undefined ? and(waiting, eq(wallGuest.id, guestId)) : waiting);
}

/** Sends one guest out, or all of them. */
export function leave(db: Db, wallId: string, at: number, guestId?: string): Change {
	const inside = and(eq(wallGuest.wallId, wallId), isNull(wallGuest.leftAt));
	return db.read
		.update(wallGuest)
		.set({ leftAt: at })
		.where(guestId !== undefined ? and(inside, eq(wallGuest.id, guestId)) : inside);
}
