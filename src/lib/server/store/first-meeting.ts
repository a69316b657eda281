/** First meetings: rows ↔ domain values. Whose meeting it is leaves only to the team and to that young person. */
import { and, asc, eq, gte, inArray, isNull, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { FirstMeeting } from '$lib/domain/pledge/first-meeting';
import { expecting } from '$lib/domain/pledge/first-meeting-kind';
import type { Change, Db } from '../db/open';
import { firstMeeting, partner, pledge, storyteller } from '../db/schema';

/** A first meeting as the team sees it. */
export interface StoredMeeting extends FirstMeeting {
	id: string;
	pledgeId: string;
	/** Empty where several come together. */
	secretName: string;
}

const columns = {
	id: firstMeeting.id,
	pledgeId: firstMeeting.pledgeId,
	storytellerId: firstMeeting.storytellerId,
	on: firstMeeting.on,
	at: firstMeeting.at,
	place: firstMeeting.place,
	adult: firstMeeting.adult,
	comesAlone: firstMeeting.comesAlone
};

const inOrder = [asc(firstMeeting.on), asc(firstMeeting.at), asc(firstMeeting.id)];

/** Those of one pledge, or of all pledges to a what-if, the earliest first. */
export async function list(
	db: Db,
	of: { pledgeId: string } | { opportunityId: string }
): Promise<StoredMeeting[]> {
	const rows = await db.read
		.select({ ...columns, secretName: storyteller.secretName })
		.from(firstMeeting)
		.innerJoin(pledge, eq(pledge.id, firstMeeting.pledgeId))
		.leftJoin(storyteller, eq(storyteller.id, firstMeeting.storytellerId))
		.where(
			'pledgeId' in of ? eq(pledge.id, of.pledgeId) : eq(pledge.opportunityId, of.opportunityId)
		)
		.orderBy(...inOrder);
	return rows.map((row) => ({ ...row, secretName: row.secretName ?? '' }));
}

/** The hash of the input that made it, to tell a repeated create from a clash. */
export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: firstMeeting.inputHash })
		.from(firstMeeting)
		.where(eq(firstMeeting.id, id));
	return row?.hash;
}

/** A first meeting as its young person sees it. */
export interface OwnMeeting extends Omit<FirstMeeting, 'storytellerId'> {
	id: string;
	/** Who gave the pledge. */
	with: string;
}

/** One's own, the earliest first. */
export async function listOwn(db: Db, storytellerId: string): Promise<OwnMeeting[]> {
	return own(db, eq(firstMeeting.storytellerId, storytellerId));
}

/**
 * Those that are still to come of one young person or of one pledge, the earliest first. What nobody counts on brings nobody
 * together.
 *
 * @param today `YYYY-MM-DD`
 */
export async function listComing(
	db: Db,
	of: { storytellerId: string } | { pledgeId: string },
	today: string
): Promise<OwnMeeting[]> {
	const those =
		'pledgeId' in of
			? eq(firstMeeting.pledgeId, of.pledgeId)
			: eq(firstMeeting.storytellerId, of.storytellerId);
	return own(db, and(those, gte(firstMeeting.on, today), inArray(pledge.state, [...expecting])));
}

async function own(db: Db, those: SQL | undefined): Promise<OwnMeeting[]> {
	const { storytellerId: _, pledgeId: __, ...told } = columns;
	return db.read
		.select({
			...told,
			with: sql<string>`coalesce(${partner.name}, ${pledge.partnerName})`
		})
		.from(firstMeeting)
		.innerJoin(pledge, eq(pledge.id, firstMeeting.pledgeId))
		.leftJoin(partner, eq(partner.id, pledge.partnerId))
		.where(those)
		.orderBy(...inOrder);
}

/** Puts a meeting in the place of the one that this young person, or all together, had before. */
export function put(db: Db, row: typeof firstMeeting.$inferInsert): Change[] {
	const { pledgeId, storytellerId: id } = row;
	const same = id ? eq(firstMeeting.storytellerId, id) : isNull(firstMeeting.storytellerId);
	return [
		db.read.delete(firstMeeting).where(and(eq(firstMeeting.pledgeId, pledgeId), same)),
		db.read.insert(firstMeeting).values(row)
	];
}

export function remove(db: Db, of: { pledgeId: string; id: string }): Change {
	return db.read
		.delete(firstMeeting)
		.where(and(eq(firstMeeting.pledgeId, of.pledgeId), eq(firstMeeting.id, of.id)));
}

/** Where they met and with which adult goes; that they met stays. @param before `YYYY-MM-DD` */
export function fade(db: Db, initiativeId: string, before: string): Change {
	const theirs = db.read
		.select({ id: pledge.id })
		.from(pledge)
		.where(eq(pledge.initiativeId, initiativeId));
	return db.read
		.update(firstMeeting)
		.set({ place: '', adult: '', inputHash: null })
		.where(
			and(
				inArray(firstMeeting.pledgeId, theirs),
				lt(firstMeeting.on, before),
				ne(firstMeeting.place, '')
			)
		);
}

/** With everything that somebody takes back go these too. */
export function eraseOf(db: Db, storytellerId: string): Change {
	return db.read.delete(firstMeeting).where(eq(firstMeeting.storytellerId, storytellerId));
}
