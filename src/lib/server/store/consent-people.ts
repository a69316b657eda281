/** Whom the consent gate judges, in SQL: the rule table of domain/consent/rule for rows of `storyteller`. */
import { sql, type Placeholder, type SQL } from 'drizzle-orm';
import {
	ageBands,
	bandFrom,
	bothUntilSaid,
	guardianUntil18,
	needsGuardian,
	type AgeBand
} from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';

/** A value, or the place of one in a query that is put into words once (db/prepared). */
export type Given = string | Placeholder;

/** Narrows the gate's own work where a query is about one initiative or one young person anyway. Changes no answer. */
export interface GateWithin {
	initiativeId?: Given;
	storytellerId?: Given;
	/** A select of ids: everybody whose things the query is about. */
	storytellerIds?: SQL;
	/** Unlike those above: of research only what may be used for this project; empty: for research as such. */
	projectId?: Given | undefined;
}

/** The young people by whom the gate judges: what the rule table is asked with of each, in SQL. */
export const peopleSql = (today: Given, within: GateWithin) =>
	sql`(select id, ${bandSql(today)} as band, ${grownFrom(today)} as grown_from, ${aloneFrom15} as alone,
		custody, ${bothFor} as both_for from storyteller${whereWithin(within)})`;

/** What the controller leaves to whoever is 15 to 17 alone, as JSON, for rows of `storyteller`. */
export const aloneFrom15 = sql`coalesce((select setup.alone_from15 from initiative_setup setup
	where setup.initiative_id = storyteller.initiative_id), '[]')`;

/** To which uses both must say yes where two hold custody, as JSON, for rows of `storyteller`. */
export const bothFor = sql`coalesce((select setup.both_for from initiative_setup setup
	where setup.initiative_id = storyteller.initiative_id), ${JSON.stringify(bothUntilSaid)})`;

/** 1 where the other holder of custody need not say yes; for rows of people. */
export const isNotForBoth = (scope: Scope) => sql`instr(s.both_for, ${`"${scope}"`}) = 0`;

/** Whether the young person alone decides, by the rule table or by what the controller has set. A band that is not known is not free. */
export function freeOfGuardian(scope: Scope): SQL {
	const free = ageBands.filter((band) => !needsGuardian({ band }, scope));
	const isFree = sql`s.band in (${sql.join(
		free.map((band) => sql`${band}`),
		sql`, `
	)})`;
	const isLeft = sql`s.band = '15-17' and instr(s.alone, ${`"${scope}"`}) > 0`;
	return sql`coalesce(${guardianUntil18.includes(scope) ? sql`${isFree} or (${isLeft})` : isFree}, 0)`;
}

/** `bandOf` of domain/consent/rule in SQL, for rows of `storyteller`. */
export function bandSql(today: Given): SQL {
	const certain = sql`(cast(substr(${today}, 1, 4) as integer) - birth_year - 1)`;
	const cases = ageBands
		.toReversed()
		.map((band) => sql`when ${certain} >= ${bandFrom[band]} then ${band}`);
	return sql`case when birth_year is null then age_band ${sql.join(cases, sql` `)} else ${ageBands[0]} end`;
}

/** `ownYesCountsFrom` of domain/consent/rule in SQL, for the uses that are asked about anew. */
function grownFrom(today: Given): SQL {
	const firstDay = (band: AgeBand) =>
		sql`unixepoch(printf('%04d-01-01', birth_year + ${sql.raw(String(bandFrom[band] + 1))})) * 1000`;
	return sql`case (${bandSql(today)})
		when '15-17' then iif(birth_year is null, coalesce(own_since, 0), ${firstDay('15-17')})
		when '18+' then iif(birth_year is null, coalesce(grown_at, 0), ${firstDay('18+')}) else 0 end`;
}

function whereWithin({ initiativeId, storytellerId, storytellerIds }: GateWithin): SQL {
	const parts = [
		...(initiativeId ? [sql`initiative_id = ${initiativeId}`] : []),
		...(storytellerId ? [sql`id = ${storytellerId}`] : []),
		...(storytellerIds ? [sql`id in (${storytellerIds})`] : [])
	];
	return parts.length > 0 ? sql` where ${sql.join(parts, sql` and `)}` : sql``;
}
