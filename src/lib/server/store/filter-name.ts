/** What the ids of a filter are called, for those who chose them. */
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { ExcerptFilter } from '$lib/domain/story/excerpt-filter';
import type { Db } from '../db/open';
import { story, storyteller, tag } from '../db/schema';
import { codersOf } from './excerpt-found';
import { readable, type Reader } from './story';

/** Names by id; a story that the reader may not read has none. */
export async function filterNames(
	db: Db,
	initiativeId: string,
	filter: Pick<ExcerptFilter, 'tag' | 'notTag' | 'story' | 'storyteller' | 'coder'>,
	reader: Reader
): Promise<Map<string, string>> {
	const ours = (column: SQLiteColumn, id: SQLiteColumn, ids: string[]): SQL | undefined =>
		and(eq(column, initiativeId), inArray(id, ids));
	const isOpen = and(isNull(story.withdrawnAt), readable(reader, { initiativeId }));
	const [tags, stories, people, coders] = await Promise.all([
		db.read
			.select({ id: tag.id, name: tag.name })
			.from(tag)
			.where(ours(tag.initiativeId, tag.id, [...filter.tag, ...filter.notTag])),
		db.read
			.select({ id: story.id, name: story.title })
			.from(story)
			.where(and(ours(story.initiativeId, story.id, filter.story), isOpen)),
		db.read
			.select({ id: storyteller.id, name: storyteller.secretName })
			.from(storyteller)
			.where(ours(storyteller.initiativeId, storyteller.id, filter.storyteller)),
		filter.coder.length > 0 ? codersOf(db, initiativeId) : []
	]);
	return new Map([...tags, ...stories, ...people, ...coders].map(({ id, name }) => [id, name]));
}
