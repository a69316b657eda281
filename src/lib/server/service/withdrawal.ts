/** Withdrawals: what a young person takes back is gone everywhere in the same moment (F3, R14, R15). */
import { actorId } from '$lib/domain/access/role';
import { newWithdrawal, withdrawalOf } from '$lib/domain/consent/input';
import { textVersion } from '$lib/domain/consent/record';
import {
	planWithdrawal,
	type Withdrawal,
	type WithdrawalPlan
} from '$lib/domain/consent/withdrawal';
import { DomainError, isDomainError } from '$lib/domain/error';
import { legalFrom, type OpportunityState } from '$lib/domain/opportunity/state';
import { parse } from '$lib/domain/text/input';
import type { Thread } from '$lib/domain/thread/graph';
import { m } from '$lib/i18n/paraglide/messages';
import type { Change } from '../db/open';
import { allow, today, type Context } from '../context';
import * as families from '../store/family';
import { codingChannel, news } from '../live/coding-channel';
import * as events from '../store/coding-event';
import * as records from '../store/consent-record';
import * as memos from '../store/memo-withdrawn';
import * as storytellers from '../store/storyteller';
import * as threads from '../store/thread';
import * as claims from '../store/wall-claim';
import * as withdrawals from '../store/withdrawal';
import * as checks from '../store/youth-check';
import { clear } from './media-making';
import type { Created } from './once';
import { tombstone } from './wall-command';

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
	const own = await withdrawals.ownWords(ctx.db, storytellerId);
	const plan = planWithdrawal(what, await threadOf(ctx, own.storyIds), own);
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
		...says(ctx, storytellerId, plan),
		...memos.eraseQuoting(ctx.db, plan),
		...withdrawals.eraseStories(ctx.db, plan.storyIds, ctx.now()),
		...withdrawals.eraseMedia(ctx.db, plan, ctx.now()),
		...withdrawals.eraseExcerpts(ctx.db, plan.excerptIds),
		families.withdrawNote(ctx.db, storytellerId, 'all' in what ? 'erased' : 'look'),
		// Who codes one of the stories at this moment loads the page anew.
		...own.storyIds.map((id) => events.happened(id)),
		...(await pauses(ctx, plan)),
		claims.eraseOf(ctx.db, storytellerId),
		...(leavesNoWords(what) ? checks.eraseOf(ctx.db, storytellerId) : []),
		withdrawals.insert(ctx.db, row)
	];
	const isNew = await madeNow(ctx, row.id, changes);
	own.storyIds.forEach((id) => ctx.live.publish(codingChannel(id), news));
	await tombstone(ctx, subject);
	await clear(ctx, subject);
	await ctx.db.checkpoint();
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

/** All that hangs on a person's stories, and what the what-ifs behind it rest on besides. */
async function threadOf(ctx: Context, storyIds: readonly string[]): Promise<Thread> {
	const forward = await threads.load(ctx.db, { story: [...storyIds] });
	const back = await threads.load(ctx.db, { opportunity: forward.ids.opportunity });
	const kinds = [
		'story',
		'media',
		'excerpt',
		'cluster',
		'wall',
		'insight',
		'opportunity',
		'pledge'
	] as const;
	const withdrawn = new Set(await threads.withdrawnAmong(ctx.db, back.ids.excerpt));
	const nodes = kinds.flatMap((kind) =>
		[...new Set([...forward.ids[kind], ...back.ids[kind]])].map((id) => ({
			id,
			kind,
			title: '',
			state: withdrawn.has(id) ? 'withdrawn' : ''
		}))
	);
	return { nodes, edges: [...forward.edges, ...back.edges] };
}

/** Said by the young person, also when an adult writes it down on their behalf. */
function says(ctx: Context, storytellerId: string, plan: WithdrawalPlan): Change[] {
	return plan.says.map(({ scope, itemId }) =>
		records.insert(ctx.db, {
			id: ctx.newId(),
			storytellerId,
			scope,
			itemId: itemId ?? null,
			decision: 'no',
			by: 'young',
			method: ctx.actor.kind === 'young' ? 'screen' : 'oral',
			textVersion,
			recordedBy: actorId(ctx.actor),
			at: ctx.now()
		})
	);
}

/** What-ifs without any words left wait until people have looked at them. */
async function pauses(ctx: Context, plan: WithdrawalPlan): Promise<Change[]> {
	const standing = await withdrawals.statesOf(ctx.db, plan.groundless);
	return standing
		.filter(({ state }) => canPause(state as OpportunityState))
		.flatMap(({ id, state }) =>
			withdrawals.pause(ctx.db, {
				id: ctx.newId(),
				opportunityId: id,
				from: state,
				to: 'paused',
				reason: m.withdrawal_pause_reason({}, { locale: ctx.locale }),
				by: actorId(ctx.actor),
				at: ctx.now()
			})
		);
}

function canPause(state: OpportunityState): boolean {
	return legalFrom({ state, publicTask: 'adds', isDecided: true, isReworded: false }).includes(
		'paused'
	);
}

/** What was said to insights goes with everything, and with the yes to keeping or to the team's reading it. */
function leavesNoWords(what: Withdrawal): boolean {
	return 'all' in what || ('scope' in what && (what.scope === 'keep' || what.scope === 'team'));
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
