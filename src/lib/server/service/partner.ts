/** Use cases on the register of partners. */
import { can } from '$lib/domain/access/policy';
import { areasOf, findPartners, type PartnerFilter } from '$lib/domain/pledge/finder';
import {
	readPartner,
	readPartnerPatch,
	type Partner,
	type PartnerInput
} from '$lib/domain/pledge/partner';
import { checkStands } from '$lib/domain/pledge/partner-merge';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as partners from '../store/partner';
import * as merges from '../store/partner-merge';
import { expectVersion, hashInput, isRepeat, orStale, type Created } from './once';

/** In the order of their ids, from after the id `after`. */
export async function list(
	ctx: Context,
	slugOrId: string,
	page: { after: string | undefined; limit: number }
): Promise<Partner[]> {
	const { id } = allow(ctx, 'partner.list', await initiatives.find(ctx.db, slugOrId));
	const found = await partners.list(ctx.db, id, page);
	return found.map((partner) => shown(ctx, partner));
}

/** What a filter finds in the register, by name, and where all of its partners are. */
export async function search(
	ctx: Context,
	slugOrId: string,
	filter: PartnerFilter,
	shownAtMost: number
): Promise<{
	partners: (Partner & { formerNames: string[] })[];
	found: number;
	all: number;
	areas: [string, number][];
}> {
	const { id } = allow(ctx, 'partner.list', await initiatives.find(ctx.db, slugOrId));
	const names = await merges.formerNames(ctx.db, id);
	const all = (await partners.listAll(ctx.db, id)).map((partner) => ({
		...partner,
		formerNames: names.get(partner.id) ?? []
	}));
	const found = findPartners(all, filter, today(ctx));
	return {
		partners: found.slice(0, shownAtMost).map((partner) => shown(ctx, partner)),
		found: found.length,
		all: all.length,
		areas: areasOf(all)
	};
}

/** What all partners are called, and what they will not do, to choose one from. */
export async function titles(ctx: Context, slugOrId: string): Promise<partners.Title[]> {
	const { id } = allow(ctx, 'partner.list', await initiatives.find(ctx.db, slugOrId));
	return partners.titles(ctx.db, id);
}

/** A partner; by the id of one that has become part of another, that other one. */
export async function read(ctx: Context, id: string): Promise<Partner> {
	const found = allow(ctx, 'partner.read', await partners.find(ctx.db, id));
	const heir = found.mergedInto && (await partners.find(ctx.db, found.mergedInto.id));
	return shown(ctx, withoutMerge(heir ?? found));
}

/** Writes a partner into the register. */
export async function create(
	ctx: Context,
	slugOrId: string,
	input: unknown
): Promise<Created<Partner>> {
	const initiative = await initiatives.find(ctx.db, slugOrId);
	const { id: initiativeId } = allow(ctx, 'partner.create', initiative);
	const given = readPartner(input);
	const id = given.id ?? ctx.newId();
	const inputHash = hashInput({ initiativeId, ...given });
	const isNew = !isRepeat(await partners.findInputHash(ctx.db, id), inputHash);
	if (isNew) {
		const row = { ...rowOf(given), id, initiativeId, inputHash, createdAt: ctx.now() };
		await ctx.db.commit([partners.insert(ctx.db, row)]);
	}
	return { isNew, item: await existing(ctx, id) };
}

/**
 * @param expected the version the change was made on, if the caller knows it
 * @throws DomainError `partner_merged` with `data.into` when it has become part of another meanwhile
 */
export async function change(
	ctx: Context,
	id: string,
	input: unknown,
	expected?: number
): Promise<Partner> {
	const found = allow(ctx, 'partner.change', await partners.find(ctx.db, id));
	checkStands(found);
	const patch = readPartnerPatch(input);
	expectVersion(found, expected);
	return orStale(
		() => ctx.db.commit(partners.update(ctx.db, id, found.version, patch)),
		() => existing(ctx, id)
	);
}

/** A new partner as it is kept. */
export function rowOf({ contact, ...given }: PartnerInput) {
	return { ...given, contact: contact ?? null };
}

/** How to reach somebody is for those who ask partners, not for all who may see the register. */
function shown<P extends Partner>(ctx: Context, partner: P): P {
	return can(ctx.actor, 'partner.change', partner) ? partner : { ...partner, contact: null };
}

async function existing(ctx: Context, id: string): Promise<Partner> {
	const found = await partners.find(ctx.db, id);
	if (!found) {
		throw new Error(`partner ${id} vanished after its own write`);
	}
	checkStands(found);
	return withoutMerge(found);
}

function withoutMerge({ mergedInto: _, ...partner }: partners.StoredPartner): Partner {
	return partner;
}
