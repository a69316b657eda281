/** Use cases on pledges: made by partners with a link or by the team, and moved on by the team. */
import { can } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { shutOf, takesPledges } from '$lib/domain/opportunity/link';
import type { OpportunityState } from '$lib/domain/opportunity/state';
import { confirmedDay, declaredOn } from '$lib/domain/pledge/checks';
import { checkStands } from '$lib/domain/pledge/partner-merge';
import { readPledge } from '$lib/domain/pledge/pledge';
import { showPledge, type ShownPledge, type StoredPledge } from '$lib/domain/pledge/shown';
import { meetsChildren, movePledge, readPledgeMove } from '$lib/domain/pledge/state';
import { allow, today, type Context } from '../context';
import { thanksLetter } from '../mail/letter';
import { post } from '../mail/post';
import * as initiatives from '../store/initiative';
import * as opportunities from '../store/opportunity';
import { stoppedAmong } from '../store/opportunity-shown';
import * as links from '../store/partner-link';
import * as partners from '../store/partner';
import * as pledges from '../store/pledge';
import { expectVersion, hashInput, isRepeat, orStale, type Created } from './once';

const hour = 3_600_000;
/** How many pledges one link takes in an hour: enough for a family round a table, too few for a flood. */
const perHour = 12;

/** The pledges to a what-if, the earliest first. */
export async function listOf(ctx: Context, opportunityId: string): Promise<ShownPledge[]> {
	allow(ctx, 'pledge.read', await opportunities.find(ctx.db, opportunityId));
	const found = await pledges.listOf(ctx.db, opportunityId);
	return found.map((pledge) => shown(ctx, pledge));
}

export async function read(ctx: Context, id: string): Promise<ShownPledge> {
	return shown(ctx, allow(ctx, 'pledge.read', await pledges.find(ctx.db, id)));
}

/** What a letter of thanks tells of, for those who write it. @throws DomainError `not_found` while the pledge is not kept */
export async function thanks(ctx: Context, id: string): Promise<ShownPledge> {
	const found = allow(ctx, 'pledge.transition', await pledges.find(ctx.db, id));
	if (found.state !== 'fulfilled') {
		throw new DomainError('not_found');
	}
	return shown(ctx, found);
}

/**
 * Makes a pledge.
 *
 * @throws DomainError `too_many_requests` with `retryAfter` in seconds when a link is flooded, `link_invalid` with `data.shut`
 * when a link takes nothing any longer, `transition_illegal` when the what-if is over, `check_unsettled` while a young
 * person's “wrong” stands, `not_found` for a partner of another initiative, `partner_merged` with `data.into` for one that
 * has become part of another
 */
