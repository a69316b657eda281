/** Use cases that change the codebook as a whole: merging, splitting, moving, taking away; each can be taken back. */
import { planMerge, planRemove, planSplit } from '$lib/domain/codebook/merge';
import { planMove } from '$lib/domain/codebook/move';
import type { Effect } from '$lib/domain/codebook/effect';
import { heirOf, involvedIn } from '$lib/domain/codebook/plan';
import { tagMerge, tagMove, tagSplit, type Tag } from '$lib/domain/codebook/tag';
import { planUndo } from '$lib/domain/codebook/undo';
import { DomainError } from '$lib/domain/error';
import { parse, uuid } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as store from '../store/codebook';
import * as memos from '../store/memo-kept';
import * as tags from '../store/tag';
import { carryOut, expectTag, foresee, put, undoFor, type Deed, type Outcome } from './planning';
import type { CountedTag } from './tag';

/** What was done, and the id under which it can be taken back. */
export type Done<T = Tag> = T & { changeId: string };

/** Puts another tag in its place, everywhere. Answers that other tag. */
export async function merge(ctx: Context, id: string, input: unknown): Promise<Done<CountedTag>> {
	const found = allow(ctx, 'tag.change', await knownOrGone(ctx, id, changeIdOf(input)));
	const { changeId = ctx.newId(), ...given } = parse(tagMerge, input);
	await carryOut(ctx, { changeId, ...merging(found, given) });
	const uses = await tags.countUses(ctx.db, found.initiativeId);
	const { intoId } = given;
	return { ...(await existing(ctx, intoId)), uses: uses.get(intoId) ?? 0, changeId };
}

/** What that would change, in numbers. */
export async function foreseeMerge(ctx: Context, id: string, input: unknown): Promise<Effect> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	return foresee(ctx, merging(found, parse(tagMerge, input)));
}

/** Makes a new tag of some of a tag's excerpts. Answers the new one. */
export async function split(ctx: Context, id: string, input: unknown): Promise<Done> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	const { changeId = ctx.newId(), id: newId = ctx.newId(), ...given } = parse(tagSplit, input);
	const { inverse } = await carryOut(ctx, { changeId, ...splitting(found, newId, given) });
	const [madeId = newId] = inverse.remove;
	return { ...(await existing(ctx, madeId)), changeId };
}

/** What that would change, in numbers. */
export async function foreseeSplit(ctx: Context, id: string, input: unknown): Promise<Effect> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	return foresee(ctx, splitting(found, ctx.newId(), parse(tagSplit, input)));
}

/**
 * Gives a tag another place; what hangs below it goes along, into another family too.
 *
 * @returns `changeId` is null where it stands there already
 */
export async function move(
	ctx: Context,
	id: string,
	input: unknown
): Promise<Tag & Pick<Outcome, 'changeId'>> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	const { changeId = ctx.newId(), ...given } = parse(tagMove, input);
	const done = await carryOut(ctx, { changeId, ...moving(found, given) });
	return { ...(await existing(ctx, id)), changeId: done.changeId };
}

/** What that would change, in numbers. */
export async function foreseeMove(ctx: Context, id: string, input: unknown): Promise<Effect> {
	const found = allow(ctx, 'tag.change', await tags.find(ctx.db, id));
	return foresee(ctx, moving(found, parse(tagMove, input)));
}

/**
 * Takes a tag away, from all excerpts too; tags below it move up.
 *
 * @param givenId the id under which it can be taken back
 */
export async function remove(ctx: Context, id: string, givenId?: string): Promise<Done<object>> {
	const found = allow(ctx, 'tag.change', await knownOrGone(ctx, id, givenId));
	const changeId = givenId === undefined ? ctx.newId() : parse(uuid, givenId);
	await carryOut(ctx, {
		changeId,
		initiativeId: found.initiativeId,
		kind: 'remove',
		of: [id],
		name: () => found.name,
		decide: (all, carried) => planRemove(all, carried, id)
	});
	return { changeId };
}

/**
 * Takes a change back.
 *
 * @throws DomainError `nothing_to_undo` when it was taken back already; `undo_too_late` when what it rests on is gone;
 * `name_taken`
 */
