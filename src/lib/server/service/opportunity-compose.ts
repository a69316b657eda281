/** What helps while a what-if is being written. Saves nothing. */
import { leaksIn, type Leak } from '$lib/domain/opportunity/partner-text';
import { parse, text } from '$lib/domain/text/input';
import { allow, today, type Context } from '../context';
import * as evidence from '../store/evidence';
import * as initiatives from '../store/initiative';
import * as insights from '../store/insight';
import { secrets } from '../store/partner-text';

/** Where a text for partners would give somebody away if it were saved as it is. */
export async function checkText(ctx: Context, slugOrId: string, input: unknown): Promise<Leak[]> {
	const { id } = allow(ctx, 'opportunity.create', await initiatives.find(ctx.db, slugOrId));
	return leaksIn(parse(text(8000), input), await secrets(ctx.db, id, today(ctx)));
}

/** Bright spots that the evidence of some insights carries, the most frequent first, to choose “more of” from. */
export async function brightSpots(
	ctx: Context,
	slugOrId: string,
	insightIds: string[]
): Promise<{ insightId: string; name: string }[]> {
	const { id } = allow(ctx, 'opportunity.create', await initiatives.find(ctx.db, slugOrId));
	const own = await insights.idsWithin(ctx.db, id, insightIds);
	return evidence.brightSpots(ctx.db, own);
}
