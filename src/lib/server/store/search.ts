/**
 * The full-text index over stories (FTS5). It is a copy of words, so it is written and erased in the same batch as the
 * story, and asked only through the consent gate.
 */
import { eq, inArray, sql, type SQLWrapper } from 'drizzle-orm';
import { statement, type Change, type Db } from '../db/open';
import { media, mediaEntry, searchEntry, story } from '../db/schema';
import { readingGate } from './consent';

/** Puts a story's words into the index, in place of what stood there. */
export function index(db: Db, storyId: string, title: string, text: string): Change[] {
	return [
		db.read.insert(searchEntry).values({ storyId }).onConflictDoNothing(),
		...erase(db, storyId),
		statement(
			sql`insert into search (rowid, title, text) values (${rowOf(storyId)}, ${title}, ${text})`
		)
	];
}

/** Takes a story's words out of the index; the row number stays, it holds no words. */
export function erase(_db: Db, storyId: string): Change[] {
	return [statement(sql`delete from search where rowid = ${rowOf(storyId)}`)];
}

/** What is said about an item, put into the index in place of what stood there. */
export function indexMedia(
	db: Db,
	item: {
		id: string;
		title: string;
		ownWords: string;
		altText: string;
		transcript?: readonly { text: string }[] | null;
	}
): Change[] {
	const lines = [item.ownWords, item.altText, ...(item.transcript ?? []).map(({ text }) => text)];
	return [
		db.read.insert(mediaEntry).values({ mediaId: item.id }).onConflictDoNothing(),
		eraseMedia(db, [item.id]),
		statement(
			sql`insert into search (rowid, title, text)
				select -${mediaEntry.id}, ${item.title}, ${lines.filter(Boolean).join('\n')}
				from ${mediaEntry} where ${mediaEntry.mediaId} = ${item.id}`
		)
	];
}

/** Takes what is said about items out of the index. */
export function eraseMedia(db: Db, mediaIds: readonly string[] | SQLWrapper): Change {
	const rows = db.read
		.select({ id: sql`-${mediaEntry.id}` })
		.from(mediaEntry)
		.where(inArray(mediaEntry.mediaId, isList(mediaIds) ? [...mediaIds] : mediaIds));
	return statement(sql`delete from search where rowid in (${rows})`);
}

const isList = (ids: readonly string[] | SQLWrapper): ids is readonly string[] =>
	Array.isArray(ids);

/** Takes the words of all stories and media of an initiative out of the index. */
export function eraseOf(db: Db, initiativeId: string): Change {
	const rows = db.read
		.select({ id: searchEntry.id })
		.from(searchEntry)
		.innerJoin(story, eq(story.id, searchEntry.storyId))
		.where(eq(story.initiativeId, initiativeId));
	const ofMedia = db.read
		.select({ id: sql`-${mediaEntry.id}` })
		.from(mediaEntry)
		.innerJoin(media, eq(media.id, mediaEntry.mediaId))
		.where(eq(media.initiativeId, initiativeId));
	return statement(sql`delete from search where rowid in (${rows}) or rowid in (${ofMedia})`);
}

const rowOf = (storyId: string) =>
	sql`(select ${searchEntry.id} from ${searchEntry} where ${searchEntry.storyId} = ${storyId})`;

export interface Hit {
	storyId: string;
	/** Where the words are said about a picture or a recording, or in it. */
	mediaId: string | null;
	title: string;
	storytellerId: string;
	/** A passage of the text; the words found stand between \u0002 and \u0003. */
	snippet: string;
}

/**
 * Stories and media whose words match and that the reader may see (with purpose `team`, or as their author), best first.
 *
 * @param query as typed: every word must occur, the last one may be a beginning; "…" is a phrase
 */
export async function find(
	db: Db,
	initiativeId: string,
	query: string,
	reader: { userId: string; today: string },
	limit: number
): Promise<Hit[]> {
	const match = matchOf(query);
	if (match === '') {
		return [];
	}
	const within = { initiativeId };
	const storyGate = readingGate(reader.today, storyPlaces, reader.userId, within);
	const mediaGate = readingGate(reader.today, mediaPlaces, reader.userId, within);
	return db.read.all<Hit>(sql`
		select storyId, mediaId, title, storytellerId, snippet from (
			select ${story.id} as storyId, null as mediaId, ${story.title} as title,
				${story.storytellerId} as storytellerId, ${snippet}, ${rank}
			from search
			join ${searchEntry} on ${searchEntry.id} = search.rowid
			join ${story} on ${story.id} = ${searchEntry.storyId}
			where search match ${match} and ${story.initiativeId} = ${initiativeId} and ${storyGate}
			union all
			select ${media.storyId}, ${media.id}, ${media.title}, ${media.storytellerId}, ${snippet}, ${rank}
			from search
			join ${mediaEntry} on ${mediaEntry.id} = -search.rowid
			join ${media} on ${media.id} = ${mediaEntry.mediaId}
			where search match ${match} and ${media.initiativeId} = ${initiativeId} and ${mediaGate})
		order by rank, storyId, mediaId
		limit ${limit}`);
}

const snippet = sql`snippet(search, -1, char(2), char(3), '…', 24) as snippet`;
const rank = sql`bm25(search, 4.0, 1.0) as rank`;

const storyPlaces = {
	storytellerId: story.storytellerId,
	storyId: story.id,
	authorId: story.authorId
};

const mediaPlaces = {
	storytellerId: media.storytellerId,
	storyId: media.storyId,
	mediaId: media.id,
	authorId: media.authorId
};

/** What was typed as an FTS5 expression; quoting every word leaves no operator to smuggle in. */
function matchOf(query: string): string {
	const parts = [...query.normalize('NFC').matchAll(/"([^"]+)"|([\p{L}\p{N}]+)/gu)];
	return parts
		.map(([, phrase, word], at) => {
			const isLast = at === parts.length - 1;
			return `"${(phrase ?? word ?? '').trim()}"${word && isLast ? '*' : ''}`;
		})
		.filter((part) => !part.startsWith('""'))
		.join(' ');
}
