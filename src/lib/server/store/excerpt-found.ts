/** Excerpts of an initiative that are looked for: by tag, story, words and purpose. */
import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import type { ListedExcerpt } from '$lib/domain/story/excerpt';
import type { StoryKind } from '$lib/domain/story/story';
import type { Db } from '../db/open';
import { excerpt, excerptTag, story, storyteller, tag, user } from '../db/schema';
import { matching, type Filter } from './excerpt-filter';
import { columns, toExcerpt } from './excerpt';
import { gate, wordsFor } from './excerpt-gate';
import type { Reader } from './story';

export type { Filter } from './excerpt-filter';

export interface Page {
	after: string | undefined;
	limit: number;
}

/** Excerpts of an initiative whose words may be used for the filter's purpose, by id. */
export async function list(
	db: Db,
	initiativeId: string,
	filter: Filter,
	page: Page,
	reader: Reader
): Promise<ListedExcerpt[]> {
	return listOf(db, filter, page, found(initiativeId, filter, reader));
}

export async function listOf(
	db: Db,
	filter: Pick<Filter, 'purpose'>,
	page: Page,
	such: SQL | undefined
): Promise<ListedExcerpt[]> {
	const rows = await db.read
		.select(listedFor(filter.purpose))
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.innerJoin(storyteller, eq(storyteller.id, excerpt.storytellerId))
		.where(and(such, page.after ? gt(excerpt.id, page.after) : undefined))
		.orderBy(asc(excerpt.id))
		.limit(page.limit);
	return rows.map(toListed);
}

/** True for excerpts (with their `story`) that match a filter and may be used for its purpose. */
export function found(initiativeId: string, filter: Filter, reader: Reader): SQL | undefined {
	return and(
		matching(initiativeId, filter, reader),
		gate(filter.purpose, reader, { initiativeId })
	);
}

/** How many excerpts match a filter but may not be used for its purpose. */
export async function countHeldBack(
	db: Db,
	initiativeId: string,
	filter: Filter,
	reader: Reader
): Promise<number> {
	const [row] = await db.read
		.select({ count: sql<number>`count(*)` })
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(heldBack(initiativeId, filter, reader, gate));
	return row?.count ?? 0;
}

/** True for excerpts (with their `story`) that match a filter but do not pass the gate. */
export function heldBack(
	initiativeId: string,
	filter: Filter,
	reader: Reader,
	through: typeof gate
): SQL | undefined {
	return and(
		// What is looked for by its words must not tell that a held-back one has them.
		matching(initiativeId, { ...filter, q: undefined }, reader),
		sql`not ${through(filter.purpose, reader, { initiativeId })}`
	);
}

/** Who has pointed at words of an initiative. */
export async function codersOf(
	db: Db,
	initiativeId: string
): Promise<{ id: string; name: string }[]> {
	const makers = sql`select distinct ${excerpt.createdBy} from ${excerpt} where ${excerpt.initiativeId} = ${initiativeId}`;
	return db.read
		.select({ id: user.id, name: user.name })
		.from(user)
		.where(sql`${user.id} in (${makers})`)
		.orderBy(asc(user.name));
}

/** As JSON. */
export const tags = sql<string>`(select json_group_array(json_object('id', t.id, 'name', t.name, 'family', t.family))
	from (select ${tag.id}, ${tag.name}, ${tag.family} from ${excerptTag} join ${tag} on ${tag.id} = ${excerptTag.tagId}
		where ${excerptTag.excerptId} = ${excerpt.id} order by ${tag.name}) t)`;

/** To be selected from `excerpt` with its `story` and `storyteller`. */
export const listedFor = (purpose: Filter['purpose']) => ({
	...columns,
	...wordsFor(purpose),
	title: story.title,
	kind: story.kind,
	secretName: storyteller.secretName,
	tags
});

type Row = Parameters<typeof toExcerpt>[0] & {
	title: string;
	kind: string;
	secretName: string;
	tags: string;
};

export function toListed({ title, kind, secretName, tags: rows, ...row }: Row): ListedExcerpt {
	return {
		...toExcerpt(row),
		tags: JSON.parse(rows) as ListedExcerpt['tags'],
		story: { id: row.storyId, title, kind: kind as StoryKind },
		storyteller: { id: row.storytellerId, secretName }
	};
}
