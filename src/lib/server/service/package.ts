/** Use cases on packages (E4): the pieces of a what-if, which pledge is for which, and templates for the next child. */
import { actorId } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import {
	coverageOf,
	readPiece,
	readPlace,
	readReuse,
	readTemplate,
	type Coverage
} from '$lib/domain/opportunity/package';
import { checkNeed, checkPartnerText } from '$lib/domain/opportunity/partner-text';
import type { ShownOpportunity } from '$lib/domain/opportunity/shown';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as opportunities from '../store/opportunity';
import * as packages from '../store/package';
import { secrets } from '../store/partner-text';
import * as pledges from '../store/pledge';
import type { Created } from './once';
import * as opportunityService from './opportunity';

/** What a what-if needs, what is covered and what is missing. */
export async function read(ctx: Context, opportunityId: string): Promise<Coverage> {
	allow(ctx, 'package.read', await opportunities.find(ctx.db, opportunityId));
	return coverage(ctx, opportunityId);
}

/** Adds a piece at the end. Sent twice with the same id, it is one piece. */
export async function add(ctx: Context, opportunityId: string, input: unknown): Promise<Coverage> {
	allow(ctx, 'package.change', await opportunities.find(ctx.db, opportunityId));
	const { id = ctx.newId(), ...piece } = readPiece(input);
	const known = await packages.find(ctx.db, id);
	if (known && known.opportunityId !== opportunityId) {
		throw new DomainError('id_taken', {}, 'id');
	}
	if (!known) {
		await ctx.db.commit(packages.add(ctx.db, opportunityId, [{ ...piece, id }]));
	}
	return coverage(ctx, opportunityId);
}

/** Takes a piece away; what was pledged for it stays with the what-if. */
export async function remove(ctx: Context, pieceId: string): Promise<void> {
	allow(ctx, 'package.change', await packages.find(ctx.db, pieceId));
	await ctx.db.commit(packages.remove(ctx.db, pieceId));
}

/** Says which piece a pledge is for. @throws DomainError `not_found` at `pieceId` for a piece of another what-if */
export async function place(ctx: Context, pledgeId: string, input: unknown): Promise<Coverage> {
	const found = allow(ctx, 'package.change', await pledges.find(ctx.db, pledgeId));
	const { pieceId } = readPlace(input);
	const piece = pieceId === null ? undefined : await packages.find(ctx.db, pieceId);
	if (pieceId !== null && piece?.opportunityId !== found.opportunityId) {
		throw new DomainError('not_found', {}, 'pieceId');
	}
	await ctx.db.commit([packages.place(ctx.db, pledgeId, pieceId)]);
	return coverage(ctx, found.opportunityId);
}

/** The templates of an initiative, the latest first. */
export async function templates(ctx: Context, slugOrId: string): Promise<packages.Template[]> {
	const { id } = allow(ctx, 'package.list', await initiatives.find(ctx.db, slugOrId));
	return packages.templates(ctx.db, id);
}

/**
 * Keeps question, bridge, text and pieces for the next child. Nothing of the first comes along: no insight, no answer, no
 * pledge, no date, and no words that would give somebody away. Sent twice with the same id, it is one template.
 *
 * @throws DomainError `partner_text_names_person` at its field
 */
export async function keep(ctx: Context, opportunityId: string, input: unknown): Promise<void> {
	const found = allow(ctx, 'package.change', await opportunities.find(ctx.db, opportunityId));
	const { id = ctx.newId(), name } = readTemplate(input);
	const { initiativeId, whatIf, concrete, moreOf, removes, towards, partnerText } = found;
	if ((await packages.findTemplate(ctx.db, id))?.initiativeId === initiativeId) {
		return;
	}
	// Whatever state it is in: a template is read as if partners could see it.
	const known = await secrets(ctx.db, initiativeId, today(ctx));
	checkNeed({ ...found, state: 'open' }, known);
	const pieces = await packages.pieces(ctx.db, opportunityId);
	checkPartnerText([name, ...pieces.map(({ title }) => title)].join('\n'), known, 'name');
	await ctx.db.commit([
		packages.insertTemplate(ctx.db, {
			...{ id, initiativeId, name, whatIf, concrete, removes, partnerText },
			...{ moreOf: moreOf ?? '', towards: towards ?? '' },
			pieces: pieces.map(({ title, kind, isRequired }) => ({ title, kind, isRequired })),
			...{ createdBy: actorId(ctx.actor), createdAt: ctx.now() }
		})
	]);
}

/** Makes a new what-if from a template: a draft with its own pieces, none of them covered. */
export async function reuse(
	ctx: Context,
	templateId: string,
	input: unknown
): Promise<Created<ShownOpportunity>> {
	const found = allow(ctx, 'package.reuse', await packages.findTemplate(ctx.db, templateId));
	const { id } = readReuse(input);
	const { initiativeId, pieces, whatIf, concrete, moreOf, removes, towards, partnerText } = found;
	const own = pieces.map((piece) => ({ ...piece, id: ctx.newId() }));
	const draft = { id, whatIf, concrete, moreOf, removes, towards, partnerText };
	return opportunityService.create(ctx, initiativeId, draft, (madeId) =>
		packages.add(ctx.db, madeId, own)
	);
}

async function coverage(ctx: Context, opportunityId: string): Promise<Coverage> {
	const pieces = await packages.pieces(ctx.db, opportunityId);
	return coverageOf(pieces, await packages.placed(ctx.db, opportunityId));
}
