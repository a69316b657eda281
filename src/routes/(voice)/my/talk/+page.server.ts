import * as helplines from '$lib/server/service/helpline';
import * as voice from '$lib/server/service/voice';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

/** `?kept=own` and `?kept=shared`: as it is kept on a device for when there is no network. On a shared one it names nobody. */
export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	const kept = url.searchParams.get('kept');
	return {
		adult: kept === 'shared' ? undefined : await loaded(() => voice.namedAdult(ctx)),
		helplines: await loaded(() => helplines.forTalk(ctx)),
		keptAt: kept === null ? null : ctx.now()
	};
};
