import * as helplines from '$lib/server/service/helpline';
import * as voice from '$lib/server/service/voice';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => ({
	adult: await loaded(() => voice.namedAdult(ctx)),
	helplines: await loaded(() => helplines.forTalk(ctx))
});
