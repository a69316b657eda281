/** Files that arrive in parts. */
import { and, eq, lt } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { upload } from '../db/schema';

export type UploadRow = typeof upload.$inferSelect;

export async function find(db: Db, id: string): Promise<UploadRow | undefined> {
	const [row] = await db.read
		.select({
			id: upload.id,
			initiativeId: upload.initiativeId,
			authorId: upload.authorId,
			name: upload.name,
			size: upload.size,
			received: upload.received,
			createdAt: upload.createdAt
		})
		.from(upload)
		.where(eq(upload.id, id));
	return row;
}

export function insert(db: Db, row: typeof upload.$inferInsert): Change {
	return db.read.insert(upload).values(row);
}

/** Counts a part in, unless another one with the same beginning was faster: then no row is touched. */
export function advance(db: Db, id: string, from: number, to: number): Change {
	return db.read
		.update(upload)
		.set({ received: to })
		.where(and(eq(upload.id, id), eq(upload.received, from)));
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(upload).where(eq(upload.id, id));
}

/** Those that nobody went on with; their files are swept with all that nothing names. */
export function removeBefore(db: Db, time: number): Change {
	return db.read.delete(upload).where(lt(upload.createdAt, time));
}
