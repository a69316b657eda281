/** Use cases on answers: moving a what-if on, and taking back a slip. Decisions are in `opportunity-decision`. */
import { actorId, rolesIn } from '$lib/domain/access/role';
import { checkInvolved } from '$lib/domain/opportunity/involvement';
import { readAnswer, readTakeBack } from '$lib/domain/opportunity/opportunity';
import { checkNeed } from '$lib/domain/opportunity/partner-text';
import {
	standingOf,
	type ShownOpportunity,
	type StoredOpportunity
} from '$lib/domain/opportunity/shown';
import { afterTransition, awaitsDecision, checkTransition } from '$lib/domain/opportunity/state';
import { takenBack } from '$lib/domain/opportunity/taken-back';
import { allow, today, type Context } from '../context';
import { involved } from '../store/involvement';
import * as opportunities from '../store/opportunity';
import { showOne } from '../store/opportunity-shown';
import { secrets } from '../store/partner-text';
import { expectVersion, orStale } from './once';

/**
 * Answers a what-if, and so moves it on. Sent twice with the same id, it is one answer. A decision-maker who moves one
 * that replaces a public task has thereby answered that too.
 *
 * @param expected the version that was answered, if the caller knows it
 * @throws DomainError see `checkTransition`; `involvement_missing` while a sector was passed over; `partner_text_names_person` when it would leave the drawer with a name in it
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
	const standing = standingOf(found, now.answers);
	const decides = isDecider(ctx, found) && awaitsDecision(standing, answer.to);
	const { isStopped } = now;
	checkTransition({ ...standing, isStopped, isDecided: standing.isDecided || decides }, answer);
	checkInvolved(answer.to, await involved(ctx.db, found));
	if (answer.to === 'open') {
		checkNeed({ ...found, state: 'open' }, await secrets(ctx.db, found.initiativeId, today(ctx)));
	}
	const state = afterTransition(standing, answer.to);
	const at = ctx.now();
	return orStale(
		() =>
			ctx.db.commit([
				...opportunities.update(ctx.db, id, found.version, {
					state,
					updatedAt: at,
					...(answer.to === 'youthChecked' && { rewordedAt: null }),
					...(decides && { decision: 'yes', decidedBy: answer.answeredBy, decidedAt: at })
				}),
				opportunities.insertAnswer(ctx.db, {
					...answer,
					id: answerId ?? ctx.newId(),
					opportunityId: id,
					from: found.state,
					by: actorId(ctx.actor),
					at
				})
			]),
		() => existing(ctx, id)
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
		() => existing(ctx, id)
	);
}

function isDecider(ctx: Context, { initiativeId }: StoredOpportunity): boolean {
	return rolesIn(ctx.actor, initiativeId).includes('decider');
}

async function existing(ctx: Context, id: string): Promise<ShownOpportunity> {
	const found = await opportunities.find(ctx.db, id);
	if (!found) {
		throw new Error(`opportunity ${id} vanished after its own write`);
	}
	return showOne(ctx.db, found);
}
