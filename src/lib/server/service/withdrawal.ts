/** Withdrawals: what a young person takes back is gone everywhere in the same moment (F3, R14, R15). */
import { actorId } from '$lib/domain/access/role';
import { newWithdrawal, withdrawalOf } from '$lib/domain/consent/input';
import { bandOf } from '$lib/domain/consent/rule';
import type { Withdrawal, WithdrawalPlan } from '$lib/domain/consent/withdrawal';
import { DomainError, isDomainError } from '$lib/domain/error';
import { parse } from '$lib/domain/text/input';
import type { Change } from '../db/open';
import { allow, today, type Context } from '../context';
import * as contacts from '../store/contact-key';
import * as records from '../store/consent-record';
import * as storytellers from '../store/storyteller';
import * as withdrawals from '../store/withdrawal';
import { heardBy, readBy } from './consent-text';
import type { Created } from './once';
import { afterTakingBack, planOf, takingBack } from './withdrawing';

/**
 * Takes back everything, one use, or one thing. The decisions, the erasing of words and the record of it are one batch;
 * afterwards open walls are told and the erased words leave the disk.
 *
 * @returns what was reached, by kind
 * @throws DomainError `not_found` at `itemId` for a thing that is not this person's own
 */
export async function create(
	ctx: Context,
	storytellerId: string,
	input: unknown
): Promise<Created<withdrawals.StoredWithdrawal>> {
	const subject = allow(
		ctx,
		'withdrawal.create',
		await storytellers.find(ctx.db, storytellerId, today(ctx))
	);
	const given = parse(newWithdrawal, input);
	const known = given.id && (await withdrawals.find(ctx.db, given.id));
	if (known) {
		return { isNew: false, item: sameOrTaken(known, storytellerId) };
	}
	const what = withdrawalOf(given);
	const { plan, own } = await planOf(ctx, storytellerId, what);
	if ('itemId' in what && plan.says.length === 0) {
		throw new DomainError('not_found', {}, 'itemId');
	}
	const row = {
		id: given.id ?? ctx.newId(),
		storytellerId,
		...named(what),
		by: actorId(ctx.actor),
		reached: plan.reached,
		at: ctx.now()
	};
	const changes = [
		...says(ctx, subject, plan, await readBy(ctx, { decision: 'no' })),
		...(await takingBack(ctx, storytellerId, what, { plan, own })),
		...('all' in what ? [contacts.erase(storytellerId, ctx.now())] : []),
		withdrawals.insert(ctx.db, row)
	];
	const isNew = await madeNow(ctx, row.id, changes);
	await afterTakingBack(ctx, subject, own.storyIds);
	return { isNew, item: sameOrTaken(await withdrawals.find(ctx.db, row.id), storytellerId) };
}

/** The latest first; wordless. */
export async function list(
	ctx: Context,
	storytellerId: string
): Promise<withdrawals.StoredWithdrawal[]> {
	allow(ctx, 'consent.read', await storytellers.find(ctx.db, storytellerId, today(ctx)));
	return withdrawals.list(ctx.db, storytellerId);
}

/** Said by the young person, also when an adult writes it down on their behalf. */
function says(
	ctx: Context,
	subject: storytellers.FoundStoryteller,
	plan: WithdrawalPlan,
	read: Awaited<ReturnType<typeof readBy>>
): Change[] {
	const method = ctx.actor.kind === 'young' ? 'screen' : 'oral';
	const heard = heardBy(ctx, { by: 'young', method }, bandOf(subject, today(ctx)));
	return plan.says.map(({ scope, itemId }) =>
		records.insert(ctx.db, {
			id: ctx.newId(),
			storytellerId: subject.id,
			scope,
			itemId: itemId ?? null,
			decision: 'no',
			...{ by: 'young', method },
			...{ ...read, ...heard },
			recordedBy: actorId(ctx.actor),
			at: ctx.now()
		})
	);
}

function named(what: Withdrawal): { what: string; itemId: string | null } {
	if ('itemId' in what) {
		return { what: 'item', itemId: what.itemId };
	}
	return { what: 'scope' in what ? what.scope : 'all', itemId: null };
}

/** False when the same withdrawal, sent at the same moment, was faster. */
async function madeNow(ctx: Context, id: string, changes: Change[]): Promise<boolean> {
	try {
		await ctx.db.commit(changes);
		return true;
	} catch (error) {
		if (isDomainError(error, 'id_taken') && (await withdrawals.find(ctx.db, id))) {
			return false;
		}
		throw error;
	}
}

function sameOrTaken(
	known: withdrawals.StoredWithdrawal | undefined,
	storytellerId: string
): withdrawals.StoredWithdrawal {
	if (known?.storytellerId !== storytellerId) {
		throw new DomainError('id_taken', {}, 'id');
	}
	return known;
}
