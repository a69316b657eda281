import * as looseEnds from '$lib/server/service/loose-end';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	ends: await loaded(() => looseEnds.list(ctx, params.initiative)),
	clock: await loaded(() => looseEnds.clock(ctx, params.initiative)),
	reminders: await loaded(() => looseEnds.reminders(ctx, params.initiative))
});
