/** Asking the full-text index, through the consent gate: what a reader may not see is not found, not counted, not hinted at. */
import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import { searchGroups, type SearchGroup, type SearchKind } from '$lib/domain/search/found';
import type { Known } from '$lib/domain/search/typo';
import type { Term } from '$lib/domain/search/query';
import type { Db } from '../db/open';
import { searchItem } from '../db/schema';
import { readingGate } from './consent';
import { namedShownTo } from './excerpt-shown';
import type { Reader } from './story';

const kindsOf: Record<SearchGroup, SearchKind[]> = {
	story: ['story'],
	excerpt: ['excerpt'],
	memo: ['excerptMemo', 'memo'],
	media: ['media'],
	tag: ['tag', 'tagDefinition']
};

/** What a kind is shown with. */
export function groupOf(kind: SearchKind): SearchGroup {
	return searchGroups.find((group) => kindsOf[group].includes(kind)) ?? 'story';
}

export interface Hit {
	kind: SearchKind;
	itemId: string;
	group: SearchGroup;
	/** How many there are in its group. */
	count: number;
}

/**
 * What matches and the reader may see (with purpose `team`, or as its author), best first, at most so many of each group.
 * A tag whose name and definition both match is there once, by the one that matches best.
 */
export async function find(
	db: Db,
	initiativeId: string,
	terms: readonly Term[],
	reader: Reader,
	{ groups = searchGroups, perGroup }: { groups?: readonly SearchGroup[]; perGroup: number }
): Promise<Hit[]> {
	if (terms.length === 0 || groups.length === 0) {
		return [];
	}
	const cases = groups.map((group) => sql`when ${isOneOf(kindsOf[group])} then ${group}`);
	return db.raw<Hit>(sql`
		with hit as materialized (
			select ${searchItem.id} as id, ${searchItem.kind} as kind, ${searchItem.itemId} as itemId,
				case ${sql.join(cases, sql` `)} end as "group", bm25(search_words, 4.0, 1.0, 0.6) as rank
			from search_words join ${searchItem} on ${searchItem.id} = search_words.rowid
			where search_words match ${matchOf(terms)} and ${isOneOf(groups.flatMap((group) => kindsOf[group]))}
				and ${open(initiativeId, reader)}),
		thing as materialized (
			select * from hit where "group" <> 'tag'
			union all select id, kind, itemId, "group", min(rank) from hit where "group" = 'tag' group by itemId),
		total as (select "group", count(*) as count from thing group by "group")
		select kind, itemId, "group", count from (
			select *, row_number() over (partition by "group" order by rank, id) as place from thing
		) join total using ("group")
		where place <= ${perGroup} order by rank, id`);
}

/** How many rows of each kind the reader may see. */
export async function countKinds(
	db: Db,
	initiativeId: string,
	reader: Reader
): Promise<{ kind: SearchKind; count: number }[]> {
	return db.raw(sql`select ${searchItem.kind} as kind, count(*) as count from ${searchItem}
		where ${open(initiativeId, reader)} group by ${searchItem.kind}`);
}

/** Whether there is anything at all that matches and the reader may see. */
export async function exists(
	db: Db,
	initiativeId: string,
	terms: readonly Term[],
	reader: Reader
): Promise<boolean> {
	const rows = await db.raw(sql`select 1 from search_words
		join ${searchItem} on ${searchItem.id} = search_words.rowid
		where search_words match ${matchOf(terms)} and ${open(initiativeId, reader)} limit 1`);
	return rows.length > 0;
}

/**
 * Words of the whole install that look like one: with its first or second letter, and about as long. Never to be shown
 * before {@link exists} has said that the reader may see one of its texts.
 */
export async function wordsLike(db: Db, word: string, slips: number): Promise<Known[]> {
	const [first = '', second = first] = [...word];
	const begins = [...new Set([first, second])].map(
		(letter) => sql`(term >= ${letter} and term < ${letter + '\u{10ffff}'})`
	);
	const { length } = [...word];
	return db.raw<Known>(sql`select term as word, sum(doc) as count from search_vocabulary
		where (${sql.join(begins, sql` or `)}) and col <> 'stems'
			and length(term) between ${length - slips} and ${length + slips}
		group by term`);
}

/** True for rows of the index that match; for lists that have a gate of their own. */
export function matching(kinds: readonly SearchKind[], terms: readonly Term[]): SQL {
	return sql`(select ${searchItem.itemId} from search_words
		join ${searchItem} on ${searchItem.id} = search_words.rowid
		where search_words match ${matchOf(terms)} and ${isOneOf(kinds)})`;
}

function open(initiativeId: string, reader: Reader): SQL | undefined {
	const { storytellerId, storyId, excerptId, mediaId, authorId } = searchItem;
	const columns = { storytellerId, storyId, excerptId, mediaId, authorId };
	const gate = readingGate(reader.today, columns, reader.userId, { initiativeId });
	return and(
		eq(searchItem.initiativeId, initiativeId),
		or(eq(storytellerId, ''), gate),
		namedShownTo(reader.userId, excerptId, storyId)
	);
}

const isOneOf = (kinds: readonly SearchKind[]) => inArray(searchItem.kind, [...kinds]);

/** Terms as an FTS5 expression. They hold letters and digits only; quoting leaves no operator to smuggle in. */
function matchOf(terms: readonly Term[]): string {
	const wanted = terms.filter((term) => !term.isUnwanted).map(termOf);
	const unwanted = terms.filter((term) => term.isUnwanted).map(termOf);
	return [wanted.join(' AND '), ...unwanted].map((part) => `(${part})`).join(' NOT ');
}

function termOf({ words, isBeginning, stems }: Term): string {
	const text = `{title words} : "${words.join(' ')}"${isBeginning ? ' *' : ''}`;
	const forms = stems.map((stem) => `stems : "${stem}"`);
	return `(${[text, ...forms].join(' OR ')})`;
}
