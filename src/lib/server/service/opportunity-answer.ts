/** Use cases on answers: moving a what-if on, and a decision-maker's answer. Every answer is kept. */
import { actorId, rolesIn } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { readAnswer, readDecision } from '$lib/domain/opportunity/opportunity';
import { checkNeed } from '$lib/domain/opportunity/partner-text';
import {
	standingOf,
	type ShownOpportunity,
	type StoredOpportunity
} from '$lib/domain/opportunity/shown';
import { afterTransition, awaitsDecision, checkTransition } from '$lib/domain/opportunity/state';
import { allow, today, type Context } from '../context';
import * as opportunities from '../store/opportunity';
import { showOne } from '../store/opportunity-shown';
import { secrets } from '../store/partner-text';
import { expectVersion, orStale } from './once';

/**
 * Answers a what-if, and so moves it on. Sent twice with the same id, it is one answer. A decision-maker who moves one
 * that replaces a public task has thereby answered that too.
 *
 * @param expected the version that was answered, if the caller knows it
 * @throws DomainError see `checkTransition`; `partner_text_names_person` when it would leave the drawer with a name in it
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
	checkTransition({ ...standing, isDecided: standing.isDecided || decides }, answer);
	if (answer.to === 'open') {
		checkNeed({ ...found, state: 'open' }, await secrets(ctx.db, found.initiativeId, today(ctx)));
	}
	const state = afterTransition(standing, answer.to);
	return orStale(
		() =>
			ctx.db.commit([
				...opportunities.update(ctx.db, id, found.version, {
					state,
					updatedAt: ctx.now(),
					...(answer.to === 'youthChecked' && { rewordedAt: null }),
					...(decides && { decidedBy: answer.answeredBy, decidedAt: ctx.now() })
				}),
				opportunities.insertAnswer(ctx.db, {
					...answer,
					id: answerId ?? ctx.newId(),
					opportunityId: id,
					from: found.state,
					by: actorId(ctx.actor),
					at: ctx.now()
				})
			]),
		() => existing(ctx, id)
	);
}

/** Writes down that a decision-maker has answered that a what-if may replace a public task (E5), and why. */
export async function decide(ctx: Context, id: string, input: unknown): Promise<ShownOpportunity> {
	const found = allow(ctx, 'opportunity.decide', await opportunities.find(ctx.db, id));
	const { decidedBy, reason } = readDecision(input);
	if (found.publicTask !== 'replaces') {
		throw new DomainError('invalid', {}, 'publicTask');
	}
	return orStale(
		() =>
			ctx.db.commit([
				...opportunities.update(ctx.db, id, found.version, {
					decidedBy,
					decidedAt: ctx.now(),
					updatedAt: ctx.now()
				}),
				opportunities.insertAnswer(ctx.db, {
					id: ctx.newId(),
					opportunityId: id,
					from: found.state,
					to: found.state,
					reason,
					answeredBy: decidedBy,
					by: actorId(ctx.actor),
					at: ctx.now()
				})
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
