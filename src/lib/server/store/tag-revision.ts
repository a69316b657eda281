/** The history of how tags are worded: rows ↔ domain values. */
import { desc, eq, inArray, sql } from 'drizzle-orm';
import type { Revision } from '$lib/domain/codebook/plan';
import type { Family } from '$lib/domain/codebook/tag';
import { statement, type Change, type Db } from '../db/open';
import { tagRevision, user } from '../db/schema';

const columns = {
	tagId: tagRevision.tagId,
	version: tagRevision.version,
	name: tagRevision.name,
	family: tagRevision.family,
	definition: tagRevision.definition,
	whenToUse: tagRevision.whenToUse,
	whenNot: tagRevision.whenNot,
	by: tagRevision.by,
	at: tagRevision.at
};

/** How a tag was worded, the latest first, with the names of those who worded it. */
export async function list(db: Db, tagId: string): Promise<(Revision & { who: string })[]> {
	const rows = await db.read
		.select({ ...columns, who: user.name })
		.from(tagRevision)
		.leftJoin(user, eq(user.id, tagRevision.by))
		.where(eq(tagRevision.tagId, tagId))
		.orderBy(desc(tagRevision.version));
	return rows.map((row) => ({ ...toRevision(row), who: row.who ?? '' }));
}

/** The histories of several tags. */
export async function listOf(db: Db, tagIds: readonly string[]): Promise<Revision[]> {
	const rows = await db.read
		.select(columns)
		.from(tagRevision)
		.where(inArray(tagRevision.tagId, [...tagIds]));
	return rows.map(toRevision);
}

/** Keeps how tags are worded now, as said by somebody: those that say something else than was kept last. */
export function keep(ids: readonly string[], by: string, at: number): Change[] {
	return copy(
		ids,
		sql`${by}, ${at}`,
		sql`and not exists (select 1 from tag_revision r where r.tag_id = tag.id
			and r.version = (select max(version) from tag_revision where tag_id = tag.id)
			and (r.name, r.family, r.definition, r.when_to_use, r.when_not)
				= (tag.name, tag.family, tag.definition, tag.when_to_use, tag.when_not))`
	);
}

/** Keeps how tags were worded before their first change, where nobody has kept it yet. */
export function keepFirst(ids: readonly string[]): Change[] {
	return copy(
		ids,
		sql`'', tag.created_at`,
		sql`and not exists (select 1 from tag_revision r where r.tag_id = tag.id)`
	);
}

/** Puts histories back. */
export function putBack(db: Db, revisions: readonly Revision[]): Change[] {
	return revisions.map((row) => db.read.insert(tagRevision).values(row).onConflictDoNothing());
}

function copy(ids: readonly string[], said: ReturnType<typeof sql>, only = sql``): Change[] {
	return ids.length === 0
		? []
		: [
				statement(sql`insert or ignore into tag_revision
					(tag_id, version, name, family, definition, when_to_use, when_not, "by", at)
					select tag.id, tag.version, tag.name, tag.family, tag.definition, tag.when_to_use, tag.when_not, ${said}
					from tag where tag.id in (select value from json_each(${JSON.stringify(ids)})) ${only}`)
			];
}

const toRevision = <R extends { family: string; at: number | null }>(row: R) => ({
	...row,
	family: row.family as Family,
	at: row.at ?? 0
});
