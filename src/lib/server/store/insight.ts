/** Insights: rows ↔ domain values. What they rest on is in `store/evidence`. */
import { and, asc, desc, eq, gt, inArray, sql, type SQL } from 'drizzle-orm';
import { guardVersion, type Change, type Db } from '../db/open';
import { insight, opportunityInsight, user } from '../db/schema';
import { tagged } from './evidence';
import type { Reader } from './story';

const columns = {
	id: insight.id,
	initiativeId: insight.initiativeId,
	observation: insight.observation,
	because: insight.because,
	soThat: insight.soThat,
	sign: insight.sign,
	cause: insight.cause,
	wallId: insight.wallId,
	clusterId: insight.clusterId,
	enoughBecause: insight.enoughBecause,
	plainText: insight.plainText,
	wording: insight.wording,
	ownerId: insight.ownerId,
	owner: sql<string>`coalesce((select u.name from ${sql.identifier('user')} u where u.id = ${insight.ownerId}), '')`,
	memo: insight.memo,
	createdBy: insight.createdBy,
	createdAt: insight.createdAt,
	writtenBy: insight.writtenBy,
	writtenAt: insight.writtenAt,
	version: insight.version
};

export type InsightRow = typeof insight.$inferSelect;
export type Found = Omit<InsightRow, 'inputHash'> & { owner: string };

export async function find(db: Db, id: string): Promise<Found | undefined> {
	const [row] = await db.read.select(columns).from(insight).where(eq(insight.id, id));
	return row;
}

/** The hash of the input that made it, to tell a repeated create from a clash. */
export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: insight.inputHash })
		.from(insight)
		.where(eq(insight.id, id));
	return row?.hash;
}

/** In the order of their ids, from after the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number }
): Promise<Found[]> {
	const own = eq(insight.initiativeId, initiativeId);
	return db.read
		.select(columns)
		.from(insight)
		.where(page.after ? and(own, gt(insight.id, page.after)) : own)
		.orderBy(asc(insight.id))
		.limit(page.limit);
}

/** How the list is narrowed. */
export interface Among {
	ownerId?: string | undefined;
	/** On words that the insight rests on, as far as somebody may know of them. */
	tag?: { id: string; reader: Reader } | undefined;
}

/** The latest first. @param limit how many at most; -1 for all */
export async function listLatest(
	db: Db,
	initiativeId: string,
	limit = -1,
	among: Among = {}
): Promise<Found[]> {
	return db.read
		.select(columns)
		.from(insight)
		.where(isAmong(initiativeId, among))
		.orderBy(desc(insight.createdAt), desc(insight.id))
		.limit(limit);
}

/** What insights observe, the latest first. */
export async function titles(
	db: Db,
	initiativeId: string
): Promise<{ id: string; observation: string }[]> {
	return db.read
		.select({ id: insight.id, observation: insight.observation })
		.from(insight)
		.where(eq(insight.initiativeId, initiativeId))
		.orderBy(desc(insight.createdAt), desc(insight.id));
}

/** Those that a what-if rests on, the latest first. */
export async function behind(db: Db, opportunityId: string): Promise<Found[]> {
	return db.read
		.select(columns)
		.from(insight)
		.innerJoin(opportunityInsight, eq(opportunityInsight.insightId, insight.id))
		.where(eq(opportunityInsight.opportunityId, opportunityId))
		.orderBy(desc(insight.createdAt), desc(insight.id));
}

/** How many an initiative has. */
export async function count(db: Db, initiativeId: string, among: Among = {}): Promise<number> {
	return db.read.$count(insight, isAmong(initiativeId, among));
}

/** Who owns insights of an initiative, by name. */
export async function owners(
	db: Db,
	initiativeId: string
): Promise<{ id: string; name: string }[]> {
	return db.read
		.selectDistinct({ id: user.id, name: user.name })
		.from(insight)
		.innerJoin(user, eq(user.id, insight.ownerId))
		.where(eq(insight.initiativeId, initiativeId))
		.orderBy(asc(user.name));
}

/** Which of the ids are insights of the initiative. */
export async function idsWithin(db: Db, initiativeId: string, ids: string[]): Promise<string[]> {
	const rows = await db.read
		.select({ id: insight.id })
		.from(insight)
		.where(and(eq(insight.initiativeId, initiativeId), inArray(insight.id, ids)));
	return rows.map((row) => row.id);
}

/** How many what-ifs each insight became. */
export async function countOpportunities(
	db: Db,
	insightIds: string[]
): Promise<Map<string, number>> {
	const rows = await db.read
		.select({ id: opportunityInsight.insightId, count: sql<number>`count(*)` })
		.from(opportunityInsight)
		.where(inArray(opportunityInsight.insightId, insightIds))
		.groupBy(opportunityInsight.insightId);
	return new Map(rows.map((row) => [row.id, row.count]));
}

export function insert(db: Db, row: typeof insight.$inferInsert): Change {
	return db.read.insert(insight).values(row);
}

/** Guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof insight.$inferInsert>
): Change[] {
	return [
		guardVersion('insight', id, version),
		db.read
			.update(insight)
			.set({ ...change, version: version + 1 })
			.where(eq(insight.id, id))
	];
}

function isAmong(initiativeId: string, { ownerId, tag }: Among): SQL | undefined {
	return and(
		eq(insight.initiativeId, initiativeId),
		ownerId ? eq(insight.ownerId, ownerId) : undefined,
		tag ? sql`${insight.id} in ${tagged(initiativeId, tag.id, tag.reader)}` : undefined
	);
}
