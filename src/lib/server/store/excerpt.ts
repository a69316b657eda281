/** Excerpts: rows ↔ domain values. Their quotes are words of a story: they leave only through the consent gate. */
import { and, asc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Attributes, Excerpt } from '$lib/domain/story/excerpt';
import type { Shape } from '$lib/domain/story/shape';
import type { AnchorState, StatefulAnchor } from '$lib/domain/text/reanchor';
import type { Db } from '../db/open';
import { prepared } from '../db/prepared';
import { excerpt, story } from '../db/schema';
import { readingGate } from './consent';
import { gate, inText } from './excerpt-gate';
import { mediaOf, quoteOf, toExcerptMedia } from './excerpt-media';
import { shownTo } from './excerpt-shown';
import { anyReader, type Reader } from './story';

const tagIds = sql<string>`(select json_group_array(t.tag_id) from
	(select tag_id from excerpt_tag where excerpt_id = ${excerpt.id} order by rowid) t)`;

/** What is shown of an excerpt; to be selected from `excerpt` with its `story`, behind `gate` of excerpt-gate. */
export const columns = {
	id: excerpt.id,
	initiativeId: excerpt.initiativeId,
	storyId: excerpt.storyId,
	storytellerId: excerpt.storytellerId,
	start: excerpt.start,
	end: excerpt.end,
	media: mediaOf,
	shape: excerpt.shape,
	quote: quoteOf,
	prefix: excerpt.prefix,
	suffix: excerpt.suffix,
	storyVersion: excerpt.storyVersion,
	state: excerpt.state,
	tagIds,
	memo: excerpt.memo,
	attributes: excerpt.attributes,
	createdBy: excerpt.createdBy,
	createdAt: excerpt.createdAt,
	version: excerpt.version
};

/**
 * What the policy and a write need to know of an excerpt; not its words. Withdrawn ones are not there any more, nor those
 * that are not shown to whoever asks.
 */
export async function find(db: Db, id: string, reader: Reader) {
	const [row] = await db.read
		.select({
			id: excerpt.id,
			initiativeId: excerpt.initiativeId,
			storyId: excerpt.storyId,
			storytellerId: excerpt.storytellerId,
			mediaId: excerpt.mediaId,
			start: excerpt.start,
			end: excerpt.end,
			version: excerpt.version
		})
		.from(excerpt)
		.where(and(eq(excerpt.id, id), ne(excerpt.state, 'withdrawn'), shownTo(reader.userId)));
	return row;
}

/** One excerpt, for a reader. */
export async function read(db: Db, id: string, reader: Reader): Promise<Excerpt | undefined> {
	const [excerpt] = await readSome(db, [id], reader);
	return excerpt;
}

/** Those of some excerpts that a reader may read. */
export async function readSome(db: Db, ids: readonly string[], reader: Reader): Promise<Excerpt[]> {
	const rows = await byIds(db).execute({ ids: JSON.stringify(ids), ...reader });
	return rows.map(toExcerpt);
}

const wanted = sql`(select value from json_each(${sql.placeholder('ids')}))`;

/** Asked after each highlight by whoever made it and by all who listen. */
const byIds = prepared((read) =>
	read
		.select(columns)
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(
			and(
				sql`${excerpt.id} in ${wanted}`,
				ne(excerpt.state, 'withdrawn'),
				shownTo(anyReader.userId),
				readingGate(anyReader.today, inText, anyReader.userId, {
					storytellerIds: sql`select e.storyteller_id from excerpt e where e.id in ${wanted}`
				})
			)
		)
		.prepare()
);

/**
 * The excerpts of a story that a reader may read, by id; all of them without a page.
 *
 * @param state those in it alone
 */
export async function listOf(
	db: Db,
	of: { id: string; storytellerId: string },
	reader: Reader,
	page: { after: string | undefined; limit: number } = { after: undefined, limit: -1 },
	state?: 'anchored' | 'adrift'
): Promise<Excerpt[]> {
	const rows = await db.read
		.select(columns)
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(
			and(
				eq(excerpt.storyId, of.id),
				state ? eq(excerpt.state, state) : ne(excerpt.state, 'withdrawn'),
				shownTo(reader.userId),
				page.after ? gt(excerpt.id, page.after) : undefined,
				gate('team', reader, { storytellerId: of.storytellerId })
			)
		)
		.orderBy(asc(excerpt.id))
		.limit(page.limit);
	return rows.map(toExcerpt);
}

/** The excerpts on a picture or a recording that a reader may see, in order of their making. */
export async function listOn(
	db: Db,
	of: { id: string; storytellerId: string },
	reader: Reader
): Promise<Excerpt[]> {
	const rows = await db.read
		.select(columns)
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(
			and(
				eq(excerpt.mediaId, of.id),
				ne(excerpt.state, 'withdrawn'),
				shownTo(reader.userId),
				gate('team', reader, { storytellerId: of.storytellerId })
			)
		)
		.orderBy(asc(excerpt.id));
	return rows.map(toExcerpt);
}

/** The anchors of a story's excerpts in its text, to follow its text. Never shown. */
export async function anchorsOf(
	db: Db,
	storyId: string
): Promise<(StatefulAnchor & { id: string })[]> {
	const { id, start, end, prefix, suffix, state } = columns;
	const rows = await db.read
		.select({ id, start, end, quote: excerpt.quote, prefix, suffix, state })
		.from(excerpt)
		.where(
			and(eq(excerpt.storyId, storyId), isNull(excerpt.mediaId), ne(excerpt.state, 'withdrawn'))
		);
	return rows.map((row) => ({ ...row, state: row.state as AnchorState }));
}

/** The ids of a story's excerpts. */
export async function idsOf(db: Db, storyId: string): Promise<Set<string>> {
	const rows = await db.read
		.select({ id: excerpt.id })
		.from(excerpt)
		.where(and(eq(excerpt.storyId, storyId), ne(excerpt.state, 'withdrawn')));
	return new Set(rows.map(({ id }) => id));
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: excerpt.inputHash })
		.from(excerpt)
		.where(eq(excerpt.id, id));
	return row?.hash;
}

/** What made those of the given excerpts that are there, by id: the hash of the input. */
export async function findInputHashes(
	db: Db,
	ids: readonly string[]
): Promise<Map<string, string | null>> {
	const rows = await db.read
		.select({ id: excerpt.id, hash: excerpt.inputHash })
		.from(excerpt)
		.where(sql`${excerpt.id} in (select value from json_each(${JSON.stringify(ids)}))`);
	return new Map(rows.map(({ id, hash }) => [id, hash]));
}

interface Row {
	id: string;
	initiativeId: string;
	storyId: string;
	storytellerId: string;
	media: string | null;
	shape: Shape | null;
	start: number;
	end: number;
	quote: string;
	prefix: string;
	suffix: string;
	storyVersion: number;
	state: string;
	tagIds: string;
	memo: string;
	attributes: Attributes | null;
	createdBy: string;
	createdAt: number;
	version: number;
}

export function toExcerpt(row: Row): Excerpt {
	return {
		...row,
		media: toExcerptMedia(row.media),
		state: row.state as AnchorState,
		tagIds: JSON.parse(row.tagIds) as string[],
		attributes: row.attributes ?? {},
		createdAt: new Date(row.createdAt).toISOString()
	};
}
