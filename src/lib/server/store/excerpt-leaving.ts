/** Excerpts on their way out as a file: those whose words may leave, and no more of them than a file tells. */
import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, gt, inArray, lte, ne, sql, type SQL } from 'drizzle-orm';
import type { LeavingExcerpt } from '$lib/domain/exchange/export';
import type { Db } from '../db/open';
import { excerpt, story, storyteller } from '../db/schema';
import { leavingGate, wordsFor } from './excerpt-gate';
import { matching, type Filter } from './excerpt-filter';
import { heldBack, listOf, tags } from './excerpt-found';
import { quoteOf } from './excerpt-media';
import type { Taker } from './story';

/** Read in one go: the driver is synchronous, and whoever else asks waits meanwhile. */
const atOnce = 200;
/** Looked through in one go. */
const stretch = 1_000;

/** Excerpts of an initiative whose words may leave for the filter's purpose, by id; others get their turn between pages. */
export async function* pagesToLeave(
	db: Db,
	initiativeId: string,
	filter: Filter,
	reader: Taker
): AsyncGenerator<LeavingExcerpt[]> {
	const such = toLeave(initiativeId, filter, reader);
	for await (const { after, until } of stretches(db)) {
		for (let from: string | undefined = after; from !== undefined;) {
			const [page] = await db.raw<{ rows: string }>(sql`
				select json_group_array(json(row)) as rows from (
					select ${rowFor(filter.purpose)} as row from ${excerptById}
					cross join ${story} on ${story.id} = ${excerpt.storyId}
					cross join ${storyteller} on ${storyteller.id} = ${excerpt.storytellerId}
					where ${and(between(from, until), such)} order by ${excerpt.id} limit ${atOnce})`);
			const rows = JSON.parse(page?.rows ?? '[]') as Row[];
			yield rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
			await setImmediate();
			const last: string | undefined = rows.at(-1)?.id;
			from = rows.length === atOnce && last !== until ? last : undefined;
		}
	}
}

/** As `countHeldBack`, of those that would have left as a file, and of how many young people; others get their turn meanwhile. */
export async function countHeldIn(
	db: Db,
	initiativeId: string,
	filter: Filter,
	reader: Taker
): Promise<{ excerpts: number; people: number }> {
	const held = heldBack(initiativeId, filter, reader, leavingGate);
	const people = new Map<string, number>();
	for await (const { after, until } of stretches(db)) {
		const rows = await db.raw<{ id: string; count: number }>(sql`
			select ${excerpt.storytellerId} as id, count(*) as count from ${excerptById}
			cross join ${story} on ${story.id} = ${excerpt.storyId} where ${and(between(after, until), held)}
			group by 1`);
		for (const { id, count } of rows) {
			people.set(id, (people.get(id) ?? 0) + count);
		}
		await setImmediate();
	}
	return { excerpts: [...people.values()].reduce((sum, n) => sum + n, 0), people: people.size };
}

/** All excerpts of one story whose words may leave for a purpose. */
export const listToLeave = (db: Db, initiativeId: string, filter: Filter, reader: Taker) =>
	listOf(db, filter, all, toLeave(initiativeId, filter, reader));

/** Those of some excerpts whose words may leave for a purpose. */
export const listTheseToLeave = (
	db: Db,
	initiativeId: string,
	ids: readonly string[],
	purpose: Filter['purpose'],
	reader: Taker
) => listOf(db, { purpose }, all, theseToLeave(initiativeId, ids, purpose, reader));

/** Which of some excerpts may leave for a purpose. */
export async function amongToLeave(
	db: Db,
	initiativeId: string,
	ids: readonly string[],
	purpose: Filter['purpose'],
	reader: Taker
): Promise<Set<string>> {
	const rows = await db.read
		.select({ id: excerpt.id })
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(theseToLeave(initiativeId, ids, purpose, reader));
	return new Set(rows.map(({ id }) => id));
}

const theseToLeave = (
	initiativeId: string,
	ids: readonly string[],
	purpose: Filter['purpose'],
	reader: Taker
) =>
	and(
		eq(excerpt.initiativeId, initiativeId),
		ne(excerpt.state, 'withdrawn'),
		inArray(excerpt.id, [...ids]),
		leavingGate(purpose, reader, { initiativeId })
	);

const all = { after: undefined, limit: -1 };

function toLeave(initiativeId: string, filter: Filter, reader: Taker): SQL | undefined {
	return and(
		matching(initiativeId, filter, reader),
		leavingGate(filter.purpose, reader, { initiativeId })
	);
}

/** In the order of ids, whatever narrows them: by any other index each page would find all of them, and sort them anew. */
const excerptById = sql`${excerpt} indexed by sqlite_autoindex_excerpt_1`;

interface Stretch {
	after: string;
	/** Its last id; undefined where it has no end. */
	until: string | undefined;
}

/** All excerpts there are, by id, a stretch at a time. */
export async function* stretches(db: Db): AsyncGenerator<Stretch> {
	for (let after: string | undefined = ''; after !== undefined;) {
		const [last]: { id: string }[] = await db.read
			.select({ id: excerpt.id })
			.from(excerpt)
			.where(gt(excerpt.id, after))
			.orderBy(asc(excerpt.id))
			.limit(1)
			.offset(stretch - 1);
		yield { after, until: last?.id };
		after = last?.id;
	}
}

export const between = (after: string, until: string | undefined) =>
	and(gt(excerpt.id, after), until === undefined ? undefined : lte(excerpt.id, until));

type Row = Omit<LeavingExcerpt, 'createdAt'> & { createdAt: number };

/** A {@link Row} as JSON: one value for each excerpt, where the driver takes its time over each that it hands on. */
function rowFor(purpose: Filter['purpose']): SQL {
	return sql`json_object('id', ${excerpt.id}, 'quote', ${wordsFor(purpose).quote ?? quoteOf},
		'start', ${excerpt.start}, 'end', ${excerpt.end}, 'state', ${excerpt.state}, 'memo', ${excerpt.memo},
		'attributes', json(coalesce(nullif(${excerpt.attributes}, 'null'), '{}')), 'createdAt', ${excerpt.createdAt},
		'tags', json(${tags}), 'story', json_object('id', ${story.id}, 'title', ${story.title}, 'kind', ${story.kind}),
		'storyteller', json_object('id', ${storyteller.id}, 'secretName', ${storyteller.secretName}))`;
}
