/** The codebook: rows ↔ domain values. Tags hold no words of a story. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Sign } from '$lib/domain/codebook/sign';
import type { Family, Tag } from '$lib/domain/codebook/tag';
import type { HeardTag } from '$lib/domain/story/coding';
import { guardVersion, type Change, type Db } from '../db/open';
import { excerpt, excerptTag, tag } from '../db/schema';
import { goesOn } from './excerpt-shown';
import { indexTag } from './search';

const columns = {
	id: tag.id,
	initiativeId: tag.initiativeId,
	name: tag.name,
	family: tag.family,
	parentId: tag.parentId,
	definition: tag.definition,
	whenToUse: tag.whenToUse,
	whenNot: tag.whenNot,
	color: tag.color,
	sign: tag.sign,
	position: tag.position,
	version: tag.version
};

export async function find(db: Db, id: string): Promise<Tag | undefined> {
	const [row] = await db.read.select(columns).from(tag).where(eq(tag.id, id));
	return row && toTag(row);
}

/** By id, from after the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number }
): Promise<Tag[]> {
	const ours = eq(tag.initiativeId, initiativeId);
	const rows = await db.read
		.select(columns)
		.from(tag)
		.where(page.after ? and(ours, gt(tag.id, page.after)) : ours)
		.orderBy(asc(tag.id))
		.limit(page.limit);
	return rows.map(toTag);
}

/** The whole codebook. */
export async function listAll(db: Db, initiativeId: string): Promise<Tag[]> {
	return list(db, initiativeId, { after: undefined, limit: -1 });
}

/** These tags, as far as they are the initiative's, as the reading view knows them. */
export async function namesOf(
	db: Db,
	initiativeId: string,
	ids: readonly string[]
): Promise<HeardTag[]> {
	const { id, name, family, definition, parentId } = columns;
	const rows = await db.read
		.select({ id, name, family, definition, parentId })
		.from(tag)
		.where(and(eq(tag.initiativeId, initiativeId), inArray(tag.id, [...new Set(ids)])));
	return rows.map((row) => ({ ...row, family: row.family as Family }));
}

/** On how many excerpts that go on each tag is, by its id; tags that are on none are left out. */
export async function countUses(db: Db, initiativeId: string): Promise<Map<string, number>> {
	const rows = await db.read
		.select({ id: excerptTag.tagId, uses: sql<number>`count(*)` })
		.from(excerptTag)
		.innerJoin(tag, eq(tag.id, excerptTag.tagId))
		.innerJoin(excerpt, eq(excerpt.id, excerptTag.excerptId))
		.where(and(eq(tag.initiativeId, initiativeId), goesOn))
		.groupBy(excerptTag.tagId);
	return new Map(rows.map(({ id, uses }) => [id, uses]));
}

/** How many of these tags are the initiative's. */
export async function countOf(db: Db, initiativeId: string, ids: string[]): Promise<number> {
	return (await known(db, initiativeId, ids)).size;
}

/** Those of these tags that are the initiative's. */
export async function known(
	db: Db,
	initiativeId: string,
	ids: readonly string[]
): Promise<Set<string>> {
	const rows = await db.read
		.select({ id: tag.id })
		.from(tag)
		.where(and(eq(tag.initiativeId, initiativeId), inArray(tag.id, [...ids])));
	return new Set(rows.map(({ id }) => id));
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read.select({ hash: tag.inputHash }).from(tag).where(eq(tag.id, id));
	return row?.hash;
}

/** The tag, and what it says in the index. */
export function insert(db: Db, row: typeof tag.$inferInsert): Change[] {
	return [db.read.insert(tag).values(row), ...indexTag(db, row.id, row)];
}

/** The same, as the last of those beside it. */
export function insertLast(db: Db, row: Omit<typeof tag.$inferInsert, 'position'>): Change[] {
	const position = sql`(select coalesce(max(position) + 1, 0) from tag where initiative_id =
		${row.initiativeId} and family = ${row.family} and parent_id is ${row.parentId ?? null})`;
	return [db.read.insert(tag).values({ ...row, position }), ...indexTag(db, row.id, row)];
}

/** The guard on the version, the update, and the index where it says something else. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<Omit<Tag, 'id' | 'initiativeId' | 'version'>>
): Change[] {
	return [
		guardVersion('tag', id, version),
		db.read
			.update(tag)
			.set({ ...change, version: version + 1 })
			.where(eq(tag.id, id)),
		...indexTag(db, id, change)
	];
}

/** Takes a tag off all excerpts. What hangs below it has to be moved before. */
export function remove(db: Db, id: string): Change[] {
	return [db.read.delete(tag).where(eq(tag.id, id))];
}

/** Lets what hangs below a tag hang somewhere else. */
export function moveChildren(db: Db, parentId: string, toId: string | null): Change {
	return db.read.update(tag).set({ parentId: toId }).where(eq(tag.parentId, parentId));
}

const toTag = <R extends { family: string; sign: string | null }>(row: R) => ({
	...row,
	family: row.family as Family,
	sign: row.sign as Sign | null
});
