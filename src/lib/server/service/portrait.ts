/** Use cases on portraits: a member shows their face to those who know them, and to nobody else. */
import { actorId, rolesIn } from '$lib/domain/access/role';
import { DomainError } from '$lib/domain/error';
import { allow, today, type Context } from '../context';
import { portrait } from '../media/picture';
import * as portraits from '../store/portrait';
import * as storytellers from '../store/storyteller';

/** The own one as a data URL; null when there is none. */
export async function own(ctx: Context): Promise<string | null> {
	allow(ctx, 'account.change', {});
	const found = await portraits.content(ctx.db, actorId(ctx.actor));
	return found ? `data:image/webp;base64,${Buffer.from(found).toString('base64')}` : null;
}

/** Asked before a large body is read. */
export function checkMayPut(ctx: Context): void {
	allow(ctx, 'account.change', {});
}

/**
 * Takes the own one, in place of an earlier one. Only a small square of its middle is kept, without metadata.
 *
 * @throws DomainError `media_unsupported`, `media_heic`, `media_damaged`, `media_too_many_pixels`
 */
export async function put(ctx: Context, file: Uint8Array): Promise<void> {
	allow(ctx, 'account.change', {});
	const content = await ctx.media.turns.take(() => portrait(file));
	const row = { userId: actorId(ctx.actor), content, updatedAt: ctx.now() };
	await ctx.db.commit([portraits.put(ctx.db, row)]);
}

/** Takes the own one away. */
export async function remove(ctx: Context): Promise<void> {
	allow(ctx, 'account.change', {});
	await ctx.db.commit([portraits.remove(ctx.db, actorId(ctx.actor))]);
	await ctx.db.checkpoint();
}

/**
 * A member's, for the others of an initiative, and for a young person and a guardian whose adult it is.
 *
 * @returns a WebP
 * @throws DomainError `not_found` also for all whom the asker need not know
 */
export async function serve(ctx: Context, userId: string): Promise<Uint8Array> {
	allow(ctx, 'portrait.read', await known(ctx, userId));
	const found = await portraits.content(ctx.db, userId);
	if (!found) {
		throw new DomainError('not_found');
	}
	return found;
}

/** Where the asker knows somebody from; undefined when nowhere. */
async function known(ctx: Context, userId: string) {
	const { actor } = ctx;
	if (actor.kind === 'young' || actor.kind === 'guardian') {
		const person = await storytellers.find(ctx.db, actor.storytellerId, today(ctx));
		return person?.contactId === userId ? { initiativeId: person.initiativeId } : undefined;
	}
	const shared = (await portraits.initiativesOf(ctx.db, userId)).find(
		(id) => rolesIn(actor, id).length > 0
	);
	return shared === undefined ? undefined : { initiativeId: shared };
}
