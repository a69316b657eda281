import * as links from '$lib/server/service/partner-link';
import { load as loaded } from '$routes/http/action';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { ctx }, params: { token } }) => {
	const shut = await loaded(() => links.readShut(ctx, token));
	return { shut, need: shut ? null : await loaded(() => links.readNeed(ctx)) };
};
