/** Excerpts in a chosen order, under headings, page by page, with counts of all that were found. */
import { and, asc, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { ListedExcerpt } from '$lib/domain/story/excerpt';
import type { ExcerptGroup, ExcerptSort } from '$lib/domain/story/excerpt-filter';
import type { Db } from '../db/open';
import { excerpt, excerptTag, story, storyteller, tag } from '../db/schema';
import { bandSql } from './consent-people';
import { gate } from './excerpt-gate';
import { matching } from './excerpt-filter';
import { found, listedFor, toListed, type Filter } from './excerpt-found';
import type { Reader } from './story';

export interface Browsed extends ListedExcerpt {
	/** The id of what it stands under; `''` where nothing is grouped. */
	groupId: string;
	groupName: string;
}

export interface Order {
	sort: ExcerptSort;
	group: ExcerptGroup;
}

interface Key {
	of: SQL;
	isDown?: boolean;
}

/** A page of excerpts; under tags one stands once for each of its tags. @param after what {@link cursorOf} gave */
export async function browse(
	db: Db,
	initiativeId: string,
	filter: Filter,
	{ sort, group }: Order,
	page: { after: readonly (string | number)[] | undefined; limit: number },
	reader: Reader
): Promise<(Browsed & { cursor: (string | number)[] })[]> {
	const heading = headings(filter.today)[group];
	const keys = [...heading.keys, ...sorts[sort]];
	const cursor = sql<string>`json_array(${sql.join(
		keys.map(({ of }) => of),
		sql`, `
	)})`;
	const query = db.read
		.select({ ...listedFor(filter.purpose), groupId: heading.id, groupName: heading.name, cursor })
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.innerJoin(storyteller, eq(storyteller.id, excerpt.storytellerId));
	const grouped =
		group === 'tag'
			? query
					.leftJoin(excerptTag, eq(excerptTag.excerptId, excerpt.id))
					.leftJoin(tag, eq(tag.id, excerptTag.tagId))
			: query;
	const rows = await grouped
		.where(
			and(
				found(initiativeId, filter, reader),
				page.after?.length === keys.length ? beyond(keys, page.after) : undefined
			)
		)
		.orderBy(...keys.map(({ of, isDown }) => (isDown ? desc(of) : asc(of))))
		.limit(page.limit);
	return rows.map(({ groupId, groupName, cursor: at, ...row }) => ({
		...toListed(row),
		groupId,
		groupName,
		cursor: JSON.parse(at) as (string | number)[]
	}));
}

export interface Counts {
	/** All that were found. */
	all: number;
	/** How many match, but may not be used for the filter's purpose; not of words that are looked for, see `countHeldBack`. */
	heldBack: number;
	/** On how many of them each tag is, and how many stand under each heading, by id. */
	tags: Map<string, number>;
	groups: Map<string, number>;
}

/** Counts of all that a filter finds, in one pass. What was found is gone through first, also where that is nearly all there is. */
export async function count(
	db: Db,
	initiativeId: string,
	filter: Filter,
	group: ExcerptGroup,
	reader: Reader
): Promise<Counts> {
	const heading = headings(filter.today)[group];
	const isOwn = group !== 'none' && group !== 'tag';
	const groups = isOwn
		? sql`union all select 'group', groupId, count(*) from found group by groupId`
		: sql``;
	const rows = await db.raw<{ kind: string; id: string; count: number }>(sql`
		with matched as materialized (select ${excerpt.id} as id, ${isOwn ? heading.id : sql`''`} as groupId,
				case when ${gate(filter.purpose, reader, { initiativeId })} then 1 else 0 end as isOpen from ${excerpt}
			join ${story} on ${story.id} = ${excerpt.storyId}
			${isOwn ? sql`join ${storyteller} on ${storyteller.id} = ${excerpt.storytellerId}` : sql``}
			where ${matching(initiativeId, filter, reader)}),
		found as (select id, groupId from matched where isOpen)
		select 'all' as kind, '' as id, count(*) as count from found
		union all select 'tag', ${excerptTag.tagId}, count(*) from found
			cross join ${excerptTag} on ${excerptTag.excerptId} = found.id group by ${excerptTag.tagId}
		union all select 'held', '', count(*) from matched where not isOpen
		${groups}`);
	const of = (kind: string) =>
		new Map(rows.filter((row) => row.kind === kind).map((row) => [row.id, row.count]));
	const tags = of('tag');
	const [all = 0, heldBack = 0] = ['all', 'held'].map((kind) => of(kind).get(''));
	return { all, heldBack, tags, groups: group === 'tag' ? tags : of('group') };
}

const sorts: Record<ExcerptSort, Key[]> = {
	newest: [
		{ of: sql`${excerpt.createdAt}`, isDown: true },
		{ of: sql`${excerpt.id}`, isDown: true }
	],
	oldest: [{ of: sql`${excerpt.createdAt}` }, { of: sql`${excerpt.id}` }],
	story: [
		{ of: sql`${story.title}` },
		{ of: sql`${excerpt.storyId}` },
		{ of: sql`${excerpt.start}` },
		{ of: sql`${excerpt.id}` }
	],
	storyteller: [
		{ of: sql`${storyteller.secretName}` },
		{ of: sql`${excerpt.storyId}` },
		{ of: sql`${excerpt.start}` },
		{ of: sql`${excerpt.id}` }
	]
};

/** What excerpts stand under. Names of tags are told apart by their family first. */
function headings(
	today: string
): Record<ExcerptGroup, { id: SQL<string>; name: SQL<string>; keys: Key[] }> {
	const nothing = sql<string>`''`;
	const band = sql<string>`${bandSql(today)}`;
	const tagId = sql<string>`coalesce(${tag.id}, '')`;
	const tagName = sql<string>`coalesce(${tag.name}, '')`;
	const family = sql`case ${tag.family} when 'pain' then 1 when 'bright' then 2 when 'theme' then 3 when 'context' then 4 else 5 end`;
	return {
		none: { id: nothing, name: nothing, keys: [] },
		tag: { id: tagId, name: tagName, keys: [{ of: family }, { of: tagName }, { of: tagId }] },
		story: {
			id: sql<string>`${excerpt.storyId}`,
			name: sql<string>`${story.title}`,
			keys: [{ of: sql`${story.title}` }, { of: sql`${excerpt.storyId}` }]
		},
		storyteller: {
			id: sql<string>`${excerpt.storytellerId}`,
			name: sql<string>`${storyteller.secretName}`,
			keys: [{ of: sql`${storyteller.secretName}` }, { of: sql`${excerpt.storytellerId}` }]
		},
		ageBand: { id: band, name: band, keys: [{ of: band }] }
	};
}

/** True for rows that come after a place in the order. */
function beyond(keys: readonly Key[], after: readonly (string | number)[]): SQL {
	const [first, ...rest] = keys;
	if (!first) {
		return sql`0`;
	}
	const [at = '', ...others] = after;
	const isBeyond = first.isDown ? sql`${first.of} < ${at}` : sql`${first.of} > ${at}`;
	const isAt = first.isDown ? sql`${first.of} <= ${at}` : sql`${first.of} >= ${at}`;
	return sql`(${isAt} and (${isBeyond} or ${beyond(rest, others)}))`;
}
