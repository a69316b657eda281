import * as kiosks from '$lib/server/service/kiosk';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	kiosks: await loaded(() => kiosks.list(ctx, params.initiative))
});
