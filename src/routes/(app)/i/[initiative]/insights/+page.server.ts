import * as insights from '$lib/server/service/insight';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	insights: await loaded(() => insights.gallery(ctx, params.initiative))
});
