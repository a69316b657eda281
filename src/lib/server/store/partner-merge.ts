/** Merges of partners: what moves with one, what it rests on, and what takes it back. */
import { and, desc, eq, isNotNull, isNull, ne, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Held } from '$lib/domain/pledge/partner-merge';
import { guard, guardVersion, statement, type Change, type Db } from '../db/open';
import { opportunity, partner, partnerLink, partnerMerge, pledge, user } from '../db/schema';
import * as partners from './partner';

/** How much points at a partner. */
export interface Moves {
	pledges: number;
	/** What-ifs that it was asked about. */
	asked: number;
	/** Links that still open something. */
	links: number;
}

/** @param now ms since 1970 */
export async function moves(db: Db, partnerId: string, now: number): Promise<Moves> {
	const [row] = await db.raw<Moves>(sql`select
		(select count(*) from ${pledge} where partner_id = ${partnerId}) as pledges,
		(select count(distinct opportunity_id) from ${partnerLink} where partner_id = ${partnerId}) as asked,
		(select count(*) from ${partnerLink} where partner_id = ${partnerId}
			and revoked_at is null and expires_at > ${now}) as links`);
	return row ?? { pledges: 0, asked: 0, links: 0 };
}

export interface StoredMerge {
	id: string;
	initiativeId: string;
	goneId: string;
	intoId: string;
	intoVersion: number;
	before: Partial<Held>;
	after: Partial<Held>;
	undoneAt: number | null;
}

export async function find(db: Db, id: string): Promise<StoredMerge | undefined> {
	const [row] = await db.read
		.select({
			id: partnerMerge.id,
			initiativeId: partnerMerge.initiativeId,
			goneId: partnerMerge.goneId,
			intoId: partnerMerge.intoId,
			intoVersion: partnerMerge.intoVersion,
			before: partnerMerge.before,
			after: partnerMerge.after,
			undoneAt: partnerMerge.undoneAt
		})
		.from(partnerMerge)
		.where(eq(partnerMerge.id, id));
	return row;
}

/** A merge as it is told: who became part of another, who did it, and when (ms). */
export interface ToldMerge {
	id: string;
	name: string;
	who: string;
	at: number;
}

/** What became part of a partner, the latest first: only the latest can be taken back. */
export async function listOf(db: Db, intoId: string): Promise<ToldMerge[]> {
	const gone = alias(partner, 'gone');
	const rows = await db.read
		.select({ id: partnerMerge.id, name: gone.name, who: user.name, at: partnerMerge.at })
		.from(partnerMerge)
		.innerJoin(gone, eq(gone.id, partnerMerge.goneId))
		.leftJoin(user, eq(user.id, partnerMerge.by))
		.where(and(eq(partnerMerge.intoId, intoId), isNull(partnerMerge.undoneAt)))
		.orderBy(desc(partnerMerge.intoVersion));
	return rows.map((row) => ({ ...row, who: row.who ?? '', at: row.at ?? 0 }));
}

/** What partners of an initiative were called that became part of another, by the id of that one. */
export async function formerNames(db: Db, initiativeId: string): Promise<Map<string, string[]>> {
	const rows = await db.read
		.select({ intoId: partner.mergedInto, name: partner.name })
		.from(partner)
		.where(and(eq(partner.initiativeId, initiativeId), isNotNull(partner.mergedInto)));
	const names = new Map<string, string[]>();
	for (const { intoId, name } of rows) {
		names.set(intoId ?? '', [...(names.get(intoId ?? '') ?? []), name]);
	}
	return names;
}

/** What the partner of a link is called, if one of this other name has become part of it; else null. */
export async function mergedSince(db: Db, linkId: string, name: string): Promise<string | null> {
	const gone = alias(partner, 'gone');
	const [row] = await db.read
		.select({ name: partner.name })
		.from(partnerLink)
		.innerJoin(partner, eq(partner.id, partnerLink.partnerId))
		.innerJoin(gone, eq(gone.mergedInto, partner.id))
		.where(and(eq(partnerLink.id, linkId), eq(gone.name, name), ne(partner.name, name)));
	return row?.name ?? null;
}

/** The ids of what became part of a partner. */
export async function partsOf(db: Db, intoId: string): Promise<string[]> {
	const rows = await db.read
		.select({ id: partner.id })
		.from(partner)
		.where(eq(partner.mergedInto, intoId));
	return rows.map(({ id }) => id);
}

/**
 * Makes one partner part of another: all that points at it points at the other from then on. What that is the batch
 * finds out for itself, so that nothing is missed which arrives at the last moment.
 */
