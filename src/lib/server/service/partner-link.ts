/** Use cases on links for partners: made by a facilitator for one what-if, opened without an account. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { shutOf, type ShutLink } from '$lib/domain/opportunity/link';
import { readLink } from '$lib/domain/opportunity/opportunity';
import { checkNeed } from '$lib/domain/opportunity/partner-text';
import type { Need, ShownLink, StoredOpportunity } from '$lib/domain/opportunity/shown';
import { isQuiet } from '$lib/domain/opportunity/state';
import type { Partner } from '$lib/domain/pledge/partner';
import { checkStands } from '$lib/domain/pledge/partner-merge';
import { hashOf, newSecret } from '../auth/secret';
import { allow, today, type Context } from '../context';
import * as opportunities from '../store/opportunity';
import { stoppedAmong } from '../store/opportunity-shown';
import * as links from '../store/partner-link';
import * as partners from '../store/partner';
import { secrets } from '../store/partner-text';

const day = 86_400_000;
const defaultDays = 30;

/** The links of a what-if, the latest first. */
export async function list(ctx: Context, opportunityId: string): Promise<ShownLink[]> {
	allow(ctx, 'opportunity.offer', await opportunities.find(ctx.db, opportunityId));
	return links.list(ctx.db, opportunityId, ctx.now());
}

/**
 * Makes a link. Its address is told this once; only a hash of the secret is kept.
 *
 * @throws DomainError `transition_illegal` while the what-if is not open, `check_unsettled` while a young person's
 *   “wrong” stands, `partner_text_names_person`, `partner_merged` when the partner has become part of another
 */
export async function offer(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<{ id: string; url: string; expiresAt: string }> {
	const found = allow(ctx, 'opportunity.offer', await opportunities.find(ctx.db, opportunityId));
	const { id = ctx.newId(), partnerId, days = defaultDays } = readLink(input);
	await checkOpen(ctx, found);
	if (partnerId) {
		await partnerOf(ctx, found.initiativeId, partnerId, 'partnerId');
	}
	const { url, row } = aLink(ctx, { id, opportunityId, partnerId: partnerId ?? null, days });
	await ctx.db.commit([links.insert(ctx.db, row)]);
	return { id, url, expiresAt: new Date(row.expiresAt).toISOString() };
}

/**
 * Makes a link for each of some partners of the register, for all of them or for none.
 *
 * @throws DomainError as {@link offer} does, `not_found` at `partnerIds.<n>`
 */
export async function offerEach(
	ctx: Context,
	opportunityId: string,
	partnerIds: readonly string[]
): Promise<{ partner: Partner; url: string }[]> {
	const found = allow(ctx, 'opportunity.offer', await opportunities.find(ctx.db, opportunityId));
	await checkOpen(ctx, found);
	const made = [];
	for (const [at, partnerId] of partnerIds.entries()) {
		const partner = await partnerOf(ctx, found.initiativeId, partnerId, `partnerIds.${at}`);
		const about = { id: ctx.newId(), opportunityId, partnerId, days: defaultDays };
		made.push({ partner, ...aLink(ctx, about) });
	}
	await ctx.db.commit(made.map(({ row }) => links.insert(ctx.db, row)));
	return made.map(({ partner, url }) => ({ partner, url }));
}

/** Closes a link at once. Sent twice, it is closed once. */
export async function revoke(ctx: Context, id: string): Promise<void> {
	allow(ctx, 'opportunity.offer', await links.find(ctx.db, id));
	await ctx.db.commit([links.revoke(ctx.db, id, ctx.now())]);
}

/** What the holder of a link sees. @throws DomainError `link_invalid` when it is unknown or shut, see {@link readShut} */
export async function readNeed(ctx: Context): Promise<Need> {
	const { linkId } = allow(ctx, 'opportunity.readNeed', holderOf(ctx));
	const found = await links.opened(ctx.db, linkId);
	if (!found || shutOf(found, ctx.now())) {
		throw new DomainError('link_invalid');
	}
	const { initiative, municipality, isDemo, whatIf, concrete, partnerText } = found;
	const { moreOf, removes, towards, askedBy, partnerName } = found;
	return {
		...{ initiative, municipality, isDemo, whatIf, concrete, partnerText },
		...{ moreOf, removes, towards, askedBy, partnerName }
	};
}

/**
 * Why a link takes nothing any longer, and whom its holder asks now; null while it is open.
 *
 * @throws DomainError `link_invalid` when nobody was ever given such a link
 */
export async function readShut(ctx: Context, secret: string): Promise<ShutLink | null> {
	allow(ctx, 'opportunity.readShut', {});
	const found = await links.openedBy(ctx.db, hashOf(secret));
	if (!found) {
		throw new DomainError('link_invalid');
	}
	const why = shutOf(found, ctx.now());
	const { initiative, isDemo, askedBy } = found;
	return why && { why, initiative, isDemo, askedBy };
}

function holderOf({ actor }: Context) {
	if (actor.kind !== 'partner') {
		throw new DomainError('link_invalid');
	}
	return actor;
}

async function checkOpen(ctx: Context, found: StoredOpportunity): Promise<void> {
	if (isQuiet(found.state)) {
		throw new DomainError('transition_illegal', { from: found.state, legal: ['open'] });
	}
	if ((await stoppedAmong(ctx.db, [found.id])).size > 0) {
		throw new DomainError('check_unsettled', { from: found.state });
	}
	checkNeed(found, await secrets(ctx.db, found.initiativeId, today(ctx)));
}

/** A new link, with the address that is told this once. */
function aLink(
	ctx: Context,
	{ days, ...about }: { id: string; opportunityId: string; partnerId: string | null; days: number }
) {
	const secret = newSecret();
	const times = { createdAt: ctx.now(), expiresAt: ctx.now() + days * day };
	return {
		url: new URL(`/p/${secret}`, ctx.origin).href,
		row: { ...about, ...times, tokenHash: hashOf(secret), createdBy: actorId(ctx.actor) }
	};
}

async function partnerOf(
	ctx: Context,
	initiativeId: string,
	id: string,
	field: string
): Promise<Partner> {
	const partner = await partners.find(ctx.db, id);
	if (partner?.initiativeId !== initiativeId) {
		throw new DomainError('not_found', {}, field);
	}
	checkStands(partner, field);
	return partner;
}