export async function create(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<Created<ShownPledge>> {
	const opportunity = await opportunities.find(ctx.db, opportunityId);
	const { initiativeId, state } = allow(ctx, 'pledge.create', opportunity);
	const { id = ctx.newId(), terms, ...who } = readPledge(input);
	const inputHash = hashInput({ opportunityId, terms, ...who });
	if (isRepeat(await pledges.findInputHash(ctx.db, id), inputHash)) {
		return { isNew: false, item: await existing(ctx, id) };
	}
	await checkOpen(ctx, opportunityId, state);
	await slowDown(ctx);
	const partnerId = await partnerOf(ctx, initiativeId, who.partnerId);
	try {
		await ctx.db.commit([
			opportunities.guardState(opportunityId, state),
			pledges.insert(ctx.db, {
				...terms,
				id,
				initiativeId,
				opportunityId,
				partnerId,
				partnerName: who.partnerName || terms.contact.name,
				inputHash,
				createdAt: ctx.now()
			}),
			pledges.insertStep(ctx.db, {
				id: ctx.newId(),
				pledgeId: id,
				from: '',
				to: 'offered',
				by: actorId(ctx.actor),
				at: ctx.now()
			})
		]);
	} catch (error) {
		// The what-if was moved in between: whether it still takes pledges is asked anew.
		if (isDomainError(error, 'stale')) return create(ctx, opportunityId, input);
		throw error;
	}
	return { isNew: true, item: await existing(ctx, id) };
}

/**
 * Takes a pledge a step on, and thanks whoever kept it. Sent twice with the same id, it is one step.
 *
 * @throws DomainError `transition_illegal` with `data.legal`, `contact_checks_missing` (R31) before the checks, and for them
 * when neither the partner has declared both in the register nor both are said to be confirmed now
 */
export async function transition(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<ShownPledge> {
	const found = allow(ctx, 'pledge.transition', await pledges.find(ctx.db, id));
	const { id: stepId = ctx.newId(), to, reason, ...said } = readPledgeMove(input);
	if (await pledges.hasStep(ctx.db, id, stepId)) {
		return shown(ctx, found);
	}
	expectVersion(shown(ctx, found), expected);
	const moved = movePledge(found, to, today(ctx));
	if (to === 'checksOk' && meetsChildren(found)) {
		const confirmation = { ...said, confirmedOn: said.confirmedOn ?? null };
		moved.checksConfirmedOn = confirmedDay(confirmation, declaredOn(found, today(ctx)), today(ctx));
	}
	const shownNow = await orStale(
		() =>
			ctx.db.commit([
				...pledges.update(ctx.db, id, found.version, moved),
				pledges.insertStep(ctx.db, {
					id: stepId,
					pledgeId: id,
					from: found.state,
					to,
					reason: reason ?? '',
					by: actorId(ctx.actor),
					at: ctx.now()
				})
			]),
		() => existing(ctx, id)
	);
	if (to === 'fulfilled') await thank(ctx, found);
	return shownNow;
}

/** By mail, where mail is on; else the letter is printed from the pledge. */
async function thank(ctx: Context, { initiativeId, contact }: StoredPledge): Promise<void> {
	const initiative = await initiatives.find(ctx.db, initiativeId);
	if (initiative && contact.email) {
		await post(ctx.mail, contact.email, thanksLetter(ctx.locale, contact.name, initiative.name));
	}
}

/** Why a link takes nothing is told in the words of its page alone; the team is told what stands in the way. */
async function checkOpen(
	ctx: Context,
	opportunityId: string,
	state: OpportunityState
): Promise<void> {
	if (ctx.actor.kind === 'partner') {
		const link = await links.opened(ctx.db, ctx.actor.linkId);
		const shut = link ? shutOf(link, ctx.now()) : 'revoked';
		if (shut) throw new DomainError('link_invalid', { shut });
		return;
	}
	if (!takesPledges(state)) {
		throw new DomainError('transition_illegal', { from: state, legal: [] });
	}
	if ((await stoppedAmong(ctx.db, [opportunityId])).size > 0) {
		throw new DomainError('check_unsettled');
	}
}

async function slowDown(ctx: Context): Promise<void> {
	if (ctx.actor.kind !== 'partner') {
		return;
	}
	const made = await links.countPledgesBy(ctx.db, actorId(ctx.actor), ctx.now() - hour);
	if (made >= perHour) {
		throw new DomainError('too_many_requests', { retryAfter: hour / 1000 });
	}
}

/** A link made for a partner of the register pledges for that one, whatever is sent. */
async function partnerOf(
	ctx: Context,
	initiativeId: string,
	named: string | null
): Promise<string | null> {
	if (ctx.actor.kind === 'partner') {
		return (await links.opened(ctx.db, ctx.actor.linkId))?.partnerId ?? null;
	}
	const partner = named ? await partners.find(ctx.db, named) : undefined;
	if (named && partner?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, 'partnerId');
	}
	if (partner) checkStands(partner, 'partnerId');
	return named;
}

function shown(ctx: Context, pledge: StoredPledge): ShownPledge {
	return showPledge(pledge, can(ctx.actor, 'pledge.create', pledge), today(ctx));
}

async function existing(ctx: Context, id: string): Promise<ShownPledge> {
	const found = await pledges.find(ctx.db, id);
	if (!found) {
		throw new Error(`pledge ${id} vanished after its own write`);
	}
	return shown(ctx, found);
}
