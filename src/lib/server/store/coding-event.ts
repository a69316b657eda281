/** What has happened to the excerpts of a story, in its order; see the table. Read through the gate, for one reader. */
import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import type { CodingEvent } from '$lib/domain/story/coding';
import { markOf } from '$lib/domain/story/pack';
import { statement, type Change, type Db } from '../db/open';
import { preparedEach } from '../db/prepared';
import { codingEvent, excerpt } from '../db/schema';
import type { Given } from './consent-people';
import { readSome } from './excerpt';
import { isBlind } from './excerpt-shown';
import { anyReader, type Reader } from './story';
import { namesOf } from './tag';

/** How many are told at once; who is further behind asks again. */
const most = 500;

/** Moves an excerpt to the end of what has happened; without one, the text itself. */
export function happened(storyId: string, excerptId = ''): Change {
	return statement(sql`insert into ${codingEvent} (story_id, excerpt_id, seq)
		values (${storyId}, ${excerptId},
			(select coalesce(max(seq), 0) + 1 from ${codingEvent} where story_id = ${storyId}))
		on conflict (story_id, excerpt_id) do update set seq = excluded.seq`);
}

/** The same for many excerpts of a story, in one statement. */
export function happenedToAll(storyId: string, excerptIds: readonly string[]): Change {
	return statement(sql`insert into ${codingEvent} (story_id, excerpt_id, seq)
		select ${storyId}, e.value,
			e.key + 1 + (select coalesce(max(seq), 0) from ${codingEvent} where story_id = ${storyId})
		from json_each(${JSON.stringify(excerptIds)}) e where true
		on conflict (story_id, excerpt_id) do update set seq = excluded.seq`);
}

/** The same for excerpts of many stories. */
export function happenedAcross(initiativeId: string, excerptIds: readonly string[]): Change {
	return statement(sql`insert into coding_event (story_id, excerpt_id, seq)
		select x.story_id, x.id, row_number() over (partition by x.story_id order by x.id)
			+ (select coalesce(max(e.seq), 0) from coding_event e where e.story_id = x.story_id)
		from excerpt x where x.initiative_id = ${initiativeId} and x.state <> 'withdrawn'
			and x.id in (select value from json_each(${JSON.stringify(excerptIds)}))
		on conflict (story_id, excerpt_id) do update set seq = excluded.seq`);
}

/** The number of the last thing that happened; 0 before the first. */
export async function lastOf(db: Db, storyId: string): Promise<number> {
	const [row] = await db.read
		.select({ seq: sql<number>`coalesce(max(${codingEvent.seq}), 0)` })
		.from(codingEvent)
		.where(eq(codingEvent.storyId, storyId));
	return row?.seq ?? 0;
}

/**
 * What happened after a number, as it stands now: an excerpt that this reader does not see has no mark. While a round keeps
 * from the reader what others do, not even that something happened to an excerpt of theirs, or to one that is gone.
 */
export async function after(
	db: Db,
	of: { id: string; initiativeId: string; storytellerId: string },
	reader: Reader,
	seq: number
): Promise<CodingEvent[]> {
	const asked = { storyId: of.id, seq, userId: reader.userId };
	const all = await told(db, 'all').execute(asked);
	const isHidden = all.length > 0 && (await isBlind(db, of.id, reader.userId));
	const rows = isHidden ? await told(db, 'own').execute(asked) : all;
	if (rows.length === 0) {
		return [];
	}
	const ids = rows.map(({ excerptId }) => excerptId).filter(Boolean);
	const found = await readSome(db, ids, reader);
	const names = await namesOf(
		db,
		of.initiativeId,
		found.flatMap(({ tagIds }) => tagIds)
	);
	const seen = new Map(found.map((excerpt) => [excerpt.id, excerpt]));
	return rows.map(({ seq, excerptId }) => {
		const excerpt = seen.get(excerptId);
		const isShown = excerpt?.state === 'anchored' && excerpt.media === null;
		return excerptId === ''
			? { seq, kind: 'text' as const }
			: {
					seq,
					kind: 'excerpt' as const,
					id: excerptId,
					mark: isShown ? markOf(excerpt) : null,
					tags: names.filter(({ id }) => excerpt?.tagIds.includes(id))
				};
	});
}

/** What happened after a number; each listener asks this twice after each highlight. */
const told = preparedEach((read, which: 'all' | 'own') =>
	read
		.select({ seq: codingEvent.seq, excerptId: codingEvent.excerptId })
		.from(codingEvent)
		.where(
			and(
				eq(codingEvent.storyId, sql.placeholder('storyId')),
				gt(codingEvent.seq, sql.placeholder('seq')),
				which === 'own' ? isOwn(anyReader.userId) : undefined
			)
		)
		.orderBy(asc(codingEvent.seq))
		.limit(most)
		.prepare()
);

/** What happened to the text, and to excerpts that are one's own. */
function isOwn(userId: Given): SQL {
	return sql`(${codingEvent.excerptId} = '' or exists (select 1 from ${excerpt}
		where ${excerpt.id} = ${codingEvent.excerptId} and ${excerpt.createdBy} = ${userId}))`;
}
