import * as influences from '$lib/server/service/influence';
import * as insights from '$lib/server/service/insight';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

/** So many insights stand on one page, the latest; the rest is a click away. */
const step = 100;

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const show = Math.max(step, Number(url.searchParams.get('show')) || step);
	const latest = await loaded(() => insights.latest(ctx, params.initiative, show));
	const unheard = await loaded(() => insights.unheard(ctx, params.initiative));
	const influence = await loaded(() => influences.read(ctx, params.initiative));
	return { ...latest, next: show + step, unheard, influence };
};
