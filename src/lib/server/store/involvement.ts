/** Which sectors must be asked about a what-if, and what was said about each: rows ↔ domain values. */
import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { StoredOpportunity } from '$lib/domain/opportunity/shown';
import {
	involvedOf,
	type Involvement,
	type SectorInvolvement
} from '$lib/domain/opportunity/involvement';
import type { Sector } from '$lib/domain/pledge/partner';
import type { Change, Db } from '../db/open';
import { initiative, involvement, partner, partnerLink, partnerMerge, pledge } from '../db/schema';

/** What is known of each sector that the initiative's rules name for a what-if. */
export async function involved(db: Db, one: StoredOpportunity): Promise<SectorInvolvement[]> {
	const [row] = await db.read
		.select({ rules: initiative.involvement })
		.from(initiative)
		.where(eq(initiative.id, one.initiativeId));
	const rules = row?.rules ?? [];
	if (rules.length === 0) {
		return [];
	}
	const said = await db.read
		.select({
			sector: involvement.sector,
			state: involvement.state,
			reason: involvement.reason
		})
		.from(involvement)
		.where(eq(involvement.opportunityId, one.id));
	return involvedOf(
		rules,
		one,
		said.map((row) => ({
			...row,
			sector: row.sector as Sector,
			state: row.state as Involvement
		})),
		(await asked(db, one.id)).map(({ sector }) => sector)
	);
}

/**
 * Partners of the register who were sent a link to a what-if, or have pledged something to it. The sector of one that has
 * become part of another since stays asked, in case the two stand in different ones.
 */
export async function asked(
	db: Db,
	opportunityId: string
): Promise<{ id: string; sector: Sector }[]> {
	const who = { id: partner.id, sector: partner.sector };
	const linked = db.read
		.selectDistinct(who)
		.from(partnerLink)
		.innerJoin(partner, eq(partner.id, partnerLink.partnerId))
		.where(and(eq(partnerLink.opportunityId, opportunityId), isNotNull(partnerLink.partnerId)));
	const pledged = db.read
		.selectDistinct(who)
		.from(pledge)
		.innerJoin(partner, eq(partner.id, pledge.partnerId))
		.where(eq(pledge.opportunityId, opportunityId));
	const ofThis = (table: 'pledge' | 'partner_link', list: string) =>
		sql`exists (select 1 from ${sql.identifier(table)} t, json_each(${partnerMerge.moved}, ${list}) moved
			where t.id = moved.value and t.opportunity_id = ${opportunityId})`;
	const merged = db.read
		.selectDistinct({ id: sql<string>`${partner.mergedInto}`.as('id'), sector: partner.sector })
		.from(partnerMerge)
		.innerJoin(partner, eq(partner.id, partnerMerge.goneId))
		.where(
			and(
				isNull(partnerMerge.undoneAt),
				or(ofThis('partner_link', '$.links'), ofThis('pledge', '$.pledges'))
			)
		);
	const rows = await linked.union(pledged).union(merged);
	return rows.map((row) => ({ ...row, sector: row.sector as Sector }));
}

/** Writes down what is said about a sector, in place of what was said before. */
export function put(db: Db, row: typeof involvement.$inferInsert): Change {
	const { state, reason, by, at } = row;
	return db.read
		.insert(involvement)
		.values(row)
		.onConflictDoUpdate({
			target: [involvement.opportunityId, involvement.sector],
			// Whoever only gives another reason has not asked anew.
			set: {
				state,
				reason,
				by: unless(state, involvement.by, by),
				at: unless(state, involvement.at, at)
			}
		});
}

/** What stands there when the state is the same, else what is new. */
const unless = (state: string, there: SQLiteColumn, anew: string | number | null | undefined) =>
	sql`case when ${involvement.state} = ${state} then ${there} else ${anew} end`;
