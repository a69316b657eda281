/** Use cases on involvement (E6): who must be asked about a what-if, and asking all who fit. */
import { actorId } from '$lib/domain/access/role';
import {
	comesTo,
	fittingPartners,
	readAsking,
	readInvolvement,
	type SectorInvolvement
} from '$lib/domain/opportunity/involvement';
import type { Sector } from '$lib/domain/pledge/partner';
import { allow, type Context } from '../context';
import { askingLetter } from '../mail/letter';
import { post } from '../mail/post';
import * as involvements from '../store/involvement';
import * as opportunities from '../store/opportunity';
import * as partners from '../store/partner';
import { register } from '../store/partner-register';
import * as links from './partner-link';

/** So many partners are proposed for each sector; the register's page finds the rest. */
const proposed = 8;

/** A partner who fits, best first. */
export interface Proposal {
	id: string;
	name: string;
	sector: Sector;
	areas: string[];
	/** Shares a word with the what-if: an interest, or something to give. */
	isClose: boolean;
	isAsked: boolean;
	hasMail: boolean;
	/** In the partner's own words; empty when nobody said. */
	weWillNot: string;
}

export interface Involved {
	sectors: SectorInvolvement[];
	/** Of each sector the ones who fit best. */
	proposals: Proposal[];
}

/** Who must be asked about a what-if, what is known of each sector, and who would fit. */
export async function read(ctx: Context, opportunityId: string): Promise<Involved> {
	const found = allow(ctx, 'opportunity.read', await opportunities.find(ctx.db, opportunityId));
	const sectors = await involvements.involved(ctx.db, found);
	const asked = new Set((await involvements.asked(ctx.db, opportunityId)).map(({ id }) => id));
	const { initiativeId, partnerId } = found;
	const near = await register(ctx.db, initiativeId, {
		isAt: (placed) => comesTo(placed, found),
		orId: partnerId
	});
	const left = new Map<Sector, number>();
	const proposals: Omit<Proposal, 'weWillNot'>[] = [];
	for (const { partner, score } of fittingPartners(near, found)) {
		const { id, name, sector, areas, hasMail } = partner;
		const count = left.get(sector) ?? 0;
		if (count < proposed || asked.has(id)) {
			left.set(sector, count + 1);
			const isAsked = asked.has(id);
			proposals.push({
				...{ id, name, sector, areas, isAsked, hasMail },
				isClose: score >= 2
			});
		}
	}
	const unwilling = await partners.unwilling(
		ctx.db,
		proposals.map(({ id }) => id)
	);
	return {
		sectors,
		proposals: proposals.map((one) => ({ ...one, weWillNot: unwilling.get(one.id) ?? '' }))
	};
}

/** Writes down that a sector was asked otherwise, declined, or is not relevant; the last two never without a reason. */
export async function say(ctx: Context, opportunityId: string, input: unknown): Promise<Involved> {
	allow(ctx, 'opportunity.offer', await opportunities.find(ctx.db, opportunityId));
	const said = readInvolvement(input);
	const by = { by: actorId(ctx.actor), at: ctx.now() };
	await ctx.db.commit([involvements.put(ctx.db, { opportunityId, ...said, ...by })]);
	return read(ctx, opportunityId);
}

/** A partner who was asked: by mail, or with a link to hand over, which is told this once. */
export interface AskedPartner {
	partnerId: string;
	name: string;
	url: string;
	isSent: boolean;
}

/**
 * Asks partners of the register: each gets a link of their own to the text for partners, and nothing else. Where one of
 * them cannot be asked, nobody is.
 *
 * @throws DomainError as making a link does; `not_found` for a partner of another initiative
 */
export async function ask(
	ctx: Context,
	opportunityId: string,
	input: unknown
): Promise<AskedPartner[]> {
	allow(ctx, 'opportunity.offer', await opportunities.find(ctx.db, opportunityId));
	const { partnerIds } = readAsking(input);
	const all: AskedPartner[] = [];
	for (const { partner, url } of await links.offerEach(ctx, opportunityId, partnerIds)) {
		const { id: partnerId, name, contact } = partner;
		const letter = askingLetter(ctx.locale, name, url);
		const isSent = contact?.email ? await post(ctx.mail, contact.email, letter) : false;
		all.push({ partnerId, name, url, isSent });
	}
	return all;
}
