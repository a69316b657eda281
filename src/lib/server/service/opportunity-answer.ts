/** Use cases on answers: moving a what-if on, and taking back a slip. Decisions are in `opportunity-decision`. */
import { actorId } from '$lib/domain/access/role';
import { readAnswer, readTakeBack } from '$lib/domain/opportunity/opportunity';
import { standingOf, type ShownOpportunity } from '$lib/domain/opportunity/shown';
import { takenBack } from '$lib/domain/opportunity/taken-back';
import { allow, type Context } from '../context';
import * as opportunities from '../store/opportunity';
import { showOne } from '../store/opportunity-shown';
import { stepOf } from './answering';
import { expectVersion, orStale } from './once';
import { retellRounds } from './weighing-told';

/**
 * Answers a what-if, and so moves it on. Sent twice with the same id, it is one answer. A decision-maker who moves one
 * that replaces a public task has thereby answered that too.
 *
 * @param expected the version that was answered, if the caller knows it
 * @throws DomainError see `stepOf`
 */
export async function transition(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<ShownOpportunity> {
	const found = allow(ctx, 'opportunity.transition', await opportunities.find(ctx.db, id));
	const { id: answerId, ...answer } = readAnswer(input);
	const now = await showOne(ctx.db, found);
	if (now.answers.some((given) => given.id === answerId)) {
		return now;
	}
	expectVersion(now, expected);
	const step = await stepOf(ctx, found, { id: answerId ?? ctx.newId(), ...answer });
	return orStale(
		() => ctx.db.commit(step),
		() => moved(ctx, found)
	);
}

/**
 * Takes back the step that the asker has just taken. The row stays, but counts nowhere.
 *
 * @throws DomainError `nothing_to_undo`, `undo_too_late`, see `takenBack`
 */
export async function takeBack(
	ctx: Context,
	id: string,
	input: unknown = {}
): Promise<ShownOpportunity> {
	const found = allow(ctx, 'opportunity.transition', await opportunities.find(ctx.db, id));
	const { answerId } = readTakeBack(input);
	const last = await opportunities.lastStep(ctx.db, id);
	const step = answerId === undefined || last?.id === answerId ? last : undefined;
	const { answers } = await showOne(ctx.db, found);
	const since = { ...found, ...standingOf(found, answers) };
	const state = takenBack(step, since, actorId(ctx.actor), ctx.now());
	return orStale(
		() =>
			ctx.db.commit([
				...opportunities.update(ctx.db, id, found.version, { state, updatedAt: ctx.now() }),
				opportunities.takeBackStep(ctx.db, step!.id, ctx.now())
			]),
		() => moved(ctx, found)
	);
}

/** As it stands now, told to the workshops that weigh it. */
async function moved(
	ctx: Context,
	{ id, initiativeId }: { id: string; initiativeId: string }
): Promise<ShownOpportunity> {
	await retellRounds(ctx, initiativeId);
	return existing(ctx, id);
}

async function existing(ctx: Context, id: string): Promise<ShownOpportunity> {
	const found = await opportunities.find(ctx.db, id);
	if (!found) {
		throw new Error(`opportunity ${id} vanished after its own write`);
	}
	return showOne(ctx.db, found);
}
