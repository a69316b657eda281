/** How insights were worded before: rows ↔ domain values. */
import { desc, eq, sql } from 'drizzle-orm';
import type { WordingPart } from '$lib/domain/insight/version';
import type { Worded } from '$lib/domain/text/wording';
import type { Change, Db } from '../db/open';
import { insight, insightVersion, user } from '../db/schema';

/** A wording that was kept. */
export interface KeptWording extends Worded<WordingPart> {
	id: string;
	/** The insight's version that it was. */
	version: number;
	/** Empty for whoever is not a user. */
	author: string;
	writtenAt: number;
}

/** The latest first. */
export async function list(db: Db, insightId: string): Promise<KeptWording[]> {
	const { id, version, observation, because, soThat, sign, cause, plainText, writtenAt } =
		insightVersion;
	const author = sql<string>`coalesce(${user.name}, '')`;
	return db.read
		.select({
			...{ id, version, observation, because, soThat, sign, cause, plainText, author },
			writtenAt: sql<number>`${writtenAt}`
		})
		.from(insightVersion)
		.leftJoin(user, eq(user.id, insightVersion.authorId))
		.where(eq(insightVersion.insightId, insightId))
		.orderBy(desc(insightVersion.version));
}

/** Who worded an insight as it stands. */
export async function authorOf(db: Db, insightId: string): Promise<string> {
	const [row] = await db.read
		.select({ name: sql<string>`coalesce(${user.name}, '')` })
		.from(insight)
		.leftJoin(user, eq(user.id, sql`coalesce(${insight.writtenBy}, ${insight.createdBy})`))
		.where(eq(insight.id, insightId));
	return row?.name ?? '';
}

/** Keeps a wording as it stood. */
export function keep(db: Db, row: typeof insightVersion.$inferInsert): Change {
	return db.read.insert(insightVersion).values(row);
}
