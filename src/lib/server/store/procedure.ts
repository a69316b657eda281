/** Procedures on what-ifs: when each began, and which steps are done. Rows ↔ domain values. */
import { and, eq, inArray, isNull, min } from 'drizzle-orm';
import type { Ruled, Tick } from '$lib/domain/opportunity/procedure';
import type { Change, Db } from '../db/open';
import {
	initiative,
	involvement,
	opportunity,
	opportunityTransition,
	partnerLink,
	procedureTick,
	user
} from '../db/schema';

/** One what-if, or all of an initiative. */
export type Which = { opportunityId: string } | { initiativeId: string };

/** The rules of an initiative and the procedures they name. */
export async function ruled(db: Db, initiativeId: string): Promise<Ruled> {
	const [row] = await db.read
		.select({
			involvement: initiative.involvement,
			procedures: initiative.procedures
		})
		.from(initiative)
		.where(eq(initiative.id, initiativeId));
	return row ?? { involvement: [], procedures: [] };
}

/**
 * By the ids of what-ifs, when they began being asked about (ms): when partners were offered them, the first got a link, or
 * somebody said that a sector was asked. One that nobody has asked about is not there.
 */
export async function begunAt(db: Db, which: Which): Promise<Map<string, number>> {
	const whatIfs = db.read.select({ id: opportunity.id }).from(opportunity).where(among(which));
	const linked = db.read
		.select({ id: partnerLink.opportunityId, at: min(partnerLink.createdAt) })
		.from(partnerLink)
		.where(inArray(partnerLink.opportunityId, whatIfs))
		.groupBy(partnerLink.opportunityId);
	const offered = db.read
		.select({
			id: opportunityTransition.opportunityId,
			at: min(opportunityTransition.at)
		})
		.from(opportunityTransition)
		.where(
			and(
				inArray(opportunityTransition.opportunityId, whatIfs),
				eq(opportunityTransition.to, 'offered'),
				isNull(opportunityTransition.takenBackAt)
			)
		)
		.groupBy(opportunityTransition.opportunityId);
	const said = db.read
		.select({ id: involvement.opportunityId, at: min(involvement.at) })
		.from(involvement)
		.where(and(inArray(involvement.opportunityId, whatIfs), eq(involvement.state, 'asked')))
		.groupBy(involvement.opportunityId);
	const first = new Map<string, number>();
	for (const { id, at } of await linked.unionAll(offered).unionAll(said)) {
		const known = first.get(id);
		if (at !== null && (known === undefined || at < known)) first.set(id, at);
	}
	return first;
}

/** By the ids of what-ifs, the steps that are done. */
export async function ticks(db: Db, which: Which): Promise<Map<string, Tick[]>> {
	const rows = await db.read
		.select({
			opportunityId: procedureTick.opportunityId,
			stepId: procedureTick.stepId,
			by: user.name,
			at: procedureTick.at
		})
		.from(procedureTick)
		.innerJoin(opportunity, eq(opportunity.id, procedureTick.opportunityId))
		.leftJoin(user, eq(user.id, procedureTick.by))
		.where(among(which));
	const done = new Map<string, Tick[]>();
	for (const { opportunityId, stepId, by, at } of rows) {
		const tick = { stepId, by: by ?? '', at: at ?? 0 };
		done.set(opportunityId, [...(done.get(opportunityId) ?? []), tick]);
	}
	return done;
}

/** Says that a step is done; who said so first stays. */
export function tick(db: Db, row: typeof procedureTick.$inferInsert): Change {
	return db.read.insert(procedureTick).values(row).onConflictDoNothing();
}

export function untick(db: Db, opportunityId: string, stepId: string): Change {
	return db.read
		.delete(procedureTick)
		.where(and(eq(procedureTick.opportunityId, opportunityId), eq(procedureTick.stepId, stepId)));
}

const among = (which: Which) =>
	'opportunityId' in which
		? eq(opportunity.id, which.opportunityId)
		: eq(opportunity.initiativeId, which.initiativeId);
