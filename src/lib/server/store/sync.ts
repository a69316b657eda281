/** What outboxes have sent: the ledger that makes sending twice harmless. */
import { sql } from 'drizzle-orm';
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
		.where(sql`${syncOperation.id} in (select value from json_each(${JSON.stringify(ids)}))`);
	return new Map(rows.map((row) => [row.id, row]));
}

/** Enters operations. Fails with `id_taken` when one is there, and with it the batch that they are part of. */
export function insert(rows: readonly (Done & { at: number })[]): Change {
	return statement(sql`
		insert into sync_operation (id, user_id, input_hash, status, at)
		select value ->> 'id', value ->> 'userId', value ->> 'inputHash', value ->> 'status', value ->> 'at'
		from json_each(${JSON.stringify(rows)})`);
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
