import * as pledges from '$lib/server/service/pledge';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	pledge: await loaded(() => pledges.thanks(ctx, params.id))
});
