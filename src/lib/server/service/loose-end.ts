/** The use case of the page that lists where the thread is broken, for those who can mend it. */
import { looseEnds, type LooseEnd } from '$lib/domain/thread/loose-end';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as opportunities from '../store/opportunity';
import { show } from '../store/opportunity-shown';
import * as storytellers from '../store/storyteller';
import * as insightService from './insight';

/** Every broken hand-over of an initiative, the most pressing first. */
export async function list(ctx: Context, slugOrId: string): Promise<LooseEnd[]> {
	const { id } = allow(ctx, 'thread.list', await initiatives.find(ctx.db, slugOrId));
	const rows = await opportunities.listLatest(ctx.db, id);
	return looseEnds(
		{
			opportunities: await show(ctx.db, rows),
			insights: await insightService.gallery(ctx, id),
			ownerless: await storytellers.ownerless(ctx.db, id)
		},
		today(ctx)
	);
}
