/** What a reader is shown around the tags: counts, quotes and company. Words and numbers come through the consent gate. */
import { and, desc, eq, ne, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../db/open';
import { excerpt, excerptTag, story, storyteller, tag, tagExample } from '../db/schema';
import { gate, teamGate } from './excerpt-gate';
import { hasWords, quoteOf } from './excerpt-media';
import { maskedQuoteOf } from './masked';
import type { Reader } from './story';

export interface TagCounts {
	/** Excerpts that carry the very tag, and the stories in which they stand. */
	excerpts: number;
	stories: number;
	/** The same with the tags below it; an excerpt that carries several counts once. */
	allExcerpts: number;
	allStories: number;
}

/** The use of all tags of an initiative, as far as a reader may read the excerpts. */
export async function countsOf(
	db: Db,
	initiativeId: string,
	reader: Reader
): Promise<Map<string, TagCounts>> {
	const rows = await db.raw<TagCounts & { id: string }>(sql`with recursive
		used as materialized (
			select e.tag_id, e.excerpt_id, ${excerpt.storyId} as story_id from ${excerpt}
				join ${story} on ${story.id} = ${excerpt.storyId}
				join excerpt_tag e on e.excerpt_id = ${excerpt.id}
				where ${readable(initiativeId, reader)}),
		own as (select tag_id, count(*) as excerpts, count(distinct story_id) as stories from used group by tag_id),
		below(top, id) as (
			select p.parent_id, p.parent_id from tag p where p.initiative_id = ${initiativeId} and p.parent_id is not null
			union select b.top, t.id from below b join tag t on t.parent_id = b.id),
		every as (select b.top, count(distinct u.excerpt_id) as excerpts, count(distinct u.story_id) as stories
			from below b join used u on u.tag_id = b.id group by b.top)
		select t.id, coalesce(own.excerpts, 0) as excerpts, coalesce(own.stories, 0) as stories,
			coalesce(every.excerpts, own.excerpts, 0) as allExcerpts, coalesce(every.stories, own.stories, 0) as allStories
			from tag t left join own on own.tag_id = t.id left join every on every.top = t.id
			where t.initiative_id = ${initiativeId}`);
	return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

/** An excerpt that carries a tag, in a few words. */
export interface Shown {
	id: string;
	quote: string;
	mediaId: string | null;
	story: { id: string; title: string };
	secretName: string;
	/** Chosen as an example of the tag. */
	isExample: boolean;
}

/** The excerpts that carry the very tag and that a reader may read: examples first, then the newest. */
export async function excerptsOf(
	db: Db,
	of: { id: string; initiativeId: string },
	reader: Reader,
	limit: number
): Promise<Shown[]> {
	const isExample = sql<number>`exists (select 1 from ${tagExample}
		where ${tagExample.tagId} = ${of.id} and ${tagExample.excerptId} = ${excerpt.id})`;
	const rows = await db.read
		.select({
			id: excerpt.id,
			quote: quoteOf,
			mediaId: excerpt.mediaId,
			storyId: story.id,
			title: story.title,
			secretName: storyteller.secretName,
			isExample
		})
		.from(excerptTag)
		.innerJoin(excerpt, eq(excerpt.id, excerptTag.excerptId))
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.innerJoin(storyteller, eq(storyteller.id, excerpt.storytellerId))
		.where(and(eq(excerptTag.tagId, of.id), readable(of.initiativeId, reader)))
		.orderBy(desc(isExample), desc(excerpt.createdAt), desc(excerpt.id))
		.limit(limit);
	return rows.map(({ storyId, title, ...row }) => ({
		...row,
		isExample: row.isExample === 1,
		story: { id: storyId, title }
	}));
}

/** Those of the excerpts that a reader may read, with their stories. */
export async function seenOf(
	db: Db,
	initiativeId: string,
	reader: Reader,
	excerptIds: readonly string[]
): Promise<{ id: string; storyId: string }[]> {
	return db.read
		.select({ id: excerpt.id, storyId: excerpt.storyId })
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(
			and(
				sql`${excerpt.id} in (select value from json_each(${JSON.stringify(excerptIds)}))`,
				readable(initiativeId, reader)
			)
		);
}

/** An example that may be quoted, and where its words stand. */
export interface Quoted {
	tagId: string;
	quote: string;
	story: { id: string; storytellerId: string };
}

/** Chosen examples whose words may be quoted beyond the team, with masks applied: for a codebook on paper. */
export async function quotesOf(db: Db, initiativeId: string, reader: Reader): Promise<Quoted[]> {
	return db.read
		.select({
			tagId: tagExample.tagId,
			quote: maskedQuoteOf,
			story: { id: story.id, storytellerId: story.storytellerId }
		})
		.from(tagExample)
		.innerJoin(
			excerptTag,
			and(eq(excerptTag.tagId, tagExample.tagId), eq(excerptTag.excerptId, tagExample.excerptId))
		)
		.innerJoin(excerpt, eq(excerpt.id, tagExample.excerptId))
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(and(readable(initiativeId, reader), gate('quote', reader, { initiativeId }), hasWords));
}

/** The tags that stand on the same excerpts as a tag, the most frequent first. */
export async function companyOf(
	db: Db,
	of: { id: string; initiativeId: string },
	reader: Reader,
	limit: number
): Promise<{ id: string; excerpts: number }[]> {
	return db.raw(sql`select other.tag_id as id, count(*) as excerpts from excerpt_tag mine
		join excerpt_tag other on other.excerpt_id = mine.excerpt_id and other.tag_id <> mine.tag_id
		join ${excerpt} on ${excerpt.id} = mine.excerpt_id
		join ${story} on ${story.id} = ${excerpt.storyId}
		where mine.tag_id = ${of.id} and ${readable(of.initiativeId, reader)}
		group by other.tag_id order by count(*) desc, other.tag_id limit ${limit}`);
}

/** Whether a tag is on any excerpt at all, also on those that nobody may read now. */
export async function isUsed(db: Db, tagId: string): Promise<boolean> {
	const rows = await db.read
		.select({ tagId: excerptTag.tagId })
		.from(excerptTag)
		.where(eq(excerptTag.tagId, tagId))
		.limit(1);
	return rows.length > 0;
}

/** How many tags an initiative has. */
export async function countTags(db: Db, initiativeId: string): Promise<number> {
	const [row] = await db.read
		.select({ count: sql<number>`count(*)` })
		.from(tag)
		.where(eq(tag.initiativeId, initiativeId));
	return row?.count ?? 0;
}

function readable(initiativeId: string, reader: Reader): SQL {
	return sql`(${and(
		eq(excerpt.initiativeId, initiativeId),
		ne(excerpt.state, 'withdrawn'),
		teamGate(reader, { initiativeId })
	)})`;
}
