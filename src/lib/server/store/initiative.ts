/** Initiatives: rows ↔ domain values. */
import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm';
import { defaultGroundLimit } from '$lib/domain/insight/ground';
import type { Initiative } from '$lib/domain/initiative/initiative';
import { guardVersion, type Change, type Db } from '../db/open';
import { prepared } from '../db/prepared';
import { initiative } from '../db/schema';

const columns = {
	id: initiative.id,
	slug: initiative.slug,
	name: initiative.name,
	municipality: initiative.municipality,
	theme: initiative.theme,
	programme: initiative.programme,
	startsOn: initiative.startsOn,
	endsOn: initiative.endsOn,
	groundLimit: initiative.groundLimit,
	trackTagId: initiative.trackTagId,
	involvement: initiative.involvement,
	procedures: initiative.procedures,
	isDemo: initiative.isDemo,
	closedAt: sql<
		string | null
	>`(select max(strftime('%Y-%m-%dT%H:%M:%fZ', c.at / 1000.0, 'unixepoch'))
		from initiative_closing c where c.initiative_id = initiative.id and c.reopened_at is null)`,
	version: initiative.version
};

/** By slug or id; the initiative is its own subject, so `initiativeId` is its id. */
export async function find(
	db: Db,
	slugOrId: string
): Promise<(Initiative & { initiativeId: string }) | undefined> {
	const [row] = await named(db).execute({ slugOrId });
	return row && { ...row, initiativeId: row.id };
}

const named = prepared((read) => {
	const given = sql.placeholder('slugOrId');
	return read
		.select(columns)
		.from(initiative)
		.where(or(eq(initiative.slug, given), eq(initiative.id, given)))
		.prepare();
});

/** The hash of the input that made it, to tell a repeated create from a clash. */
export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: initiative.inputHash })
		.from(initiative)
		.where(eq(initiative.id, id));
	return row?.hash;
}

/** Those with one of the ids, by name, from after the id `after`. */
export async function listByIds(
	db: Db,
	ids: readonly string[],
	page: { after: string | undefined; limit: number }
): Promise<Initiative[]> {
	const wanted = inArray(initiative.id, [...ids]);
	return db.read
		.select(columns)
		.from(initiative)
		.where(page.after ? and(wanted, gt(initiative.id, page.after)) : wanted)
		.orderBy(asc(initiative.id))
		.limit(page.limit);
}

export async function listAllIds(db: Db): Promise<string[]> {
	const rows = await db.read.select({ id: initiative.id }).from(initiative);
	return rows.map((row) => row.id);
}

export function insert(
	db: Db,
	row: Omit<
		Initiative,
		'version' | 'groundLimit' | 'trackTagId' | 'involvement' | 'procedures' | 'closedAt'
	> &
		Partial<Pick<Initiative, 'trackTagId' | 'involvement' | 'procedures'>> & {
			inputHash: string;
			createdAt: number;
		}
): Change {
	return db.read.insert(initiative).values(row);
}

/** How many stories must speak for an insight of an initiative. */
export async function groundLimit(db: Db, id: string): Promise<number> {
	const [row] = await db.read
		.select({ limit: initiative.groundLimit })
		.from(initiative)
		.where(eq(initiative.id, id));
	return row?.limit ?? defaultGroundLimit;
}

/** When it began, ms since 1970; undefined when there is none with this id. */
export async function findCreatedAt(db: Db, id: string): Promise<number | undefined> {
	const [row] = await db.read
		.select({ at: initiative.createdAt })
		.from(initiative)
		.where(eq(initiative.id, id));
	return row?.at ?? undefined;
}

/** Takes an initiative away with everything in it, except what stands in the search index. */
export function remove(db: Db, id: string): Change {
	return db.read.delete(initiative).where(eq(initiative.id, id));
}

/** Two changes: the guard on the version, and the update. */
export function update(db: Db, id: string, version: number, change: Partial<Initiative>): Change[] {
	return [
		guardVersion('initiative', id, version),
		db.read
			.update(initiative)
			.set({ ...change, version: version + 1 })
			.where(eq(initiative.id, id))
	];
}
