/** Use cases on the numbers that somebody in need can call (R28, R29). */
import { parse } from '$lib/domain/text/input';
import { helplineChange, type Helpline } from '$lib/domain/worry/helpline';
import { allow, type Context } from '../context';
import * as helplines from '../store/helpline';
import * as initiatives from '../store/initiative';
import { personOfCard } from './reading';
import { helplinesOf } from './setting-up';

/** All of an initiative, for staff. */
export async function list(ctx: Context, slugOrId: string): Promise<Helpline[]> {
	const { id } = allow(ctx, 'helpline.list', await initiatives.find(ctx.db, slugOrId));
	return helplinesOf(ctx, id);
}

/** Sets all of them anew. @throws DomainError of `helplineChange`, at `lines` or at one line's field */
export async function change(ctx: Context, slugOrId: string, input: unknown): Promise<void> {
	const { id } = allow(ctx, 'helpline.change', await initiatives.find(ctx.db, slugOrId));
	const { lines } = parse(helplineChange, input);
	await ctx.db.commit([helplines.put(ctx.db, id, lines)]);
}

/** Those of the initiative that a card belongs to; for whoever has none, the usual ones. */
export async function forTalk(ctx: Context): Promise<Helpline[]> {
	allow(ctx, 'helpline.read', {});
	return helplinesOf(ctx, (await personOfCard(ctx))?.initiativeId);
}
