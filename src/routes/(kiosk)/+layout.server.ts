import * as helplines from '$lib/server/service/helpline';
import { load as loaded } from '$routes/http/action';
import type { LayoutServerLoad } from './$types';

/** Whom one can call, also where no kiosk is; the page of one says it anew. */
export const load: LayoutServerLoad = async ({ locals: { ctx } }) => ({
	helplines: await loaded(() => helplines.forTalk(ctx))
});
