/** Use cases on who owns an insight: names to choose from. */
import { allow, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as insights from '../store/insight';
import * as members from '../store/member';

/** Somebody by name. */
export interface Owner {
	id: string;
	name: string;
}

/** Who may be named: everybody in the initiative. */
export async function choices(ctx: Context, slugOrId: string): Promise<Owner[]> {
	const { id } = allow(ctx, 'insight.create', await initiatives.find(ctx.db, slugOrId));
	const all = await members.list(ctx.db, id);
	return [...new Map(all.map(({ userId, name }) => [userId, { id: userId, name }])).values()];
}

/** Who is named for an insight, to narrow the list by. */
export async function named(ctx: Context, slugOrId: string): Promise<Owner[]> {
	const { id } = allow(ctx, 'insight.list', await initiatives.find(ctx.db, slugOrId));
	return insights.owners(ctx.db, id);
}
