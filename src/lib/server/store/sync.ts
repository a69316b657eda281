/** What outboxes have sent: the ledger that makes sending twice harmless. */
import { inArray, sql } from 'drizzle-orm';
import { statement, type Change, type Db } from '../db/open';
import { syncOperation } from '../db/schema';

export interface Done {
	id: string;
	userId: string;
	inputHash: string;
	status: number;
}

/** Those of the given operations that were carried out before. */
export async function find(db: Db, ids: string[]): Promise<Map<string, Done>> {
	const rows = await db.read
		.select({
			id: syncOperation.id,
			userId: syncOperation.userId,
			inputHash: syncOperation.inputHash,
			status: syncOperation.status
		})
		.from(syncOperation)
		.where(inArray(syncOperation.id, ids));
	return new Map(rows.map((row) => [row.id, row]));
}

/** Enters an operation. Fails with `id_taken` when it is there, and with it the batch that it is part of. */
export function insert(row: Done & { at: number }): Change {
	const { id, userId, inputHash, status, at } = row;
	return statement(sql`
		insert into sync_operation (id, user_id, input_hash, status, at)
		values (${id}, ${userId}, ${inputHash}, ${status}, ${at})`);
}

export function removeBefore(db: Db, time: number): Change {
	return db.read.delete(syncOperation).where(sql`${syncOperation.at} < ${time}`);
}

/**
 * The same database, but the first write that goes through takes the `marks` along: a change and its entry in the ledger are
 * one batch.
 */
export function withMark(db: Db, marks: Change[]): Db {
	let isMarked = false;
	return {
		read: db.read,
		commit: async (changes) => {
			if (isMarked) {
				return db.commit(changes);
			}
			const touched = await db.commit([...changes, ...marks]);
			isMarked = true;
			return touched.slice(0, changes.length);
		},
		checkpoint: () => db.checkpoint(),
		backup: (file) => db.backup(file),
		raw: (query, args) => db.raw(query, args),
		close: () => db.close()
	};
}
