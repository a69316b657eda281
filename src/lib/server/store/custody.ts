/** Who said last who is asked at home, and why: rows ↔ domain values. Custody itself stands with the young person. */
import { eq } from 'drizzle-orm';
import type { Db } from '../db/open';
import { storyteller } from '../db/schema';

/** Who said last who is asked at home (a user id), when, and why where it was decided by hand; undefined where nobody has. */
export async function note(
	db: Db,
	id: string
): Promise<{ text: string; by: string; at: number } | undefined> {
	const [row] = await db.read
		.select({
			text: storyteller.custodyNote,
			by: storyteller.custodyNotedBy,
			at: storyteller.custodyNotedAt
		})
		.from(storyteller)
		.where(eq(storyteller.id, id));
	return row && row.at !== null ? { text: row.text, by: row.by ?? '', at: row.at } : undefined;
}
