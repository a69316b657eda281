/** Memos: rows ↔ domain values. One on a story or an excerpt may repeat their words: it leaves through the consent gate. */
import { eq, sql, type SQL } from 'drizzle-orm';
import type { Memo, MemoFilter, MemoKind } from '$lib/domain/memo/memo';
import { guardVersion, type Change, type Db } from '../db/open';
import { excerpt, excerptTag, memo, story, storyteller, tag, user } from '../db/schema';
import { consentGate, type GateColumns } from './consent';
import { teamGate } from './excerpt-gate';
import { places, quoteOf } from './excerpt-media';
import { globOf } from './glob';
import { indexMemo } from './search';
import { readable, type Reader } from './story';

/** What the policy and a write need to know of a memo on a story or a tag. */
export async function find(db: Db, id: string) {
	const { initiativeId, storyId, storytellerId, tagId, version } = memo;
	const columns = { id: memo.id, initiativeId, storyId, storytellerId, tagId, version };
	const [row] = await db.read.select(columns).from(memo).where(eq(memo.id, id));
	return row && { ...row, storytellerId: row.storytellerId ?? undefined };
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read.select({ hash: memo.inputHash }).from(memo).where(eq(memo.id, id));
	return row?.hash;
}

/** The memo, and its words in the index. */
export function insert(db: Db, row: typeof memo.$inferInsert): Change[] {
	return [db.read.insert(memo).values(row), ...indexMemo(db, row.id, row.text)];
}

/** The guard on the version, the update, and the index. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: { text: string; authorId: string; updatedAt: number }
): Change[] {
	return [
		guardVersion('memo', id, version),
		db.read
			.update(memo)
			.set({ ...change, version: version + 1 })
			.where(eq(memo.id, id)),
		...indexMemo(db, id, change.text)
	];
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(memo).where(eq(memo.id, id));
}

/** A page of memos; `after` is `at.id` of the last one of the page before. */
export type Page = { after: { at: number; id: string } | undefined; limit: number };

/** Moments in ms, the end excluded. */
export type Filter = Omit<MemoFilter, 'from' | 'to'> & {
	from: number | undefined;
	until: number | undefined;
	id?: string;
};

/**
 * Memos of an initiative that the reader may read, the latest first.
 *
 * @param isLeaving as a file: then also what the reader wrote down needs consent
 */
export async function list(
	db: Db,
	initiativeId: string,
	filter: Filter,
	page: Page,
	reader: Reader,
	isLeaving = false
): Promise<Memo[]> {
	const { after, limit } = page;
	const rows = await db.raw<Row>(sql`
		select m.*, coalesce(${user.name}, '') as authorName
		from (${all(initiativeId, reader, isLeaving)}) m left join ${user} on ${user.id} = m.authorId
		where ${sql.join([sql`1`, ...matching(filter)], sql` and `)}
			${after ? sql`and (m.at, m.id) < (${after.at}, ${after.id})` : sql``}
		order by m.at desc, m.id desc limit ${limit}`);
	return rows.map(toMemo);
}

/** Who has written memos that the reader may read, by name. */
export async function authors(
	db: Db,
	initiativeId: string,
	reader: Reader
): Promise<{ id: string; name: string }[]> {
	return db.raw(sql`select distinct ${user.id} as id, ${user.name} as name
		from (${all(initiativeId, reader)}) m join ${user} on ${user.id} = m.authorId order by 2`);
}

/** All memos in one shape; what the gate or the reader's view keeps back is not among them. */
function all(initiativeId: string, reader: Reader, isLeaving = false): SQL {
	const within = { initiativeId };
	const consented = (columns: GateColumns) =>
		isLeaving ? sql` and ${consentGate('team', reader.today, columns, within)}` : sql``;
	const ofStory = consented({ storytellerId: story.storytellerId, storyId: story.id });
	const onTag = sql`(select json_array(json_object('id', t.id, 'name', t.name, 'family', t.family))
		from ${tag} t where t.id = ${memo.tagId})`;
	const onExcerpt = sql`(select json_group_array(json_object('id', t.id, 'name', t.name, 'family', t.family))
		from ${excerptTag} x join ${tag} t on t.id = x.tag_id where x.excerpt_id = ${excerpt.id})`;
	return sql`select ${memo.id} as id, case when ${memo.tagId} is null then 'story' else 'tag' end as kind,
			${memo.text} as text, ${memo.authorId} as authorId, ${memo.updatedAt} as at, ${memo.version} as version,
			${memo.storyId} as storyId, ${story.title} as title, ${storyteller.secretName} as secretName,
			${memo.tagId} as tagId, ${onTag} as tags, '' as quote
		from ${memo} left join ${story} on ${story.id} = ${memo.storyId}
			left join ${storyteller} on ${storyteller.id} = ${memo.storytellerId}
		where ${memo.initiativeId} = ${initiativeId} and (${memo.storyId} is null or (${readable(reader, within)}${ofStory}))
		union all
		select ${excerpt.id}, 'excerpt', ${excerpt.memo}, coalesce(${excerpt.memoBy}, ${excerpt.createdBy}),
			coalesce(${excerpt.memoAt}, ${excerpt.createdAt}), ${excerpt.version},
			${excerpt.storyId}, ${story.title}, ${storyteller.secretName}, null, ${onExcerpt}, ${quoteOf}
		from ${excerpt} join ${story} on ${story.id} = ${excerpt.storyId}
			join ${storyteller} on ${storyteller.id} = ${excerpt.storytellerId}
		where ${excerpt.initiativeId} = ${initiativeId} and ${excerpt.memo} <> ''
			and ${excerpt.state} <> 'withdrawn' and ${teamGate(reader, within)}${consented(places)}`;
}

function matching({ id, kind, author, story: of, tag: on, q, from, until }: Filter): SQL[] {
	return [
		...(id ? [sql`m.id = ${id}`] : []),
		...(kind ? [sql`m.kind = ${kind}`] : []),
		...(author ? [sql`m.authorId = ${author}`] : []),
		...(of ? [sql`m.storyId = ${of}`] : []),
		...(on ? [sql`exists (select 1 from json_each(m.tags) t where t.value ->> 'id' = ${on})`] : []),
		...(q ? [sql`(m.text glob ${globOf(q)} or m.quote glob ${globOf(q)})`] : []),
		...(from === undefined ? [] : [sql`m.at >= ${from}`]),
		...(until === undefined ? [] : [sql`m.at < ${until}`])
	];
}

interface Row {
	id: string;
	kind: MemoKind;
	text: string;
	authorId: string;
	authorName: string;
	at: number;
	version: number;
	storyId: string | null;
	title: string | null;
	secretName: string | null;
	tags: string | null;
	quote: string;
}

function toMemo(row: Row): Memo {
	const { id, kind, text, at, version, quote } = row;
	return {
		...{ id, kind, text, version, quote },
		author: { id: row.authorId, name: row.authorName },
		at: new Date(at).toISOString(),
		story:
			row.storyId === null
				? null
				: { id: row.storyId, title: row.title ?? '', secretName: row.secretName ?? '' },
		tags: JSON.parse(row.tags ?? '[]') as Memo['tags']
	};
}
