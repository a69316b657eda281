/** Partners: rows ↔ domain values. */
import { and, asc, eq, gt, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Partner, Sector } from '$lib/domain/pledge/partner';
import type { Declared } from '$lib/domain/pledge/standing';
import type { PledgeState } from '$lib/domain/pledge/state';
import type { Mergeable } from '$lib/domain/pledge/partner-merge';
import { guardVersion, type Change, type Db } from '../db/open';
import { partner, pledge } from '../db/schema';

const columns = {
	id: partner.id,
	initiativeId: partner.initiativeId,
	name: partner.name,
	sector: partner.sector,
	areas: partner.areas,
	branches: partner.branches,
	interests: partner.interests,
	offers: partner.offers,
	weCan: partner.weCan,
	weMay: partner.weMay,
	weWillNot: partner.weWillNot,
	feelings: partner.feelings,
	certificateOn: partner.certificateOn,
	confidentialOn: partner.confidentialOn,
	courses: partner.courses,
	agreement: partner.agreement,
	agreementReviewOn: partner.agreementReviewOn,
	contact: partner.contact,
	version: partner.version
};

/** A partner as it is stored: what has become part of another is still there, and says so. */
export type StoredPartner = Partner & Mergeable;

export async function find(db: Db, id: string): Promise<StoredPartner | undefined> {
	const heir = alias(partner, 'heir');
	const [row] = await db.read
		.select({ ...columns, mergedInto: { id: heir.id, name: heir.name } })
		.from(partner)
		.leftJoin(heir, eq(heir.id, partner.mergedInto))
		.where(eq(partner.id, id));
	return row && { ...row, sector: row.sector as Sector };
}

/** For a row that points at a partner: the partner that stands for it when the row is written. */
export function standingFor(id: string): SQL<string> {
	return sql`(select coalesce(merged_into, id) from partner where id = ${id})`;
}

/** Those of an initiative that have not become part of another. */
export const standing = (initiativeId: string) =>
	and(eq(partner.initiativeId, initiativeId), isNull(partner.mergedInto));

/** The hash of the input that made it, to tell a repeated create from a clash. */
export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: partner.inputHash })
		.from(partner)
		.where(eq(partner.id, id));
	return row?.hash;
}

/** In the order of their ids, from after the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number }
): Promise<Partner[]> {
	const own = standing(initiativeId);
	const rows = await db.read
		.select(columns)
		.from(partner)
		.where(page.after ? and(own, gt(partner.id, page.after)) : own)
		.orderBy(asc(partner.id))
		.limit(page.limit);
	return rows.map((row) => ({ ...row, sector: row.sector as Sector }));
}

/** Names by which partners of an initiative are known, also of those that have become part of another. */
export async function namesOf(db: Db, initiativeId: string): Promise<string[]> {
	const rows = await db.read
		.select({ name: partner.name })
		.from(partner)
		.where(eq(partner.initiativeId, initiativeId));
	return rows.map(({ name }) => name);
}

/** What is known of a partner by whoever chooses one to ask. */
export type Title = Pick<Partner, 'id' | 'name' | 'weWillNot'>;

/** What partners of an initiative are called, and what they will not do, by name. */
export async function titles(db: Db, initiativeId: string): Promise<Title[]> {
	return db.read
		.select({ id: partner.id, name: partner.name, weWillNot: partner.weWillNot })
		.from(partner)
		.where(standing(initiativeId))
		.orderBy(asc(partner.name), asc(partner.id));
}

/** All of an initiative, by name. */
export async function listAll(db: Db, initiativeId: string): Promise<Partner[]> {
	const rows = await db.read
		.select(columns)
		.from(partner)
		.where(standing(initiativeId))
		.orderBy(asc(partner.name), asc(partner.id));
	return rows.map((row) => ({ ...row, sector: row.sector as Sector }));
}

/** Those of an initiative from whom something is expected, with what they have declared, by name. */
export async function reliedOn(
	db: Db,
	initiativeId: string
): Promise<(Declared & { id: string; name: string })[]> {
	const { id, name, certificateOn, confidentialOn, courses } = columns;
	const { agreement, agreementReviewOn } = columns;
	const running = sql`select ${pledge.partnerId} from ${pledge} where ${and(
		eq(pledge.initiativeId, initiativeId),
		inArray(pledge.state, ['accepted', 'checksOk', 'active'] satisfies PledgeState[])
	)}`;
	return db.read
		.select({ id, name, certificateOn, confidentialOn, courses, agreement, agreementReviewOn })
		.from(partner)
		.where(and(standing(initiativeId), sql`${partner.id} in (${running})`))
		.orderBy(asc(name), asc(id));
}

/** What some partners will not do, of those who said so. */
export async function unwilling(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	const rows = await db.read
		.select({ id: partner.id, weWillNot: partner.weWillNot })
		.from(partner)
		.where(and(inArray(partner.id, [...ids]), ne(partner.weWillNot, '')));
	return new Map(rows.map(({ id, weWillNot }) => [id, weWillNot]));
}

export function insert(db: Db, row: typeof partner.$inferInsert): Change {
	return db.read.insert(partner).values(row);
}

/** What somebody at a partner wrote or agreed to. */
const unsaid = { weCan: '', weMay: '', weWillNot: '', agreement: '' };

/**
 * Two changes: who spoke for the partner or for what has become part of it, what they said and what was agreed, goes; what it is called too where it is a person. What it
 * offered and where it is stays.
 *
 * @param former what a person is called then
 */
export function forget(db: Db, id: string, former: string): Change[] {
	const one = or(eq(partner.id, id), eq(partner.mergedInto, id));
	return [
		db.read
			.update(partner)
			.set({ ...unsaid, contact: null, inputHash: null, version: sql`${partner.version} + 1` })
			.where(one),
		db.read
			.update(partner)
			.set({ name: former, branches: [] })
			.where(and(one, eq(partner.sector, 'person')))
	];
}

/** Guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof partner.$inferInsert>
): Change[] {
	return [
		guardVersion('partner', id, version),
		db.read
			.update(partner)
			.set({ ...change, version: version + 1 })
			.where(eq(partner.id, id))
	];
}