export async function undo(
	ctx: Context,
	changeId: string
): Promise<{ kind: string; name: string }> {
	const change = allow(ctx, 'tag.change', await store.findChange(ctx.db, changeId));
	const { initiativeId, inverse, kind, name } = change;
	if (change.undoneAt !== null) throw new DomainError('nothing_to_undo');
	const [all, carried] = await Promise.all([
		store.knownTags(ctx.db, initiativeId),
		store.carriedBy(ctx.db, involvedIn(inverse))
	]);
	const plan = { ...planUndo(inverse, all, carried), ...inverse.kept };
	const gone = heirOf(plan) === undefined ? plan.remove.map(({ id }) => id) : [];
	if ((await memos.ofTags(ctx.db, gone)).length > 0) {
		throw new DomainError('undo_too_late');
	}
	await put(ctx, initiativeId, plan, [
		...store.markUndone(ctx.db, changeId, ctx.now()),
		memos.guardKept(gone, [])
	]);
	return { kind, name };
}

/** What was done lately and can still be taken back. */
export async function recent(ctx: Context, initiativeId: string) {
	allow(ctx, 'tag.change', { initiativeId });
	return store.listChanges(ctx.db, initiativeId, ctx.now() - undoFor, 10);
}

type Found = { id: string; initiativeId: string; name: string };
type Unnumbered = Omit<Deed, 'changeId'>;

/** A tag, or one that went with this very change: whoever heard no answer sends it again. */
async function knownOrGone(
	ctx: Context,
	id: string,
	changeId: unknown
): Promise<Found | undefined> {
	const found = await tags.find(ctx.db, id);
	if (found || typeof changeId !== 'string') return found;
	const change = await store.findChange(ctx.db, changeId);
	const gone = change?.inverse.add.find((tag) => tag.id === id);
	return change && gone && { id, initiativeId: change.initiativeId, name: gone.name };
}

const changeIdOf = (input: unknown) =>
	typeof input === 'object' && input !== null && 'changeId' in input ? input.changeId : undefined;

function merging(
	found: Found,
	given: { intoId: string; version?: number | undefined; intoVersion?: number | undefined }
): Unnumbered {
	const { id, initiativeId } = found;
	const { intoId } = given;
	return {
		initiativeId,
		kind: 'merge',
		of: [id, intoId],
		name: () => found.name,
		decide: (all, carried) => {
			expectTag(all, id, given.version, 'version');
			expectTag(all, intoId, given.intoVersion, 'intoVersion');
			return planMerge(all, carried, id, intoId);
		}
	};
}

function splitting(
	{ id, initiativeId, name }: Found,
	newId: string,
	given: {
		name: string;
		definition?: string | null | undefined;
		place: 'below' | 'beside';
		excerptIds: string[];
		version?: number | undefined;
	}
): Unnumbered {
	const into = { ...given, id: newId, definition: given.definition ?? '' };
	return {
		initiativeId,
		kind: 'split',
		of: [id],
		name: () => name,
		decide: (all, carried) => {
			expectTag(all, id, given.version, 'version');
			return planSplit(all, carried, id, into);
		}
	};
}

function moving(
	{ id, initiativeId, name }: Found,
	given: {
		family?: Tag['family'] | undefined;
		parentId?: string | null | undefined;
		beforeId?: string | null | undefined;
		version?: number | undefined;
	}
): Unnumbered {
	return {
		initiativeId,
		kind: 'move',
		of: [],
		name: () => name,
		decide: (all) => {
			expectTag(all, id, given.version, 'version');
			const now = all.find((tag) => tag.id === id);
			if (!now) throw new DomainError('not_found');
			const family = given.family ?? now.family;
			const stays = given.parentId === undefined && family === now.family;
			const parentId = stays ? now.parentId : (given.parentId ?? null);
			return planMove(all, id, { family, parentId, beforeId: given.beforeId ?? null });
		}
	};
}

async function existing(ctx: Context, id: string): Promise<Tag> {
	const found = await tags.find(ctx.db, id);
	if (!found) throw new DomainError('not_found');
	return found;
}
