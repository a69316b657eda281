/** How what-ifs were worded before: rows ↔ domain values. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { opportunity, opportunityVersion, user } from '../db/schema';

const author = sql<string>`coalesce(${user.name}, '')`;

/** A wording of a what-if that was kept. */
export interface KeptWhatIf {
	id: string;
	/** The what-if's version that it was. */
	version: number;
	whatIf: string;
	concrete: string[];
	moreOf: string;
	towards: string;
	partnerText: string;
	/** Empty for whoever is not a user. */
	author: string;
	writtenAt: number;
}

/** The latest first. */
export async function list(db: Db, opportunityId: string): Promise<KeptWhatIf[]> {
	const { id, version, whatIf, concrete, moreOf, towards, partnerText, writtenAt } =
		opportunityVersion;
	return db.read
		.select({
			...{ id, version, whatIf, concrete, moreOf, towards, partnerText, author },
			writtenAt: sql<number>`${writtenAt}`
		})
		.from(opportunityVersion)
		.leftJoin(user, eq(user.id, opportunityVersion.authorId))
		.where(eq(opportunityVersion.opportunityId, opportunityId))
		.orderBy(desc(version));
}

/** Who worded a what-if as it stands, and when. */
export async function written(
	db: Db,
	opportunityId: string
): Promise<{ author: string; writtenAt: number }> {
	const [row] = await db.read
		.select({
			author,
			writtenAt: sql<number>`coalesce(${opportunity.writtenAt}, ${opportunity.createdAt})`
		})
		.from(opportunity)
		.leftJoin(user, eq(user.id, sql`coalesce(${opportunity.writtenBy}, ${opportunity.createdBy})`))
		.where(eq(opportunity.id, opportunityId));
	return row ?? { author: '', writtenAt: 0 };
}

/** Keeps a wording as it stands, with who wrote it: called in the batch that changes it, before the change. */
export function keep(db: Db, id: string, opportunityId: string): Change {
	const o = opportunity;
	return db.read.insert(opportunityVersion).select(
		db.read
			.select({
				id: sql<string>`${id}`.as('id'),
				opportunityId: o.id,
				version: o.version,
				whatIf: o.whatIf,
				concrete: o.concrete,
				moreOf: o.moreOf,
				towards: o.towards,
				partnerText: o.partnerText,
				authorId: sql<string>`coalesce(${o.writtenBy}, ${o.createdBy})`.as('author_id'),
				writtenAt: sql<number>`coalesce(${o.writtenAt}, ${o.createdAt})`.as('written_at')
			})
			.from(o)
			.where(eq(o.id, opportunityId))
	);
}
