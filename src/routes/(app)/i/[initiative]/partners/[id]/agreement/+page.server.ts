import * as partners from '$lib/server/service/partner';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	partner: await loaded(() => partners.read(ctx, params.id))
});
