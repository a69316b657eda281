/** The answers on a thread: each change of a what-if's state, with who gave it. */
import { sql } from 'drizzle-orm';
import type { Db } from '../db/open';
import { opportunityTransition } from '../db/schema';
import { among } from './thread';
import type { DatedNode } from './thread-words';

/** What was answered: each change of state after the draft, with its reason. */
export async function answersTo(db: Db, opportunityIds: string[]): Promise<(DatedNode & Answer)[]> {
	const rows = await db.read
		.select({
			id: opportunityTransition.id,
			opportunityId: opportunityTransition.opportunityId,
			title: opportunityTransition.reason,
			state: opportunityTransition.to,
			nextStep: opportunityTransition.nextStep,
			answeredBy: opportunityTransition.answeredBy,
			reviewOn: opportunityTransition.reviewOn,
			at: opportunityTransition.at
		})
		.from(opportunityTransition)
		.where(
			sql`${among(opportunityTransition.opportunityId, opportunityIds)}
				and ${opportunityTransition.to} not in ('draft', 'open')
				and ${opportunityTransition.takenBackAt} is null`
		)
		.orderBy(opportunityTransition.at);
	return rows.map((row) => ({ ...row, kind: 'answer' }));
}

export interface Answer {
	opportunityId: string;
	nextStep: string;
	answeredBy: string;
	reviewOn: string | null;
}
