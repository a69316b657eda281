/** Objections of young people to insights and what-ifs: to which wording, never whose or what was said. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Objection } from '$lib/domain/insight/influence';
import type { Db } from '../db/open';
import { insight, opportunity, opportunityCheck, youthCheck } from '../db/schema';

const objecting = ['notQuite', 'wrong'];

export async function objections(db: Db, initiativeId: string): Promise<Objection[]> {
	const toInsights = await db.read
		.select({ id: insight.id, wording: youthCheck.wording, wordingNow: insight.wording })
		.from(youthCheck)
		.innerJoin(insight, eq(insight.id, youthCheck.insightId))
		.where(and(eq(insight.initiativeId, initiativeId), inArray(youthCheck.answer, objecting)));
	const toWhatIfs = await db.read
		.select({
			id: opportunity.id,
			wording: opportunityCheck.wording,
			wordingNow: opportunity.wording
		})
		.from(opportunityCheck)
		.innerJoin(opportunity, eq(opportunity.id, opportunityCheck.opportunityId))
		.where(
			and(eq(opportunity.initiativeId, initiativeId), inArray(opportunityCheck.answer, objecting))
		);
	return [...toInsights, ...toWhatIfs];
}
