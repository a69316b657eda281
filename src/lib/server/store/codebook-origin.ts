/** Whose codebook an initiative took over: rows ↔ domain values. */
import { eq, sql } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { codebookOrigin } from '../db/schema';

export interface Origin {
	originId: string;
	leftOut: Record<string, number>;
	takenAt: number;
}

export async function list(db: Db, initiativeId: string): Promise<Origin[]> {
	const rows = await db.read
		.select({
			originId: codebookOrigin.originId,
			leftOut: codebookOrigin.leftOut,
			takenAt: codebookOrigin.takenAt
		})
		.from(codebookOrigin)
		.where(eq(codebookOrigin.initiativeId, initiativeId));
	return rows.map((row) => ({ ...row, takenAt: row.takenAt ?? 0 }));
}

/** Remembers an origin, or that something of it was left out. */
export function put(
	db: Db,
	row: { initiativeId: string; originId: string; leftOut: Record<string, number>; takenAt: number }
): Change {
	return db.read
		.insert(codebookOrigin)
		.values(row)
		.onConflictDoUpdate({
			target: [codebookOrigin.initiativeId, codebookOrigin.originId],
			set: {
				// What was left out before stays so: two people may look through it at the same time.
				leftOut: sql`json_patch(left_out, ${JSON.stringify(row.leftOut)})`,
				takenAt: row.takenAt
			}
		});
}
