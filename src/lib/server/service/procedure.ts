/** Use cases on procedures (E6): the steps that stand on a what-if, and ticking them. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { readTick, type Checklist } from '$lib/domain/opportunity/procedure';
import { allow, type Context } from '../context';
import * as opportunities from '../store/opportunity';
import * as procedures from '../store/procedure';
import { checklists } from './procedure-due';

/** The procedures that the initiative's rules name for a what-if, with what is due when and what is done. */
export async function read(ctx: Context, opportunityId: string): Promise<Checklist[]> {
	const found = allow(ctx, 'opportunity.read', await opportunities.find(ctx.db, opportunityId));
	return checklists(ctx, found);
}

/**
 * Says that a step is done, or takes that back. Who said so first stays.
 *
 * @throws DomainError `not_found` at `stepId` for a step that does not stand on the what-if
 */
export async function tick(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<Checklist[]> {
	const found = allow(ctx, 'procedure.tick', await opportunities.find(ctx.db, opportunityId));
	const { stepId, isDone } = readTick(input);
	const steps = (await checklists(ctx, found)).flatMap((one) => one.steps);
	if (!steps.some(({ id }) => id === stepId)) {
		throw new DomainError('not_found', {}, 'stepId');
	}
	const row = { opportunityId, stepId, by: actorId(ctx.actor), at: ctx.now() };
	const change = isDone
		? procedures.tick(ctx.db, row)
		: procedures.untick(ctx.db, opportunityId, stepId);
	await ctx.db.commit([change]);
	return checklists(ctx, found);
}
