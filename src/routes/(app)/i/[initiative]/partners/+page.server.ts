import * as partners from '$lib/server/service/partner';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	partners: await loaded(() =>
		partners.list(ctx, params.initiative, { after: undefined, limit: 200 })
	)
});
