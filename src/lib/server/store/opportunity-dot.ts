/** Dots on what-ifs: rows ↔ domain values. Sums leave this file, and each person's own; never who gave them. */
import { and, desc, eq, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import { weighed, type OwnDots } from '$lib/domain/opportunity/dots';
import { dotsEach } from '$lib/domain/opportunity/dot-limit';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { guard, type Change, type Db } from '../db/open';
import { opportunity, opportunityDot, wallGuest } from '../db/schema';

/** How many dots each of the what-ifs has; those with none are left out. */
export async function sums(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
	const rows = await db.read
		.select({ id: opportunityDot.opportunityId, dots: sql<number>`sum(${opportunityDot.dots})` })
		.from(opportunityDot)
		.where(inArray(opportunityDot.opportunityId, [...ids]))
		.groupBy(opportunityDot.opportunityId);
	return new Map(rows.map(({ id, dots }) => [id, dots]));
}

/** {@link sums} of those among them that are of one initiative. */
export async function sumsIn(
	db: Db,
	initiativeId: string,
	ids: readonly string[]
): Promise<Map<string, number>> {
	const own = await db.read
		.select({ id: opportunity.id })
		.from(opportunity)
		.where(and(eq(opportunity.initiativeId, initiativeId), inArray(opportunity.id, [...ids])));
	return sums(
		db,
		own.map(({ id }) => id)
	);
}

/** What the guests of a wall gave to each of the what-ifs, those who left too; those with none are left out. */
export async function sumsOfGuests(
	db: Db,
	wallId: string,
	ids: readonly string[]
): Promise<{ sums: Map<string, number>; guests: number }> {
	const rows = await db.read
		.select({
			id: opportunityDot.opportunityId,
			voter: opportunityDot.voter,
			dots: opportunityDot.dots
		})
		.from(opportunityDot)
		.innerJoin(wallGuest, sql`${opportunityDot.voter} = 'guest:' || ${wallGuest.id}`)
		.where(
			and(
				eq(wallGuest.wallId, wallId),
				inArray(opportunityDot.opportunityId, [...ids]),
				ne(opportunityDot.dots, 0)
			)
		);
	const sums = new Map<string, number>();
	rows.forEach(({ id, dots }) => sums.set(id, (sums.get(id) ?? 0) + dots));
	return { sums, guests: new Set(rows.map(({ voter }) => voter)).size };
}

/** A person's dots in an initiative that count: those on what-ifs that still take dots. */
export async function listOwn(db: Db, initiativeId: string, voter: string): Promise<OwnDots[]> {
	return db.read
		.select({ opportunityId: opportunityDot.opportunityId, dots: opportunityDot.dots })
		.from(opportunityDot)
		.innerJoin(opportunity, eq(opportunity.id, opportunityDot.opportunityId))
		.where(
			and(
				eq(opportunityDot.voter, voter),
				eq(opportunity.initiativeId, initiativeId),
				inArray(opportunity.state, weighed)
			)
		);
}

/** All of a young person's dots, for what they take along. */
export async function listGiven(
	db: Db,
	storytellerId: string
): Promise<{ whatIf: string; dots: number }[]> {
	return db.read
		.select({ whatIf: opportunity.whatIf, dots: opportunityDot.dots })
		.from(opportunityDot)
		.innerJoin(opportunity, eq(opportunity.id, opportunityDot.opportunityId))
		.where(and(eq(opportunityDot.storytellerId, storytellerId), ne(opportunityDot.dots, 0)))
		.orderBy(opportunity.id);
}

/** A what-if that a young person may weigh. */
export interface Weighable {
	id: string;
	whatIf: string;
	concrete: string[];
	state: OpportunityState;
}

/** What a young person may weigh, and what they have said something of, the one that was touched last first. */
export async function weighableBy(
	db: Db,
	initiativeId: string,
	storytellerId: string
): Promise<Weighable[]> {
	const rows = await db.read
		.select({
			id: opportunity.id,
			whatIf: opportunity.whatIf,
			concrete: opportunity.concrete,
			state: opportunity.state
		})
		.from(opportunity)
		.where(
			and(
				eq(opportunity.initiativeId, initiativeId),
				or(
					and(inArray(opportunity.state, weighed), concerns(storytellerId)),
					sql`exists (select 1 from opportunity_comment c
						where c.opportunity_id = "opportunity"."id" and c.storyteller_id = ${storytellerId})`
				)
			)
		)
		.orderBy(desc(opportunity.updatedAt), desc(opportunity.id));
	return rows.map((row) => ({ ...row, state: row.state as OpportunityState }));
}

/** Whether a what-if rests on an insight with a young person's words, or on one that they were asked about. */
export async function isFor(db: Db, id: string, storytellerId: string): Promise<boolean> {
	const found = await db.read.$count(
		opportunity,
		and(eq(opportunity.id, id), concerns(storytellerId))
	);
	return found > 0;
}

/** Written out: of a single table drizzle names the column alone. Words that were taken back carry nothing any more. */
function concerns(storytellerId: string): SQL {
	return sql`exists (select 1 from opportunity_insight r where r.opportunity_id = "opportunity"."id"
		and (exists (select 1 from evidence e join excerpt x on x.id = e.excerpt_id
				where e.insight_id = r.insight_id and x.storyteller_id = ${storytellerId} and x.state <> 'withdrawn')
			or exists (select 1 from youth_check c
				where c.insight_id = r.insight_id and c.storyteller_id = ${storytellerId})))`;
}

/**
 * Says how many dots of a person lie on a what-if. What was sent from another device at the same moment counts: together
 * they are never more than each person has, nor does a what-if that was closed meanwhile get any.
 */
export function put(db: Db, row: typeof opportunityDot.$inferInsert): Change[] {
	const { opportunityId, voter, dots } = row;
	const open = sql.join(
		weighed.map((state) => sql`${state}`),
		sql`, `
	);
	return [
		guard(sql`exists (select 1 from opportunity o where o.id = ${opportunityId} and o.state in (${open})
			and (${dots} = 0 or ${dots} + (select coalesce(sum(d.dots), 0) from opportunity_dot d join opportunity p on p.id = d.opportunity_id
				where d.voter = ${voter} and d.opportunity_id <> ${opportunityId}
					and p.initiative_id = o.initiative_id and p.state in (${open})) <= ${dotsEach}))`),
		db.read
			.insert(opportunityDot)
			.values(row)
			.onConflictDoUpdate({
				target: [opportunityDot.opportunityId, opportunityDot.voter],
				set: { dots }
			})
	];
}

/** Takes somebody's dots back from all what-ifs but some. */
export function takeHome(db: Db, voter: string, from: readonly string[]): Change {
	return db.read
		.delete(opportunityDot)
		.where(and(eq(opportunityDot.voter, voter), inArray(opportunityDot.opportunityId, [...from])));
}

/** Takes a young person's dots back, all of them. */
export function eraseOf(db: Db, storytellerId: string): Change {
	return db.read.delete(opportunityDot).where(eq(opportunityDot.storytellerId, storytellerId));
}
