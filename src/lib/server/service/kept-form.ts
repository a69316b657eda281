/**
 * Use cases of what was typed when an own place closed (design: nothing typed is ever lost). It is sealed for its writer, given
 * back to nobody else, and only where they have opened their place again: on a shared device nothing is left behind.
 */
import { keptFor, keptOf, pageOf, type Fields } from '$lib/domain/account/kept-form';
import { writerOf } from '../auth/visit';
import { allow, today, type Context } from '../context';
import * as kept from '../store/kept-form';
import * as storytellers from '../store/storyteller';

/** A form, and the address that it was sent to. */
export interface Sent {
	url: Pick<URL, 'pathname' | 'search'>;
	form: Iterable<readonly [string, unknown]>;
}

/**
 * Keeps what is sent to a place that has closed, or that closes now.
 *
 * @param visit from the visit cookie, which tells who has typed it
 * @returns whether anything was kept: not when nothing was written, or the visit is long over
 */
export async function keep(ctx: Context, visit: string, { url, form }: Sent): Promise<boolean> {
	allow(ctx, 'place.open', {});
	const [path, fields] = [pageOf(url), keptOf(form)];
	const writer = path && fields && (await writerOf(ctx.db, visit, ctx.now()));
	if (!writer) {
		return false;
	}
	const sealed = ctx.vault.seal(JSON.stringify(fields), ownerOf(writer));
	await ctx.db.commit(kept.put(ctx.db, { ...writer, path, sealed, at: ctx.now() }, oldest(ctx)));
	return true;
}

/** What was kept of a page for whoever has opened their place; undefined when there is nothing. */
export async function mine(ctx: Context, url: Sent['url']): Promise<Fields | undefined> {
	const { id } = allow(ctx, 'place.stay', await personHere(ctx));
	const writer = writerOfPlace(ctx, id);
	const path = pageOf(url);
	const found = path && (await kept.find(ctx.db, writer, path, oldest(ctx)));
	const opened = found && ctx.vault.open(found.sealed, ownerOf(writer));
	return opened === undefined || opened === '' ? undefined : (JSON.parse(opened) as Fields);
}

/** Where whoever has opened their place goes on with what they had typed; undefined when nothing waits. */
export async function waiting(ctx: Context): Promise<string | undefined> {
	const { id } = allow(ctx, 'place.stay', await personHere(ctx));
	return kept.lastPath(ctx.db, writerOfPlace(ctx, id), oldest(ctx));
}

/** As {@link waiting}, for whoever has just come in. @param visit the token that they were given */
export async function waitingFor(ctx: Context, visit: string): Promise<string | undefined> {
	allow(ctx, 'place.open', {});
	const writer = await writerOf(ctx.db, visit, ctx.now());
	return writer && kept.lastPath(ctx.db, writer, oldest(ctx));
}

/** A form has arrived: what was kept of its page goes. */
export async function forget(ctx: Context, { url, form }: Sent): Promise<void> {
	const { id } = allow(ctx, 'place.stay', await personHere(ctx));
	const writer = writerOfPlace(ctx, id);
	const path = keptOf(form) && pageOf(url);
	if (path && (await kept.find(ctx.db, writer, path, 0))) {
		await ctx.db.commit([kept.remove(ctx.db, writer, path)]);
		await ctx.db.checkpoint();
	}
}

/** Whose place is open. */
async function personHere({ db, now, actor }: Context) {
	const isIn = actor.kind === 'young' || actor.kind === 'guardian';
	return isIn ? storytellers.find(db, actor.storytellerId, today({ now })) : undefined;
}

const writerOfPlace = ({ actor }: Context, storytellerId: string): kept.Writer => ({
	storytellerId,
	holder: actor.kind === 'guardian' ? actor.as : 'young'
});

const oldest = (ctx: Context) => ctx.now() - keptFor;

/** What it is sealed for: what a young person types, their guardian's card cannot open. */
const ownerOf = ({ storytellerId, holder }: kept.Writer) => `${storytellerId} ${holder}`;
