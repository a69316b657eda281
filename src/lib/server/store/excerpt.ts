/** Excerpts: rows ↔ domain values. Their quotes are words of a story: they leave only through the consent gate. */
import { and, asc, eq, gt, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { Attributes, Excerpt } from '$lib/domain/story/excerpt';
import type { ExcerptFilter } from '$lib/domain/story/excerpt-filter';
import type { Shape } from '$lib/domain/story/shape';
import type { AnchorState, StatefulAnchor } from '$lib/domain/text/reanchor';
import { guardVersion, statement, type Change, type Db } from '../db/open';
import { prepared } from '../db/prepared';
import { excerpt, excerptTag, story } from '../db/schema';
import { consentGate, readingGate } from './consent';
import {
	mediaOf,
	nobodyUnasked,
	places,
	hasWords,
	quoteOf,
	toExcerptMedia,
	toldMediaOf,
	workshopGate
} from './excerpt-media';
import { shownTo } from './excerpt-shown';
import { isLookedThrough, maskedQuoteOf } from './masked';
import { indexExcerpt, indexExcerpts } from './search';
import { anyReader, type Reader } from './story';

const tagIds = sql<string>`(select json_group_array(t.tag_id) from
	(select tag_id from excerpt_tag where excerpt_id = ${excerpt.id} order by rowid) t)`;

/** What is shown of an excerpt; to be selected from `excerpt` with its `story`, behind {@link gate}. */
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

/** By what it is judged whether one of the staff may read it. */
const inText = { ...places, authorId: story.authorId };

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

/** True for the excerpts (with their `story`) that a reader reads in the team's work. */
export function teamGate(
	reader: Reader,
	within: { initiativeId?: string; storytellerId?: string }
): SQL {
	return sql`(${gate('team', reader, within)} and ${shownTo(reader.userId)})`;
}

/** True for excerpts (with their `story`) whose words may be used for a purpose; see {@link wordsFor}. */
export function gate(
	purpose: ExcerptFilter['purpose'],
	reader: Reader,
	within: { initiativeId?: string; storytellerId?: string }
): SQL {
	switch (purpose) {
		case 'team':
			return readingGate(reader.today, inText, reader.userId, within);
		case 'workshop':
			return sql`(${workshopGate(reader.today, within)} and ${isLookedThrough})`;
		default:
			return sql`(${consentGate(purpose, reader.today, places, within)} and ${nobodyUnasked}
				and ${isLookedThrough})`;
	}
}

/**
 * True for those of them that may leave as a file. A file outlives a draft: in the team too somebody has to have said yes.
 * Beyond the team nothing of pictures goes along, and of recordings only what was said in them.
 */
export function leavingGate(
	purpose: ExcerptFilter['purpose'],
	reader: Reader,
	within: { initiativeId?: string; storytellerId?: string }
): SQL {
	return isForTeam(purpose)
		? consentGate('team', reader.today, places, within)
		: sql`(${gate(purpose, reader, within)} and ${hasWords})`;
}

/** For the team the words as they stand; for any other purpose masked, and nothing of what stands around them. */
export function wordsFor(purpose: ExcerptFilter['purpose']) {
	const none = sql<string>`''`;
	return isForTeam(purpose)
		? {}
		: { quote: maskedQuoteOf, media: toldMediaOf, prefix: none, suffix: none };
}

/** Whether a purpose gets the words as they stand. */
export const isForTeam = (purpose: ExcerptFilter['purpose']) => purpose === 'team';

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
