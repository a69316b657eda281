/** The use case on what young people's answers changed: counts of insights and what-ifs, of nobody's words (R37). */
import { influenceOf, type Influence } from '$lib/domain/insight/influence';
import { allow, type Context } from '../context';
import * as influences from '../store/influence';
import * as initiatives from '../store/initiative';

export async function read(ctx: Context, slugOrId: string): Promise<Influence> {
	const { id } = allow(ctx, 'insight.list', await initiatives.find(ctx.db, slugOrId));
	return influenceOf(await influences.objections(ctx.db, id));
}
