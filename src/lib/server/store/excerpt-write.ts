/** What changes excerpts: each with its tags, and its words in the index. */
import { and, eq, sql } from 'drizzle-orm';
import type { StatefulAnchor } from '$lib/domain/text/reanchor';
import { guardVersion, statement, type Change, type Db } from '../db/open';
import { excerpt, excerptTag } from '../db/schema';
import { indexExcerpt, indexExcerpts } from './search';

/** The excerpt, its tags, and its words in the index. */
export function insert(db: Db, row: typeof excerpt.$inferInsert, tagIds: string[]): Change[] {
	return [
		db.read.insert(excerpt).values(row),
		...tagsOn(db, row.id, tagIds),
		...indexExcerpt(db, row.id, { quote: row.quote, memo: row.memo || undefined })
	];
}

/** A row of words pointed at, with its tags. */
export type NewExcerpt = Required<
	Pick<
		typeof excerpt.$inferInsert,
		| 'id'
		| 'initiativeId'
		| 'storyId'
		| 'storytellerId'
		| 'start'
		| 'end'
		| 'quote'
		| 'prefix'
		| 'suffix'
		| 'storyVersion'
		| 'memo'
		| 'attributes'
		| 'createdBy'
		| 'inputHash'
		| 'createdAt'
	>
> & { tagIds: readonly string[] };

/** Many excerpts of texts with their tags and their words in the index, in few statements however many they are. */
export function insertAll(db: Db, rows: readonly NewExcerpt[]): Change[] {
	const all = JSON.stringify(rows);
	return [
		statement(sql`insert into excerpt (id, initiative_id, story_id, storyteller_id, start, "end",
				quote, prefix, suffix, story_version, memo, attributes, created_by, input_hash, created_at)
			select value ->> 'id', value ->> 'initiativeId', value ->> 'storyId', value ->> 'storytellerId',
				value ->> 'start', value ->> 'end', value ->> 'quote', value ->> 'prefix', value ->> 'suffix',
				value ->> 'storyVersion', value ->> 'memo', value -> 'attributes', value ->> 'createdBy',
				value ->> 'inputHash', value ->> 'createdAt'
			from json_each(${all})`),
		statement(sql`insert into excerpt_tag (excerpt_id, tag_id)
			select e.value ->> 'id', t.value from json_each(${all}) e, json_each(e.value, '$.tagIds') t`),
		...indexExcerpts(db, rows)
	];
}

/** The guard on the version, the update, and the tags and the index where they change. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof excerpt.$inferInsert>,
	tagIds?: string[]
): Change[] {
	return [
		guardVersion('excerpt', id, version),
		db.read
			.update(excerpt)
			.set({ ...change, version: version + 1 })
			.where(eq(excerpt.id, id)),
		...(tagIds
			? [db.read.delete(excerptTag).where(eq(excerptTag.excerptId, id)), ...tagsOn(db, id, tagIds)]
			: []),
		...indexExcerpt(db, id, change)
	];
}

/**
 * Writes anchors that followed their story to a new version of its text, in three statements however many they are. What was
 * pointed at meanwhile could not follow: it is adrift, to be placed anew.
 *
 * @param seen the number of the last thing that had happened (see `coding-event`) when the anchors were read
 */
export function moveAll(
	db: Db,
	storyId: string,
	storyVersion: number,
	moved: (StatefulAnchor & { id: string })[],
	seen: number
): Change[] {
	const rows = JSON.stringify(
		moved.map(({ id, start, end, quote, prefix, suffix, state }) => ({
			id,
			start,
			end,
			quote,
			prefix,
			suffix,
			state
		}))
	);
	return [
		statement(sql`update excerpt set start = m.value ->> 'start', "end" = m.value ->> 'end',
			quote = m.value ->> 'quote', prefix = m.value ->> 'prefix', suffix = m.value ->> 'suffix',
			state = m.value ->> 'state', version = version + 1
			from json_each(${rows}) m where excerpt.id = m.value ->> 'id'`),
		statement(sql`update excerpt set state = 'adrift', version = version + 1
			where media_id is null and state = 'anchored'
				and id in (select excerpt_id from coding_event where story_id = ${storyId} and seq > ${seen})`),
		db.read
			.update(excerpt)
			.set({ storyVersion })
			.where(and(eq(excerpt.storyId, storyId), eq(excerpt.state, 'anchored')))
	];
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(excerpt).where(eq(excerpt.id, id));
}

/** All excerpts on a picture or a recording. */
export function removeOn(db: Db, mediaId: string): Change {
	return db.read.delete(excerpt).where(eq(excerpt.mediaId, mediaId));
}

function tagsOn(db: Db, excerptId: string, ids: string[]): Change[] {
	return ids.length > 0
		? [db.read.insert(excerptTag).values(ids.map((tagId) => ({ excerptId, tagId })))]
		: [];
}
