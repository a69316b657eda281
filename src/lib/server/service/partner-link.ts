/** Use cases on links for partners: made by a facilitator for one what-if, opened without an account. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { readLink } from '$lib/domain/opportunity/opportunity';
import { checkNeed } from '$lib/domain/opportunity/partner-text';
import type { Need, ShownLink } from '$lib/domain/opportunity/shown';
import { exits, type OpportunityState } from '$lib/domain/opportunity/state';
import { hashOf, newSecret } from '../auth/secret';
import { allow, today, type Context } from '../context';
import * as opportunities from '../store/opportunity';
import { stoppedAmong } from '../store/opportunity-shown';
import * as links from '../store/partner-link';
import * as partners from '../store/partner';
import { secrets } from '../store/partner-text';

const day = 86_400_000;
const defaultDays = 30;

/** States in which nobody is asked for pledges: not yet, or not any more. */
const quiet: readonly OpportunityState[] = ['draft', 'kept', 'ended', ...exits];

/** The links of a what-if, the latest first. */
export async function list(ctx: Context, opportunityId: string): Promise<ShownLink[]> {
	allow(ctx, 'opportunity.offer', await opportunities.find(ctx.db, opportunityId));
	return links.list(ctx.db, opportunityId, ctx.now());
}

/**
 * Makes a link. Its address is told this once; only a hash of the secret is kept.
 *
 * @throws DomainError `transition_illegal` while the what-if is not open, `check_unsettled` while a young person's
 *   “wrong” stands, `partner_text_names_person`
 */
export async function offer(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<{ id: string; url: string; expiresAt: string }> {
	const found = allow(ctx, 'opportunity.offer', await opportunities.find(ctx.db, opportunityId));
	const { id = ctx.newId(), partnerId, days = defaultDays } = readLink(input);
	if (quiet.includes(found.state)) {
		throw new DomainError('transition_illegal', { from: found.state, legal: ['open'] });
	}
	if ((await stoppedAmong(ctx.db, [opportunityId])).size > 0) {
		throw new DomainError('check_unsettled', { from: found.state });
	}
	checkNeed(found, await secrets(ctx.db, found.initiativeId, today(ctx)));
	if (partnerId) {
		await checkPartner(ctx, found.initiativeId, partnerId);
	}
	const secret = newSecret();
	const expiresAt = ctx.now() + days * day;
	await ctx.db.commit([
		links.insert(ctx.db, {
			id,
			opportunityId,
			partnerId: partnerId ?? null,
			tokenHash: hashOf(secret),
			createdBy: actorId(ctx.actor),
			createdAt: ctx.now(),
			expiresAt
		})
	]);
	const url = new URL(`/p/${secret}`, ctx.origin).href;
	return { id, url, expiresAt: new Date(expiresAt).toISOString() };
}

/** Closes a link at once. Sent twice, it is closed once. */
export async function revoke(ctx: Context, id: string): Promise<void> {
	allow(ctx, 'opportunity.offer', await links.find(ctx.db, id));
	await ctx.db.commit([links.revoke(ctx.db, id, ctx.now())]);
}

/** What the holder of a link sees. @throws DomainError `link_invalid` when it is unknown, closed, expired, or over */
export async function readNeed(ctx: Context): Promise<Need> {
	const { linkId, opportunityId } = allow(ctx, 'opportunity.readNeed', holderOf(ctx));
	const found = await links.need(ctx.db, linkId);
	const isStopped = (await stoppedAmong(ctx.db, [opportunityId])).size > 0;
	if (!found || quiet.includes(found.state) || isStopped) {
		throw new DomainError('link_invalid');
	}
	const { partnerId: _, state: __, ...need } = found;
	return need;
}

function holderOf({ actor }: Context) {
	if (actor.kind !== 'partner') {
		throw new DomainError('link_invalid');
	}
	return actor;
}

async function checkPartner(ctx: Context, initiativeId: string, id: string): Promise<void> {
	const partner = await partners.find(ctx.db, id);
	if (partner?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, 'partnerId');
	}
}
