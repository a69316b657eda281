/** Use cases on views of excerpts that are kept. */
import { actorId } from '$lib/domain/access/role';
import { DomainError, isDomainError } from '$lib/domain/error';
import { kept, newSavedView, savedViewChange, type SavedView } from '$lib/domain/story/saved-view';
import { parse } from '$lib/domain/text/input';
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as views from '../store/view';

/** One's own views and those that others share. */
export async function list(ctx: Context, slugOrId: string): Promise<SavedView[]> {
	const { id } = allow(ctx, 'view.list', await initiatives.find(ctx.db, slugOrId));
	return views.list(ctx.db, id, actorId(ctx.actor));
}

/** Keeps a view. One that was taken away comes back with the same id. @throws DomainError `id_taken` */
export async function create(ctx: Context, slugOrId: string, input: unknown): Promise<SavedView> {
	const { id: initiativeId } = allow(ctx, 'view.create', await initiatives.find(ctx.db, slugOrId));
	const { id = ctx.newId(), query, ...given } = parse(newSavedView, input);
	const row = {
		...given,
		id,
		initiativeId,
		ownerId: actorId(ctx.actor),
		query: kept(query),
		createdAt: ctx.now()
	};
	try {
		await ctx.db.commit([views.insert(ctx.db, row)]);
	} catch (error) {
		// Sent twice: it is there already.
		const there = isDomainError(error, 'id_taken') ? await views.find(ctx.db, id) : undefined;
		if (there?.ownerId !== row.ownerId || there.query !== row.query) {
			throw error;
		}
	}
	return existing(ctx, id);
}

/** Names it anew, or shares it with the team. */
export async function change(ctx: Context, id: string, input: unknown): Promise<SavedView> {
	const found = own(ctx, allow(ctx, 'view.change', await views.find(ctx.db, id)));
	const { name, isShared } = parse(savedViewChange, input);
	const wanted = {
		...(name !== undefined && { name }),
		...(isShared !== undefined && { isShared })
	};
	await ctx.db.commit(views.update(ctx.db, id, found.version, wanted));
	return existing(ctx, id);
}

/** Takes it away. */
export async function remove(ctx: Context, id: string): Promise<void> {
	own(ctx, allow(ctx, 'view.change', await views.find(ctx.db, id)));
	await ctx.db.commit([views.remove(ctx.db, id)]);
}

/** What somebody else keeps for themselves is not there; what they share is theirs to change. */
function own(ctx: Context, found: SavedView): SavedView {
	if (found.ownerId !== actorId(ctx.actor)) {
		throw new DomainError(found.isShared ? 'forbidden' : 'not_found');
	}
	return found;
}

async function existing(ctx: Context, id: string): Promise<SavedView> {
	const found = await views.find(ctx.db, id);
	if (!found) {
		throw new DomainError('not_found');
	}
	return found;
}
