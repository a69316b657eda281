/** Sessions as their owner sees them; making and checking them is auth/session. */
import { and, desc, eq, gt, ne } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { session } from '../db/schema';

export interface Session {
	id: string;
	device: string;
	createdAt: number;
	/** Ends then when it is not used before. */
	expiresAt: number;
}

/** The living ones, newest first. */
export async function list(db: Db, userId: string, now: number): Promise<Session[]> {
	return db.read
		.select({
			id: session.id,
			device: session.device,
			createdAt: session.createdAt,
			expiresAt: session.expiresAt
		})
		.from(session)
		.where(and(eq(session.userId, userId), gt(session.expiresAt, now), gt(session.endsAt, now)))
		.orderBy(desc(session.createdAt));
}

export function remove(db: Db, userId: string, id: string): Change {
	return db.read.delete(session).where(and(eq(session.userId, userId), eq(session.id, id)));
}

/** All of a user's, but for one. */
export function removeAll(db: Db, userId: string, except = ''): Change {
	return db.read.delete(session).where(and(eq(session.userId, userId), ne(session.id, except)));
}
