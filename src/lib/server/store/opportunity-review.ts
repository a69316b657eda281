/** Reviews of what-ifs, as far as somebody is reminded of them. */
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { roles, type Role } from '$lib/domain/access/role';
import type { Change, Db } from '../db/open';
import { initiative, member, opportunity, opportunityTransition, user } from '../db/schema';

/** Whoever set the day of a review, and what they were last reminded of. */
export interface Reviewer {
	email: string;
	name: string;
	initiative: string;
	reminded: string | null;
}

const apart: readonly Role[] = ['young', 'guardian', 'partner'];

/** Who of the team set this day for a what-if; undefined when that one is not with the initiative any more. */
export async function reviewerOf(
	db: Db,
	opportunityId: string,
	on: string
): Promise<Reviewer | undefined> {
	const [row] = await db.read
		.select({
			email: user.email,
			name: user.name,
			initiative: initiative.name,
			reminded: opportunity.reviewReminded
		})
		.from(opportunityTransition)
		.innerJoin(opportunity, eq(opportunity.id, opportunityTransition.opportunityId))
		.innerJoin(initiative, eq(initiative.id, opportunity.initiativeId))
		.innerJoin(user, eq(user.id, opportunityTransition.by))
		.innerJoin(
			member,
			and(
				eq(member.userId, user.id),
				eq(member.initiativeId, initiative.id),
				inArray(
					member.role,
					roles.filter((role) => !apart.includes(role))
				)
			)
		)
		.where(
			and(
				eq(opportunityTransition.opportunityId, opportunityId),
				eq(opportunityTransition.reviewOn, on),
				isNotNull(user.email)
			)
		)
		.orderBy(desc(opportunityTransition.at))
		.limit(1);
	return row;
}

/** @param on the review that was reminded of, `YYYY-MM-DD` */
export function noteReminded(db: Db, id: string, on: string): Change {
	return db.read.update(opportunity).set({ reviewReminded: on }).where(eq(opportunity.id, id));
}
