/** Use cases on comments on what-ifs: short and plain words of staff and of young people, with a role and no name. */
import { actorId, rolesIn } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { readComment, takesDots } from '$lib/domain/opportunity/dots';
import { allow, today, type Context } from '../context';
import * as comments from '../store/opportunity-comment';
import * as opportunities from '../store/opportunity';
import { hashInput, isRepeat, madeNow, type Created } from './once';
import { weighable } from './reading';

/** What may be read of a what-if's comments, the oldest first. */
export async function list(ctx: Context, opportunityId: string): Promise<comments.Comment[]> {
	const found = allow(ctx, 'comment.read', await opportunities.find(ctx.db, opportunityId));
	return comments.list(ctx.db, found, actorId(ctx.actor), today(ctx));
}

/**
 * Says something of a what-if.
 *
 * @throws DomainError `transition_illegal` when it is settled what comes of it; `required`, `too_long` and `cpr_number` at
 *   `text`
 */
export async function create(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<Created<{ id: string }>> {
	const found = allow(ctx, 'comment.create', await weighable(ctx, opportunityId));
	const { id = ctx.newId(), text } = readComment(input);
	const writtenBy = actorId(ctx.actor);
	const inputHash = hashInput({ opportunityId, writtenBy, text });
	if (isRepeat(await comments.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: { id } };
	}
	if (!takesDots(found.state)) {
		throw new DomainError('transition_illegal', { from: found.state, to: found.state });
	}
	const { storytellerId = null, initiativeId } = found;
	const role = rolesIn(ctx.actor, initiativeId)[0] ?? 'young';
	const row = {
		...{ id, opportunityId, storytellerId, writtenBy, role, text },
		...{ at: ctx.now(), inputHash }
	};
	const isNew = await madeNow(
		() => ctx.db.commit([comments.insert(ctx.db, row)]),
		() => comments.findInputHash(ctx.db, id),
		inputHash
	);
	return { isNew, item: { id } };
}

/** Takes back what one said; nobody takes back what somebody else said. @throws DomainError `forbidden` */
export async function remove(ctx: Context, id: string): Promise<void> {
	const found = allow(ctx, 'comment.delete', await comments.find(ctx.db, id));
	if (found.writtenBy !== actorId(ctx.actor)) {
		throw new DomainError('forbidden');
	}
	await ctx.db.commit([comments.remove(ctx.db, id)]);
	await ctx.db.checkpoint();
}
