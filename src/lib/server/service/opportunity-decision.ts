/** Use cases on decisions: a what-if that replaces a public task waits for a decision-maker (E5). */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { readDecision, readQuestion, undecided } from '$lib/domain/opportunity/decision';
import type { ShownOpportunity, StoredOpportunity } from '$lib/domain/opportunity/shown';
import { hasEnded } from '$lib/domain/opportunity/state';
import { allow, type Context } from '../context';
import * as opportunities from '../store/opportunity';
import { showOne } from '../store/opportunity-shown';
import { orStale } from './once';

/**
 * Asks a decision-maker, with a day on which the answer is due. Asked anew, the earlier answer counts no more.
 *
 * @throws DomainError `invalid` at `publicTask` when it only adds, `transition_illegal` when it is over
 */
export async function ask(ctx: Context, id: string, input: unknown): Promise<ShownOpportunity> {
	const found = allow(ctx, 'opportunity.askDecision', await opportunities.find(ctx.db, id));
	const { question, askedOf, dueOn } = readQuestion(input);
	checkReplaces(found);
	return save(ctx, found, {
		...undecided,
		decisionQuestion: question,
		decisionAskedOf: askedOf,
		decisionDueOn: dueOn,
		decisionAskedAt: ctx.now()
	});
}

/**
 * Writes down what a decision-maker has answered, and why. A yes opens the way; a no leaves only the exits.
 *
 * @throws DomainError `invalid` at `publicTask` when it only adds, `transition_illegal` when it is over
 */
export async function decide(ctx: Context, id: string, input: unknown): Promise<ShownOpportunity> {
	const found = allow(ctx, 'opportunity.decide', await opportunities.find(ctx.db, id));
	const { decidedBy, reason, answer } = readDecision(input);
	checkReplaces(found);
	const at = ctx.now();
	const row = {
		...{ id: ctx.newId(), opportunityId: id, from: found.state, to: found.state, reason },
		...{ answeredBy: decidedBy, by: actorId(ctx.actor), at }
	};
	return save(ctx, found, { decision: answer, decidedBy, decidedAt: at }, [
		opportunities.insertAnswer(ctx.db, row)
	]);
}

function checkReplaces({ publicTask, state }: StoredOpportunity): void {
	if (publicTask !== 'replaces') {
		throw new DomainError('invalid', {}, 'publicTask');
	}
	if (hasEnded(state)) {
		throw new DomainError('transition_illegal', { from: state, legal: [] });
	}
}

async function save(
	ctx: Context,
	found: StoredOpportunity,
	change: Parameters<typeof opportunities.update>[3],
	history: ReturnType<typeof opportunities.insertAnswer>[] = []
): Promise<ShownOpportunity> {
	const shown = async () => showOne(ctx.db, (await opportunities.find(ctx.db, found.id))!);
	return orStale(
		() =>
			ctx.db.commit([
				...opportunities.update(ctx.db, found.id, found.version, {
					...change,
					updatedAt: ctx.now()
				}),
				...history
			]),
		shown
	);
}
