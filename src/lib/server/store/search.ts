/**
 * Writing the full-text index (FTS5). It is a copy of words, so it is written in the same batch as what it indexes;
 * triggers take the words out in the same write in which a story, an excerpt, media, a tag or a memo is deleted or withdrawn
 * (drizzle/0012_search_words.sql, 0016_search_memo.sql, 0049_search_rows.sql). It is asked through the consent gate, see `search-find`.
 */
import { and, eq, gt, lt, asc, sql, type SQL } from 'drizzle-orm';
import { foldedWords, foldText } from '$lib/domain/search/fold';
import type { SearchKind } from '$lib/domain/search/found';
import { stemText } from '$lib/domain/search/stem';
import { statement, type Change, type Db } from '../db/open';
import { excerpt, media, memo, searchItem, searchPlace, story, tag } from '../db/schema';

/** How words are prepared now. When folding or stems change it grows, and the index catches up at the next start. */
export const currentForm = 1;

/** Puts a story's words into the index, in place of what stood there. */
export function index(_db: Db, storyId: string, title: string, text: string): Change[] {
	return put('story', storyId, placeOfStory(storyId), title, text);
}

/** What is said about an item, put into the index in place of what stood there. */
export function indexMedia(
	_db: Db,
	item: {
		id: string;
		title: string;
		ownWords: string;
		altText: string;
		transcript?: readonly { text: string }[] | null;
	}
): Change[] {
	const lines = [item.ownWords, item.altText, ...(item.transcript ?? []).map(({ text }) => text)];
	const place = sql`select ${media.initiativeId}, ${media.storytellerId}, ${media.storyId}, ${media.id}, ${media.authorId}
		from ${media} where ${media.id} = ${item.id} and ${media.withdrawnAt} is null`;
	return put('media', item.id, place, item.title, lines.filter(Boolean).join('\n'));
}

/** The words of an excerpt, and the note on it; what is absent stays as it is. */
export function indexExcerpt(
	_db: Db,
	id: string,
	{ quote, memo }: { quote?: string | undefined; memo?: string | undefined }
): Change[] {
	return [
		...(quote === undefined ? [] : putOrDrop('excerpt', id, placeOfExcerpt(sql`= ${id}`), quote)),
		...(memo === undefined ? [] : putOrDrop('excerptMemo', id, placeOfExcerpt(sql`= ${id}`), memo))
	];
}

/** The words of excerpts that are new, and the notes on them, in three statements however many they are. */
export function indexExcerpts(
	_db: Db,
	made: readonly { id: string; quote: string; memo: string }[]
): Change[] {
	const entries = made.flatMap(({ id, quote, memo }) => [
		{ kind: 'excerpt', id, text: quote },
		{ kind: 'excerptMemo', id, text: memo }
	]);
	const rows = JSON.stringify(
		entries
			.filter(({ text }) => text !== '')
			.map(({ kind, id, text }) => ({ kind, id, ...prepared(text) }))
	);
	return [
		know(placeOfExcerpt(sql`in (select value ->> 'id' from json_each(${rows}))`)),
		statement(sql`insert into ${searchItem} (kind, item_id, form, place_id)
			select n.value ->> 'kind', n.value ->> 'id', ${currentForm}, ${searchPlace.id} from json_each(${rows}) n
			cross join ${searchPlace} where ${isThe(placeOfExcerpt(sql`= n.value ->> 'id'`))}`),
		statement(sql`insert or replace into search_words (rowid, title, words, stems)
			select ${searchItem.wordsRow}, '', n.value ->> 'words', n.value ->> 'stems' from json_each(${rows}) n
			join ${searchItem} on ${searchItem.itemId} = n.value ->> 'id' and ${searchItem.kind} = n.value ->> 'kind'`)
	];
}

/** The words of excerpts that changed with their story, in one statement however many they are. */
export function indexQuotes(_db: Db, moved: readonly { id: string; quote: string }[]): Change[] {
	if (moved.length === 0) {
		return [];
	}
	const rows = JSON.stringify(moved.map(({ id, quote }) => ({ id, ...prepared(quote) })));
	return [
		statement(sql`insert or replace into search_words (rowid, title, words, stems)
			select ${searchItem.wordsRow}, '', m.value ->> 'words', m.value ->> 'stems' from json_each(${rows}) m
			join ${searchItem} on ${searchItem.itemId} = m.value ->> 'id' and ${searchItem.kind} = 'excerpt'`)
	];
}

