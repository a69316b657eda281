/** Use cases on the own links of pledges: handed over with the receipt, and made anew or taken back by the team. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { hashOf, newSecret } from '../auth/secret';
import { allow, type Context } from '../context';
import { newLinkLetter, receiptLetter, type Letter } from '../mail/letter';
import { post } from '../mail/post';
import * as initiatives from '../store/initiative';
import * as opportunities from '../store/opportunity';
import * as pledges from '../store/pledge';
import * as links from '../store/pledge-link';

/** How many links the form of one pledge makes: it may be sent more than once, not for ever. */
const mostLinks = 5;

/** A link that is told this once; only a hash of its secret is kept. */
export interface OwnLink {
	url: string;
	/** The address that it was mailed to; null where mail is off or nobody said one. */
	mailedTo: string | null;
}

/**
 * Hands whoever just pledged by a link for partners a link to come back by, and mails it where mail is on.
 *
 * @param isNew whether the pledge was made just now: only then is it mailed
 * @returns null once there are enough of them, or the team has taken one back: then the team alone makes another
 */
export async function receipt(
	ctx: Context,
	pledgeId: string,
	isNew: boolean
): Promise<OwnLink | null> {
	const found = allow(ctx, 'pledge.create', await pledges.find(ctx.db, pledgeId));
	const isTheirs = (await links.givenBy(ctx.db, pledgeId)) === actorId(ctx.actor);
	if (ctx.actor.kind !== 'partner' || !isTheirs) {
		throw new DomainError('not_found');
	}
	const { made, revoked } = await links.countOf(ctx.db, pledgeId);
	if (made >= mostLinks || revoked > 0) {
		return null;
	}
	const asker = await links.asker(ctx.db, ctx.actor.linkId);
	const { url, row } = aLink(ctx, pledgeId, asker.id);
	await ctx.db.commit([links.insert(ctx.db, row)]);
	const letter = receiptLetter(ctx.locale, asker.initiative, url);
	return { url, mailedTo: isNew ? await mailed(ctx, found.contact.email, letter) : null };
}

/** Ids of the pledges to a what-if that somebody can come back to by a link of their own. */
export async function openOf(ctx: Context, opportunityId: string): Promise<string[]> {
	allow(ctx, 'pledge.link', await opportunities.find(ctx.db, opportunityId));
	return links.openOf(ctx.db, opportunityId);
}

/** Makes a new link to a pledge for whoever gave it, and mails it where mail is on. All earlier ones stop working. */
export async function renew(ctx: Context, pledgeId: string): Promise<OwnLink> {
	const found = allow(ctx, 'pledge.link', await pledges.find(ctx.db, pledgeId));
	const initiative = await initiatives.find(ctx.db, found.initiativeId);
	const { url, row } = aLink(ctx, pledgeId, actorId(ctx.actor));
	await ctx.db.commit([links.revoke(ctx.db, pledgeId, ctx.now()), links.insert(ctx.db, row)]);
	const letter = newLinkLetter(ctx.locale, initiative?.name ?? '', url);
	return { url, mailedTo: await mailed(ctx, found.contact.email, letter) };
}

/** Takes back all links to a pledge at once; the pledge stays as it is. Sent twice, it is done once. */
export async function revoke(ctx: Context, pledgeId: string): Promise<void> {
	allow(ctx, 'pledge.link', await pledges.find(ctx.db, pledgeId));
	await ctx.db.commit([links.revoke(ctx.db, pledgeId, ctx.now())]);
}

/** Whom the holder of a link that was taken back asks now; null for one that is open, and for one that nobody was given. */
export async function readShut(ctx: Context, secret: string): Promise<links.ShutPledgeLink | null> {
	allow(ctx, 'pledge.readShut', {});
	return (await links.shutBy(ctx.db, hashOf(secret))) ?? null;
}

function aLink(ctx: Context, pledgeId: string, askedBy: string) {
	const secret = newSecret();
	const made = { pledgeId, askedBy, tokenHash: hashOf(secret), createdAt: ctx.now() };
	return {
		url: new URL(`/pledge/${secret}`, ctx.origin).href,
		row: { id: ctx.newId(), ...made }
	};
}

async function mailed(ctx: Context, to: string | null, letter: Letter): Promise<string | null> {
	return to !== null && (await post(ctx.mail, to, letter)) ? to : null;
}
