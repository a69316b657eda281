/**
 * Writing the full-text index (FTS5). It is a copy of words, so it is written in the same batch as what it indexes;
 * triggers take the words out in the same write in which a story, an excerpt, media, a tag or a memo is deleted or withdrawn
 * (drizzle/0012_search_words.sql, 0016_search_memo.sql). It is asked through the consent gate, see `search-find`.
 */
import { and, eq, gt, lt, asc, sql, type SQL } from 'drizzle-orm';
import { foldedWords, foldText } from '$lib/domain/search/fold';
import type { SearchKind } from '$lib/domain/search/found';
import { stemText } from '$lib/domain/search/stem';
import { statement, type Change, type Db } from '../db/open';
import { excerpt, media, memo, searchItem, story, tag } from '../db/schema';

/** How words are prepared now. When folding or stems change it grows, and the index catches up at the next start. */
export const currentForm = 1;

/** Puts a story's words into the index, in place of what stood there. */
export function index(_db: Db, storyId: string, title: string, text: string): Change[] {
	return put('story', storyId, ofStory(storyId), title, text);
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
	const source = sql`select ${media.initiativeId}, ${media.storytellerId}, ${media.storyId}, '', ${media.id},
		${media.authorId} from ${media} where ${media.id} = ${item.id} and ${media.withdrawnAt} is null`;
	return put('media', item.id, source, item.title, lines.filter(Boolean).join('\n'));
}

/** The words of an excerpt, and the note on it; what is absent stays as it is. */
export function indexExcerpt(
	_db: Db,
	id: string,
	{ quote, memo }: { quote?: string | undefined; memo?: string | undefined }
): Change[] {
	return [
		...(quote === undefined ? [] : putOrDrop('excerpt', id, ofExcerpt(id), quote)),
		...(memo === undefined ? [] : putOrDrop('excerptMemo', id, ofExcerpt(id), memo))
	];
}

/** The words of excerpts that are new, and the notes on them, in two statements however many they are. */
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
		statement(sql`insert into ${searchItem}
			(initiative_id, storyteller_id, story_id, excerpt_id, media_id, author_id, kind, item_id, form)
			select ${excerpt.initiativeId}, ${excerpt.storytellerId}, ${excerpt.storyId}, ${excerpt.id},
				coalesce(${excerpt.mediaId}, ''), ${story.authorId}, n.value ->> 'kind', ${excerpt.id}, ${currentForm}
			from json_each(${rows}) n join ${excerpt} on ${excerpt.id} = n.value ->> 'id'
			join ${story} on ${story.id} = ${excerpt.storyId} where ${excerpt.state} <> 'withdrawn'`),
		statement(sql`insert or replace into search_words (rowid, title, words, stems)
			select ${searchItem.id}, '', n.value ->> 'words', n.value ->> 'stems' from json_each(${rows}) n
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
			select ${searchItem.id}, '', m.value ->> 'words', m.value ->> 'stems' from json_each(${rows}) m
			join ${searchItem} on ${searchItem.itemId} = m.value ->> 'id' and ${searchItem.kind} = 'excerpt'`)
	];
}

/** A tag's name and definition; what is absent stays as it is. */
export function indexTag(
	_db: Db,
	id: string,
	said: { name?: string | undefined; definition?: string | undefined }
): Change[] {
	const source = sql`select ${tag.initiativeId}, '', '', '', '', '' from ${tag} where ${tag.id} = ${id}`;
	const { name, definition } = said;
	return [
		...(name === undefined ? [] : put('tag', id, source, name, '')),
		...(definition === undefined ? [] : putOrDrop('tagDefinition', id, source, definition))
	];
}

/** What a memo on a story or a tag says, in place of what stood there. */
export function indexMemo(_db: Db, id: string, text: string): Change[] {
	const source = sql`select ${memo.initiativeId}, coalesce(${memo.storytellerId}, ''), coalesce(${memo.storyId}, ''),
		'', '', coalesce(${story.authorId}, '') from ${memo} left join ${story} on ${story.id} = ${memo.storyId}
		where ${memo.id} = ${id}`;
	return put('memo', id, source, '', text);
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
	return rows.map((row) => ({ ...row, kind: row.kind as SearchKind }));
}

/** Prepares a row's words anew; nothing happens where it is gone by now. */
export function renew(_db: Db, row: IndexRow, title: string, text: string): Change[] {
	const { words, stems } = prepared(text, title);
	return [
		statement(sql`insert or replace into search_words (rowid, title, words, stems)
			select ${searchItem.id}, ${foldText(title)}, ${words}, ${stems}
			from ${searchItem} where ${searchItem.id} = ${row.id}`),
		statement(
			sql`update ${searchItem} set form = ${currentForm} where ${searchItem.id} = ${row.id}`
		)
	];
}

const ofStory = (
	id: string
) => sql`select ${story.initiativeId}, ${story.storytellerId}, ${story.id}, '', '',
	${story.authorId} from ${story} where ${story.id} = ${id} and ${story.withdrawnAt} is null`;

const ofExcerpt = (
	id: string
) => sql`select ${excerpt.initiativeId}, ${excerpt.storytellerId}, ${excerpt.storyId},
	${excerpt.id}, coalesce(${excerpt.mediaId}, ''), ${story.authorId}
	from ${excerpt} join ${story} on ${story.id} = ${excerpt.storyId}
	where ${excerpt.id} = ${id} and ${excerpt.state} <> 'withdrawn'`;

/** @param source initiative, storyteller, story, excerpt, media, author; no row where there is nothing to be found */
function put(kind: SearchKind, id: string, source: SQL, title: string, text: string): Change[] {
	const { words, stems } = prepared(text, title);
	return [
		statement(sql`insert into ${searchItem}
			(initiative_id, storyteller_id, story_id, excerpt_id, media_id, author_id, kind, item_id, form)
			select s.*, ${kind}, ${id}, ${currentForm} from (${source}) s where true
			on conflict (item_id, kind) do update set form = excluded.form`),
		statement(sql`insert or replace into search_words (rowid, title, words, stems)
			select ${searchItem.id}, ${foldText(title)}, ${words}, ${stems}
			from ${searchItem} where ${of(kind, id)}`)
	];
}

/** A text as it is looked for: its words, and the stems of them and of its title. */
function prepared(text: string, title = ''): { words: string; stems: string } {
	const words = foldedWords(text);
	return { words: words.join(' '), stems: stemText([...foldedWords(title), ...words]) };
}

function putOrDrop(kind: SearchKind, id: string, source: SQL, text: string): Change[] {
	return text === ''
		? [statement(sql`delete from ${searchItem} where ${of(kind, id)}`)]
		: put(kind, id, source, '', text);
}

function of(kind: SearchKind, id: string): SQL | undefined {
	return and(eq(searchItem.itemId, id), eq(searchItem.kind, kind));
}