export function merge(
	db: Db,
	{ gone, into, ...row }: MergeRow & { gone: Versioned; into: Versioned },
	held: Partial<Held>
): Change[] {
	const [goneId, intoId] = [gone.id, into.id];
	const ids = (table: SQL) => sql`json((select json_group_array(id) from ${table} = ${goneId}))`;
	const moved = sql`json_object('pledges', ${ids(sql`${pledge} where partner_id`)},
		'links', ${ids(sql`${partnerLink} where partner_id`)},
		'whatIfs', ${ids(sql`${opportunity} where partner_id`)},
		'partners', ${ids(sql`${partner} where merged_into`)})`;
	return [
		guardVersion('partner', goneId, gone.version),
		...partners.update(db, intoId, into.version, held),
		db.read
			.insert(partnerMerge)
			.values({ ...row, goneId, intoId, intoVersion: into.version + 1, moved }),
		...pointers.map(({ table, column }) =>
			statement(
				sql`update ${table} set ${sql.identifier(column)} = ${intoId} where ${sql.identifier(column)} = ${goneId}`
			)
		),
		db.read
			.update(partner)
			.set({ mergedInto: intoId, version: gone.version + 1 })
			.where(eq(partner.id, goneId))
	];
}

type MergeRow = Omit<
	typeof partnerMerge.$inferInsert,
	'goneId' | 'intoId' | 'intoVersion' | 'moved'
>;
type Versioned = { id: string; version: number };

/** What points at a partner, by its name in `moved`. */
const pointers = [
	{ list: 'pledges', table: pledge, column: 'partner_id' },
	{ list: 'links', table: partnerLink, column: 'partner_id' },
	{ list: 'whatIfs', table: opportunity, column: 'partner_id' },
	{ list: 'partners', table: partner, column: 'merged_into' }
] as const;

/** The merge that must be taken back before this one: a later one of either, and the name of who went with it. */
export async function laterThan(
	db: Db,
	{ intoId, intoVersion }: StoredMerge
): Promise<{ id: string; name: string } | undefined> {
	const gone = alias(partner, 'gone');
	const [row] = await db.read
		.select({ id: partnerMerge.id, name: gone.name })
		.from(partnerMerge)
		.innerJoin(gone, eq(gone.id, partnerMerge.goneId))
		.where(and(isNull(partnerMerge.undoneAt), isLater(intoId, intoVersion)))
		.orderBy(desc(sql`${partnerMerge.goneId} = ${intoId}`), desc(partnerMerge.intoVersion))
		.limit(1);
	return row;
}

const isLater = (intoId: string, intoVersion: number) =>
	sql`(${partnerMerge.goneId} = ${intoId} or (${partnerMerge.intoId} = ${intoId} and ${partnerMerge.intoVersion} > ${intoVersion}))`;

/**
 * Takes a merge apart: what moved with it goes back, as far as it is still there; what came since stays. Guarded, so that
 * it happens once and not past a later one.
 *
 * @param into with its version now
 * @param held what changes at it
 */
export function undo(
	db: Db,
	{ id, goneId, intoId, intoVersion }: StoredMerge,
	into: Versioned,
	held: Partial<Held>,
	at: number
): Change[] {
	const own = sql`(select m.moved from ${partnerMerge} m where m.id = ${id})`;
	return [
		guard(sql`(select undone_at is null from ${partnerMerge} where id = ${id}) and not exists
			(select 1 from ${partnerMerge} where undone_at is null and ${isLater(intoId, intoVersion)})`),
		...partners.update(db, intoId, into.version, held),
		...pointers.map(({ list, table, column }) =>
			statement(sql`update ${table} set ${sql.identifier(column)} = ${goneId}
				where ${sql.identifier(column)} = ${intoId}
					and id in (select value from json_each(${own}, ${`$.${list}`}))`)
		),
		db.read
			.update(partner)
			.set({ mergedInto: null, version: sql`${partner.version} + 1` })
			.where(eq(partner.id, goneId)),
		db.read
			.update(partnerMerge)
			.set({ undoneAt: at, before: {}, after: {} })
			.where(eq(partnerMerge.id, id))
	];
}

/** What either partner held goes, in all merges of a partner; that they were merged stays. */
export function forget(db: Db, intoId: string): Change {
	return db.read
		.update(partnerMerge)
		.set({ before: {}, after: {} })
		.where(
			sql`${intoId} in (${partnerMerge.intoId}, ${partnerMerge.goneId}) or ${partnerMerge.goneId} in
				(select id from ${partner} where merged_into = ${intoId})`
		);
}
