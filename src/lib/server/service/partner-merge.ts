/** Use cases on partners that stand doubled in the register: made one, with a look beforehand and a way back. */
import { can } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import {
	apart,
	changesOf,
	checkStands,
	differencesOf,
	readPartnerMerge,
	unionOf,
	type Difference
} from '$lib/domain/pledge/partner-merge';
import type { Partner } from '$lib/domain/pledge/partner';
import { allow, type Context } from '../context';
import * as store from '../store/partner-merge';
import * as partners from '../store/partner';
import { register } from '../store/partner-register';

/** A partner's own page: who it has become part of, or what has become part of it. */
export interface Standing {
	partner: Partner;
	mergedInto: { id: string; name: string } | null;
	/** The latest first: only that can be taken back. */
	merges: store.ToldMerge[];
}

/** A partner by its own id, also when it has become part of another. */
export async function standing(ctx: Context, id: string): Promise<Standing> {
	const found = allow(ctx, 'partner.read', await partners.find(ctx.db, id));
	const { mergedInto, ...partner } = found;
	// How to reach somebody is for those who ask partners.
	const contact = can(ctx.actor, 'partner.change', found) ? partner.contact : null;
	return {
		partner: { ...partner, contact },
		mergedInto,
		merges: await store.listOf(ctx.db, id)
	};
}

/** What the page for merging a partner needs: the partner, and all others that it could be merged with, by name. */
export async function candidates(
	ctx: Context,
	id: string
): Promise<{
	partner: Standing['partner'];
	mergedInto: Standing['mergedInto'];
	others: Candidate[];
}> {
	const found = allow(ctx, 'partner.merge', await partners.find(ctx.db, id));
	const { mergedInto, ...partner } = found;
	const all = await register(ctx.db, found.initiativeId);
	const others = all
		.filter((one) => one.id !== id)
		.map(({ id, name, sector, areas }) => ({ id, name, sector, areas }))
		.toSorted((a, b) => danish.compare(a.name, b.name));
	return { partner, mergedInto, others };
}

/** Enough to tell two of one name apart. */
export type Candidate = Pick<Partner, 'id' | 'name' | 'sector' | 'areas'>;

const danish = new Intl.Collator('da');

/** What a merge would come to. */
export interface Foreseen {
	from: Partner;
	into: Partner;
	/** What the one that stays would be. */
	union: Partner;
	differences: Difference[];
	/** What points at the one that goes, and would point at the other. */
	moves: store.Moves;
}

/** Looks at what a merge would come to; nothing is changed. @throws DomainError as {@link merge} does */
export async function foresee(ctx: Context, id: string, input: unknown): Promise<Foreseen> {
	const found = allow(ctx, 'partner.merge', await partners.find(ctx.db, id));
	const { from, into } = await pairOf(ctx, found, readPartnerMerge(input).intoId);
	return {
		...{ from, into, union: { ...into, ...unionOf(into, from) } },
		differences: differencesOf(into, from),
		moves: await store.moves(ctx.db, id, ctx.now())
	};
}

/**
 * Makes a partner part of another one of the same initiative: its pledges, links and askings are that one's from then on.
 * Sent twice with the same `changeId`, it is one merge.
 *
 * @returns the partner that stays, and the id under which the merge is taken back
 * @throws DomainError `merge_self`, `not_found` at `intoId`, `partner_merged` with `data.into` when either has become part
 * of another already, `merge_too_long`, `stale` when either was changed since it was looked at
 */
export async function merge(
	ctx: Context,
	id: string,
	input: unknown
): Promise<Partner & { changeId: string }> {
	const found = allow(ctx, 'partner.merge', await partners.find(ctx.db, id));
	const { changeId = ctx.newId(), intoId, version, intoVersion } = readPartnerMerge(input);
	if (await isDone(ctx, { changeId, goneId: id, intoId })) {
		return done(ctx, intoId, changeId);
	}
	const { from, into } = await pairOf(ctx, found, intoId);
	expectSeen(from, version, 'version');
	expectSeen(into, intoVersion, 'intoVersion');
	const { before, after } = changesOf(into, { ...into, ...unionOf(into, from) });
	const row = { id: changeId, initiativeId: found.initiativeId, before, after };
	const by = { by: actorId(ctx.actor), at: ctx.now() };
	try {
		await ctx.db.commit(store.merge(ctx.db, { ...row, ...by, gone: from, into }, after));
	} catch (error) {
		const isOvertaken = isDomainError(error, 'stale') || isDomainError(error, 'id_taken');
		if (!isOvertaken || !(await isDone(ctx, { changeId, goneId: id, intoId }))) throw error;
	}
	return done(ctx, intoId, changeId);
}

/**
 * Takes a merge back: both stand again, and what moved points at the one that had gone. What has arrived since stays with
 * the one that stayed.
 *
 * @throws DomainError `nothing_to_undo` when it was taken back already, `merge_later_first` with `data.later`
 */
export async function undo(
	ctx: Context,
	changeId: string
): Promise<{ goneId: string; intoId: string }> {
	const found = allow(ctx, 'partner.merge', await store.find(ctx.db, changeId));
	const { goneId, intoId } = found;
	if (found.undoneAt !== null) throw new DomainError('nothing_to_undo');
	const later = await store.laterThan(ctx.db, found);
	if (later) throw new DomainError('merge_later_first', { later });
	const into = await existing(ctx, intoId);
	await ctx.db.commit(store.undo(ctx.db, found, into, apart(into, found), ctx.now()));
	return { goneId, intoId };
}

/**
 * Whether somebody with a link came to a page that named a partner which has become part of another since.
 *
 * @param name the partner's name as the page showed it
 * @returns what the partner is called now; null where nothing changed
 */
export async function mergedSince(ctx: Context, name: string): Promise<string | null> {
	const holder = allow(ctx, 'opportunity.readNeed', linkOf(ctx));
	return store.mergedSince(ctx.db, holder.linkId, name);
}

function linkOf({ actor }: Context) {
	return actor.kind === 'partner' ? actor : undefined;
}

/** The two of a merge, as they stand now. */
async function pairOf(ctx: Context, found: partners.StoredPartner, intoId: string) {
	if (intoId === found.id) throw new DomainError('merge_self', {}, 'intoId');
	const other = await partners.find(ctx.db, intoId);
	if (other?.initiativeId !== found.initiativeId) {
		throw new DomainError('not_found', {}, 'intoId');
	}
	checkStands(found);
	checkStands(other, 'intoId');
	const { mergedInto: _, ...from } = found;
	const { mergedInto: __, ...into } = other;
	return { from, into };
}

async function isDone(
	ctx: Context,
	{ changeId, goneId, intoId }: { changeId: string; goneId: string; intoId: string }
): Promise<boolean> {
	const known = await store.find(ctx.db, changeId);
	if (known && (known.goneId !== goneId || known.intoId !== intoId)) {
		throw new DomainError('id_taken', {}, 'changeId');
	}
	return known !== undefined;
}

function expectSeen(partner: Partner, version: number | undefined, field: string): void {
	if (version !== undefined && version !== partner.version) {
		throw new DomainError('stale', { current: partner }, field);
	}
}

async function done(ctx: Context, intoId: string, changeId: string) {
	const { mergedInto: _, ...into } = await existing(ctx, intoId);
	return { ...into, changeId };
}

async function existing(ctx: Context, id: string): Promise<partners.StoredPartner> {
	const found = await partners.find(ctx.db, id);
	if (!found) throw new Error(`partner ${id} vanished beside its merge`);
	return found;
}
