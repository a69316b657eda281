/** The use case of the first page of an initiative: what there is, and what waits. */
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as overviews from '../store/overview';
import type { Overview } from '../store/overview';

/** Counts only; whose they are and what they say, the pages behind them tell to those who may read. */
export async function read(ctx: Context, slugOrId: string): Promise<Overview> {
	const { id } = allow(ctx, 'overview.read', await initiatives.find(ctx.db, slugOrId));
	return overviews.count(ctx.db, id, today(ctx));
}
