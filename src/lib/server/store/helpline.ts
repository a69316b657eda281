/** Whom somebody in need can call: rows ↔ domain values. */
import { eq } from 'drizzle-orm';
import type { Helpline } from '$lib/domain/worry/helpline';
import type { Change, Db } from '../db/open';
import { helpline } from '../db/schema';

/** Undefined while nobody has set any. */
export async function find(db: Db, initiativeId: string): Promise<Helpline[] | undefined> {
	const [row] = await db.read
		.select({ lines: helpline.lines })
		.from(helpline)
		.where(eq(helpline.initiativeId, initiativeId));
	return row?.lines;
}

export function put(db: Db, initiativeId: string, lines: Helpline[]): Change {
	return db.read
		.insert(helpline)
		.values({ initiativeId, lines })
		.onConflictDoUpdate({ target: helpline.initiativeId, set: { lines } });
}