/** A tag's name and definition; what is absent stays as it is. */
export function indexTag(
	_db: Db,
	id: string,
	said: { name?: string | undefined; definition?: string | undefined }
): Change[] {
	const place = sql`select ${tag.initiativeId}, '', '', '', '' from ${tag} where ${tag.id} = ${id}`;
	const { name, definition } = said;
	return [
		...(name === undefined ? [] : put('tag', id, place, name, '')),
		...(definition === undefined ? [] : putOrDrop('tagDefinition', id, place, definition))
	];
}

/** What a memo on a story or a tag says, in place of what stood there. */
export function indexMemo(_db: Db, id: string, text: string): Change[] {
	const place = sql`select ${memo.initiativeId}, coalesce(${memo.storytellerId}, ''), coalesce(${memo.storyId}, ''),
		'', coalesce(${story.authorId}, '') from ${memo} left join ${story} on ${story.id} = ${memo.storyId}
		where ${memo.id} = ${id}`;
	return put('memo', id, place, '', text);
}

export interface IndexRow {
	id: number;
	kind: SearchKind;
	itemId: string;
}

/** Rows that were prepared in an older way, by id from after `after`. */
export async function outdated(db: Db, after: number, limit: number): Promise<IndexRow[]> {
	const rows = await db.read
		.select({ id: searchItem.id, kind: searchItem.kind, itemId: searchItem.itemId })
		.from(searchItem)
		.where(and(lt(searchItem.form, currentForm), gt(searchItem.id, after)))
		.orderBy(asc(searchItem.id))
		.limit(limit);
	return rows;
}

/** Prepares a row's words anew; nothing happens where it is gone by now. */
export function renew(_db: Db, row: IndexRow, title: string, text: string): Change[] {
	const { words, stems } = prepared(text, title);
	return [
		statement(sql`insert or replace into search_words (rowid, title, words, stems)
			select ${searchItem.wordsRow}, ${foldText(title)}, ${words}, ${stems}
			from ${searchItem} where ${searchItem.id} = ${row.id}`),
		statement(
			sql`update ${searchItem} set form = ${currentForm} where ${searchItem.id} = ${row.id}`
		)
	];
}

const placeOfStory = (
	id: string
) => sql`select ${story.initiativeId}, ${story.storytellerId}, ${story.id}, '', ${story.authorId}
	from ${story} where ${story.id} = ${id} and ${story.withdrawnAt} is null`;

/** @param which what is said of its id */
const placeOfExcerpt = (
	which: SQL
) => sql`select ${excerpt.initiativeId}, ${excerpt.storytellerId}, ${excerpt.storyId},
	coalesce(${excerpt.mediaId}, ''), ${story.authorId}
	from ${excerpt} join ${story} on ${story.id} = ${excerpt.storyId}
	where ${excerpt.id} ${which} and ${excerpt.state} <> 'withdrawn'`;

/** @param place initiative, storyteller, story, media, author; no row where there is nothing to be found */
function put(kind: SearchKind, id: string, place: SQL, title: string, text: string): Change[] {
	const { words, stems } = prepared(text, title);
	return [
		know(place),
		statement(sql`insert into ${searchItem} (kind, item_id, form, place_id)
			select ${kind}, ${id}, ${currentForm}, ${searchPlace.id} from ${searchPlace} where ${isThe(place)}
			on conflict (item_id, kind) do update set form = excluded.form`),
		statement(sql`insert or replace into search_words (rowid, title, words, stems)
			select ${searchItem.wordsRow}, ${foldText(title)}, ${words}, ${stems}
			from ${searchItem} where ${of(kind, id)}`)
	];
}

/** Makes a place known where it is not. */
function know(place: SQL): Change {
	return statement(sql`insert into ${searchPlace} (initiative_id, storyteller_id, story_id, media_id, author_id)
		select s.* from (${place}) s where true on conflict do nothing`);
}

function isThe(place: SQL): SQL {
	const { initiativeId, storytellerId, storyId, mediaId, authorId } = searchPlace;
	return sql`(${initiativeId}, ${storytellerId}, ${storyId}, ${mediaId}, ${authorId}) = (${place})`;
}

/** A text as it is looked for: its words, and the stems of them and of its title. */
function prepared(text: string, title = ''): { words: string; stems: string } {
	const words = foldedWords(text);
	return { words: words.join(' '), stems: stemText([...foldedWords(title), ...words]) };
}

function putOrDrop(kind: SearchKind, id: string, place: SQL, text: string): Change[] {
	return text === ''
		? [statement(sql`delete from ${searchItem} where ${of(kind, id)}`)]
		: put(kind, id, place, '', text);
}

function of(kind: SearchKind, id: string): SQL | undefined {
	return and(eq(searchItem.itemId, id), eq(searchItem.kind, kind));
}
