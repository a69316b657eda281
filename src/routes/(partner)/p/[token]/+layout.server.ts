import * as links from '$lib/server/service/partner-link';
import { load as loaded } from '$routes/http/action';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { ctx } }) => ({
	need: await loaded(() => links.readNeed(ctx))
});
