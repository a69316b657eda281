import * as opportunities from '$lib/server/service/opportunity';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => ({
	view: url.searchParams.get('view') === 'list' ? ('list' as const) : ('board' as const),
	opportunities: await loaded(() => opportunities.board(ctx, params.initiative))
});
