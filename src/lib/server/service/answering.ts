/** One step of a what-if, whether it is answered at once or together with others: the same guards, the same history. */
import { actorId, rolesIn } from '$lib/domain/access/role';
import { checkInvolved, closes } from '$lib/domain/opportunity/involvement';
import { checkProcedures } from '$lib/domain/opportunity/procedure';
import { checkNeed } from '$lib/domain/opportunity/partner-text';
import { standingOf, type StoredOpportunity } from '$lib/domain/opportunity/shown';
import {
	afterTransition,
	awaitsDecision,
	checkTransition,
	type Answer
} from '$lib/domain/opportunity/state';
import { today, type Context } from '../context';
import type { Change } from '../db/open';
import { involved } from '../store/involvement';
import * as opportunities from '../store/opportunity';
import { showOne } from '../store/opportunity-shown';
import { secrets } from '../store/partner-text';
import { checklists } from './procedure-due';

/**
 * All that an answer writes, once it is clear that it may be given as things are now. Nothing is written yet.
 *
 * @throws DomainError see `checkTransition`; `involvement_missing` while a sector was passed over, `procedure_missing` while
 *   a step that must be done is not; `partner_text_names_person` when it would leave the drawer with a name in it
 */
export async function stepOf(
	ctx: Context,
	found: StoredOpportunity,
	{ id, ...answer }: Answer & { id: string }
): Promise<Change[]> {
	const { answers, isStopped, hasYoungAnswer } = await showOne(ctx.db, found);
	const standing = standingOf(found, answers);
	const decides = isDecider(ctx, found) && awaitsDecision(standing, answer.to);
	const isDecided = standing.isDecided || decides;
	checkTransition({ ...standing, isStopped, hasYoungAnswer, isDecided }, answer);
	if (closes(answer.to)) {
		checkInvolved(answer.to, await involved(ctx.db, found));
		checkProcedures(answer.to, await checklists(ctx, found));
	}
	if (answer.to === 'open') {
		checkNeed({ ...found, state: 'open' }, await secrets(ctx.db, found.initiativeId, today(ctx)));
	}
	const at = ctx.now();
	return [
		...opportunities.update(ctx.db, found.id, found.version, {
			state: afterTransition(standing, answer.to),
			updatedAt: at,
			...(answer.to === 'youthChecked' && { rewordedAt: null }),
			...(decides && {
				decision: 'yes',
				decidedBy: answer.answeredBy,
				decidedAt: at
			})
		}),
		opportunities.insertAnswer(ctx.db, {
			...{ ...answer, id, opportunityId: found.id, from: found.state },
			...{ by: actorId(ctx.actor), at }
		})
	];
}

function isDecider(ctx: Context, { initiativeId }: StoredOpportunity): boolean {
	return rolesIn(ctx.actor, initiativeId).includes('decider');
}
