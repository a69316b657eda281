/** What taking words back does; shared by withdrawals, by retention and by the restoring of a backup. */
import { actorId } from '$lib/domain/access/role';
import {
	planWithdrawal,
	type OwnWords,
	type Withdrawal,
	type WithdrawalPlan
} from '$lib/domain/consent/withdrawal';
import { legalFrom, type OpportunityState } from '$lib/domain/opportunity/state';
import type { Thread } from '$lib/domain/thread/graph';
import { m } from '$lib/i18n/paraglide/messages';
import type { Context } from '../context';
import type { Change } from '../db/open';
import { codingChannel, news } from '../live/coding-channel';
import * as closings from '../store/closing';
import * as events from '../store/coding-event';
import * as families from '../store/family';
import * as firstMeetings from '../store/first-meeting';
import * as followUps from '../store/follow-up';
import * as identities from '../store/identity';
import * as mayWe from '../store/may-we';
import * as keptForms from '../store/kept-form';
import * as memos from '../store/memo-withdrawn';
import * as saidToWhatIfs from '../store/opportunity-check';
import * as comments from '../store/opportunity-comment';
import * as dots from '../store/opportunity-dot';
import * as notices from '../store/notice';
import * as participation from '../store/participation';
import * as sealKeys from '../store/seal-key';
import * as threads from '../store/thread';
import * as claims from '../store/wall-claim';
import * as withdrawals from '../store/withdrawal';
import * as checks from '../store/youth-check';
import { clear } from './media-making';
import { afterUnquoting, endingUse, unquoting } from './unquoting';

/** A plan, with what is the young person's own that it was made over. */
export interface Planned {
	plan: WithdrawalPlan;
	own: OwnWords;
}

/** What a withdrawal reaches, over the thread as it stands. */
export async function planOf(
	ctx: Context,
	storytellerId: string,
	what: Withdrawal
): Promise<Planned> {
	const own = await withdrawals.ownWords(ctx.db, storytellerId);
	return { own, plan: planWithdrawal(what, await threadOf(ctx, own.storyIds), own) };
}

/** Erases what the plan names and all that repeats it, and lets what-ifs without ground wait. Says no consent. */
export async function takingBack(
	ctx: Context,
	storytellerId: string,
	what: Withdrawal,
	{ plan, own }: Planned
): Promise<Change[]> {
	const excerptIds = besideStories(plan, own);
	return [
		...memos.eraseQuoting(ctx.db, { ...plan, excerptIds }),
		...(await unquoting(ctx, storytellerId, plan)),
		...('scope' in what ? await endingUse(ctx, storytellerId, what) : []),
		...withdrawals.eraseStories(ctx.db, plan.storyIds, ctx.now()),
		...withdrawals.eraseMedia(ctx.db, plan, ctx.now()),
		...withdrawals.eraseExcerpts(ctx.db, excerptIds),
		families.withdrawNote(ctx.db, storytellerId, 'all' in what ? 'erased' : 'look'),
		// Who codes one of the stories at this moment loads the page anew.
		...own.storyIds.map((id) => events.happened(id)),
		...(await pauses(ctx, plan)),
		claims.eraseOf(ctx.db, storytellerId),
		...(leavesNoWords(what)
			? [identities.forget(ctx.db, storytellerId, ctx.now()), ...leavingNoWords(ctx, storytellerId)]
			: [])
	];
}

/** Erases all that somebody said beside stories, with the key under which backups hold it. */
export function leavingNoWords({ db }: Context, storytellerId: string): Change[] {
	return [
		mayWe.eraseOf(db, storytellerId),
		closings.eraseOf(db, storytellerId),
		participation.eraseOf(db, storytellerId),
		...checks.eraseOf(db, storytellerId),
		saidToWhatIfs.eraseOf(db, storytellerId),
		...followUps.eraseOf(db, storytellerId),
		notices.eraseOf(db, storytellerId),
		firstMeetings.eraseOf(db, storytellerId),
		comments.eraseOf(db, storytellerId),
		dots.eraseOf(db, storytellerId),
		keptForms.eraseOf(db, { storytellerId }),
		sealKeys.shred(db, storytellerId)
	];
}

/** What follows in the same moment: open pages and walls are told, and the words leave the disk. */
export async function afterTakingBack(
	ctx: Context,
	subject: { initiativeId: string; storytellerId: string },
	storyIds: readonly string[]
): Promise<void> {
	storyIds.forEach((id) => ctx.live.publish(codingChannel(id), news));
	await afterUnquoting(ctx, subject);
	await clear(ctx, subject);
	await ctx.db.checkpoint();
}

/** Excerpts that do not go with their whole story: to look for the same words among a thousand of one story takes long. */
function besideStories(plan: WithdrawalPlan, own: OwnWords): string[] {
	const erased = new Set(plan.storyIds);
	const storyOf = new Map(own.excerpts.map(({ id, storyId }) => [id, storyId]));
	return plan.excerptIds.filter((id) => !erased.has(storyOf.get(id) ?? ''));
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

/** What was said to insights, and what was asked, goes with everything, and with the yes to keeping or to the team's reading it. */
function leavesNoWords(what: Withdrawal): boolean {
	return 'all' in what || ('scope' in what && (what.scope === 'keep' || what.scope === 'team'));
}
