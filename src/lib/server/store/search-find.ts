/** Asking the full-text index, through the consent gate: what a reader may not see is not found, not counted, not hinted at. */
import { and, eq, not, or, sql, type Column, type SQL } from 'drizzle-orm';
import { searchGroups, type SearchGroup, type SearchKind } from '$lib/domain/search/found';
import type { Known } from '$lib/domain/search/typo';
import type { Term } from '$lib/domain/search/query';
import type { Db } from '../db/open';
import { preparedEach } from '../db/prepared';
import { kindNumbers, searchItem, searchPlace } from '../db/schema';
import { readingGateByPlace } from './consent';
import type { Given } from './consent-people';
import { placedShownTo } from './excerpt-shown';
import { anyReader, type Reader } from './story';

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
	const asked = { ...reader, initiativeId, words: matchOf(terms), most: perGroup };
	return bestOfEach(db, groups.join(' ')).execute(asked);
}

/** By the groups that are asked for. A search would else be put into words for as long as it runs. */
const bestOfEach = preparedEach((read, groups: string) => {
	const wanted = searchGroups.filter((group) => groups.split(' ').includes(group));
	const best = wanted.map((group) => sql`select * from (${bestOf(group)})`);
	const hit = sql`select ${found.item} as item, ${found.kind} as kind, bm25(search_words, 4.0, 1.0, 0.6) as rank
		from search_words where search_words match ${sql.placeholder('words')}
			and ${isKindOf(
				found.kind,
				wanted.flatMap((group) => kindsOf[group])
			)} and ${open(found, sql.placeholder('initiativeId'), anyReader)}`;
	return read
		.select({
			kind: searchItem.kind,
			itemId: searchItem.itemId,
			group: sql<SearchGroup>`best."group"`,
			count: sql<number>`best.count`
		})
		.from(sql`(with hit as materialized (${hit}) ${sql.join(best, sql` union all `)}) best`)
		.innerJoin(searchItem, eq(searchItem.id, sql`best.item`))
		.orderBy(sql`best.rank`, sql`best.item`)
		.prepare();
});

/** The best of a group and how many there are. */
function bestOf(group: SearchGroup): SQL {
	const isOfGroup = isKindOf(sql`hit.kind`, kindsOf[group]);
	const most = sql.placeholder('most');
	if (group === 'tag') {
		const thing = sql`select item, min(rank) as rank from
			(select hit.item, hit.rank, ${searchItem.itemId} as item_id from hit
				join ${searchItem} on ${searchItem.id} = hit.item where ${isOfGroup}) group by item_id`;
		return sql`select *, ${group} as "group", count(*) over () as count from (${thing}) order by rank, item limit ${most}`;
	}
	return sql`select item, rank, ${group} as "group",
			(select count(*) filter (where ${isOfGroup}) from hit) as count
		from hit where ${isOfGroup} order by rank, item limit ${most}`;
}

/** How many rows of each kind the reader may see. */
export async function countKinds(
	db: Db,
	initiativeId: string,
	reader: Reader
): Promise<{ kind: SearchKind; count: number }[]> {
	return db.raw(sql`select ${searchItem.kind} as kind, count(*) as count from ${searchItem}
		where ${open(listed, initiativeId, reader)} group by ${searchItem.kind}`);
}

/** Whether there is anything at all that matches and the reader may see. */
export async function exists(
	db: Db,
	initiativeId: string,
	terms: readonly Term[],
	reader: Reader
): Promise<boolean> {
	const rows = await db.raw(sql`select 1 from search_words
		where search_words match ${matchOf(terms)} and ${open(found, initiativeId, reader)} limit 1`);
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
		join ${searchItem} on ${searchItem.id} = ${found.item}
		where search_words match ${matchOf(terms)} and ${isKindOf(found.kind, kinds)})`;
}

/** What tells of a text: where it stands, what it is, and its row in `search_item`. */
interface Telling {
	place: SQL | Column;
	/** One of `kindNumbers`. */
	kind: SQL;
	item: SQL | Column;
}

/** Told by the row of its words, see `wordsRow` in the schema: to read another for each costs as much as to find them. */
const found: Telling = {
	place: sql`(search_words.rowid >> 35)`,
	kind: sql`((search_words.rowid >> 32) & 7)`,
	item: sql`(search_words.rowid & 4294967295)`
};

const listed: Telling = {
	place: searchItem.placeId,
	kind: sql`((${searchItem.wordsRow} >> 32) & 7)`,
	item: searchItem.id
};

/** True for texts that the reader may see. */
function open(
	text: Telling,
	initiativeId: Given,
	reader: Record<keyof Reader, Given>
): SQL | undefined {
	const { id, storytellerId, storyId } = searchPlace;
	const isWhere = (holds: SQL) =>
		sql`${text.place} in (select ${id} from ${searchPlace} where ${searchPlace.initiativeId} = ${initiativeId} and ${holds})`;
	const row = {
		isWhere,
		isAmong: (itemIds: SQL) =>
			sql`${text.item} in (select ${searchItem.id} from ${searchItem} where ${searchItem.itemId} in (${itemIds}))`,
		itemId: sql`(select ${searchItem.itemId} from ${searchItem} where ${searchItem.id} = ${text.item})`,
		storytellerId: sql`(select ${storytellerId} from ${searchPlace} where ${id} = ${text.place})`
	};
	const gate = readingGateByPlace(reader.today, row, searchPlace, reader.userId, { initiativeId });
	return and(
		// What most texts pass comes first.
		or(gate, isWhere(eq(storytellerId, ''))),
		or(
			not(isKindOf(text.kind, ['excerpt', 'excerptMemo'])),
			placedShownTo(reader.userId, row, storyId)
		)
	);
}

const isKindOf = (kind: SQL, kinds: readonly SearchKind[]) =>
	sql`${kind} in (${sql.raw(kinds.map((one) => kindNumbers[one]).join(', '))})`;

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
