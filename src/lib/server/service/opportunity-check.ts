/** Use cases on what young people say to what-ifs (R36). A “wrong” stops the way to partners until the words are others. */
import type { Subject } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { readCheck } from '$lib/domain/insight/youth-check';
import { allow, today, type Context } from '../context';
import * as checks from '../store/opportunity-check';
import * as opportunities from '../store/opportunity';
import * as youthChecks from '../store/youth-check';
import type { Created } from './once';
import { retellRounds } from './weighing-told';

/** What was said to a what-if, the latest first. */
export async function list(ctx: Context, opportunityId: string): Promise<checks.SaidToWhatIf[]> {
	const found = allow(ctx, 'check.read', await opportunities.find(ctx.db, opportunityId));
	return checks.told(ctx.db, found.initiativeId, opportunityId, today(ctx));
}

/** Whose words may be written down about a what-if; those whose words it rests on first. */
export async function askable(
	ctx: Context,
	opportunityId: string
): Promise<{ id: string; secretName: string }[]> {
	const { initiativeId } = allow(ctx, 'check.ask', await opportunities.find(ctx.db, opportunityId));
	const people = await youthChecks.askable(ctx.db, initiativeId, { opportunityId }, today(ctx));
	return people.map(({ id, secretName }) => ({ id, secretName }));
}

/**
 * Answers whether a what-if fits: a young person whose words it rests on, or an adult who writes down what somebody
 * said. Said again to the same words, or sent with the same id, it takes the place of what was said before.
 *
 * @throws DomainError `not_found` for somebody whose words may not be written down, `forbidden` where an adult would
 *   put words in the place of a young person's own, `id_taken`
 */
export async function answer(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<Created<object>> {
	const found = allow(ctx, 'check.answer', await answerable(ctx, opportunityId));
	const { id, answer, words, storytellerId = null } = readCheck(input);
	const by = found.storytellerId ?? storytellerId;
	if (by !== null && ctx.actor.kind !== 'young') {
		await checkKnown(ctx, opportunityId, by);
	}
	const { wording } = found;
	const said = by ? await checks.findOf(ctx.db, opportunityId, by, wording) : undefined;
	if (said?.writtenBy.startsWith('young:') && ctx.actor.kind !== 'young') {
		throw new DomainError('forbidden');
	}
	const at = said?.id ?? id ?? ctx.newId();
	const before = await checks.find(ctx.db, at);
	const isOther = before && (before.opportunityId !== opportunityId || before.storytellerId !== by);
	if (isOther || (before && before.wording !== wording)) {
		throw new DomainError('id_taken');
	}
	await ctx.db.commit([
		checks.put(ctx.db, {
			...{ id: at, opportunityId, storytellerId: by, wording, answer, words: words ?? '' },
			...{ writtenBy: actorId(ctx.actor), answeredAt: ctx.now() }
		})
	]);
	await retellRounds(ctx, found.initiativeId);
	const item = (await checks.find(ctx.db, at))!;
	return { isNew: before === undefined, item };
}

/** A what-if that somebody may answer; to a young person and a guardian only those exist that rest on the young person's words. */
async function answerable(
	ctx: Context,
	opportunityId: string
): Promise<(Subject & { initiativeId: string; wording: number }) | undefined> {
	const found = await opportunities.find(ctx.db, opportunityId);
	const { actor } = ctx;
	if (!found || (actor.kind !== 'young' && actor.kind !== 'guardian')) {
		return found && { initiativeId: found.initiativeId, wording: found.wording };
	}
	const { storytellerId } = actor;
	const isOwn = await checks.isBehind(ctx.db, opportunityId, storytellerId);
	return isOwn ? { ...found, storytellerId } : undefined;
}

async function checkKnown(ctx: Context, opportunityId: string, id: string): Promise<void> {
	const people = await askable(ctx, opportunityId);
	if (!people.some((one) => one.id === id)) {
		throw new DomainError('not_found', {}, 'storytellerId');
	}
}
