/**
 * Words as they are told beyond the team: with masks applied, and only where somebody has gone through them (B5, R18). The one
 * place for it in SQL; `domain/text/masking` says the same, and a test holds the two together.
 *
 * Columns of the excerpt are written out with its table: a mask has columns of the same names.
 */
import { sql, type SQL } from 'drizzle-orm';
import { toldQuoteOf } from './excerpt-media';
import { isLookedAt } from './said';

/** The masks that have a sign in common with the excerpt, each with where the words between it and those before begin. */
const overlapping = sql`(select m.id, m.start, m."end", m.replacement,
	max("excerpt"."start", coalesce(max(m."end") over (order by m.start, m.id
		rows between unbounded preceding and 1 preceding), 0)) as since
	from mask m where m.story_id = "excerpt"."story_id" and m.state = 'anchored' and m.kind <> 'open'
		and m.start < "excerpt"."end" and m."end" > "excerpt"."start")`;

const pieces = sql`(select 0 as is_last, k.start as at, substr("excerpt"."quote", k.since - "excerpt"."start" + 1,
		max(0, k.start - k.since)) || k.replacement as piece from ${overlapping} k
	union all
	select 1, 0, substr("excerpt"."quote", max("excerpt"."start", coalesce(max(l."end"), 0)) - "excerpt"."start" + 1)
	from ${overlapping} l)`;

/** `quoteOf` with masks applied. */
export const maskedQuoteOf = sql<string>`(case when "excerpt"."media_id" is not null then ${toldQuoteOf}
	else (select group_concat(p.piece, '' order by p.is_last, p.at) from ${pieces} p) end)`;

/**
 * True for excerpts that somebody has gone through as they stand; recordings are gone through as a whole. One that is adrift has
 * no place that masks could be in.
 */
export const isLookedThrough: SQL = sql`(("excerpt"."media_id" is null and "excerpt"."state" = 'anchored' and exists (
	select 1 from masking k where k.story_id = "excerpt"."story_id" and k.unchecked is not null
		and not exists (select 1 from json_each(k.unchecked) u
			where u.value ->> 0 < "excerpt"."end" and u.value ->> 1 > "excerpt"."start")))
	or exists (select 1 from media m where m.id = "excerpt"."media_id" and ${isLookedAt('m')}))`;
