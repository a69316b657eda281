/** Views of excerpts that are kept. */
import { and, asc, eq, or } from 'drizzle-orm';
import type { SavedView } from '$lib/domain/story/saved-view';
import { guardVersion, type Change, type Db } from '../db/open';
import { savedView, user } from '../db/schema';

const columns = {
	id: savedView.id,
	initiativeId: savedView.initiativeId,
	ownerId: savedView.ownerId,
	ownerName: user.name,
	name: savedView.name,
	query: savedView.query,
	isShared: savedView.isShared,
	version: savedView.version
};

export async function find(db: Db, id: string): Promise<SavedView | undefined> {
	const [row] = await db.read
		.select(columns)
		.from(savedView)
		.innerJoin(user, eq(user.id, savedView.ownerId))
		.where(eq(savedView.id, id));
	return row;
}

/** Somebody's own and those that others share, by name. */
export async function list(db: Db, initiativeId: string, userId: string): Promise<SavedView[]> {
	return db.read
		.select(columns)
		.from(savedView)
		.innerJoin(user, eq(user.id, savedView.ownerId))
		.where(
			and(
				eq(savedView.initiativeId, initiativeId),
				or(eq(savedView.ownerId, userId), eq(savedView.isShared, true))
			)
		)
		.orderBy(asc(savedView.name), asc(savedView.id));
}

export function insert(db: Db, row: typeof savedView.$inferInsert): Change {
	return db.read.insert(savedView).values(row);
}

/** The guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: { name?: string; isShared?: boolean }
): Change[] {
	return [
		guardVersion('saved_view', id, version),
		db.read
			.update(savedView)
			.set({ ...change, version: version + 1 })
			.where(eq(savedView.id, id))
	];
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(savedView).where(eq(savedView.id, id));
}
