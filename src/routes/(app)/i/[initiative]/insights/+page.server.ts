import { can } from '$lib/domain/access/policy';
import * as influences from '$lib/server/service/influence';
import * as insights from '$lib/server/service/insight';
import * as owners from '$lib/server/service/insight-owner';
import * as tags from '$lib/server/service/tag';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

/** So many insights stand on one page, the latest; the rest is a click away. */
const step = 100;

/** How they can be laid out; the first unless another is asked for. */
const views = ['gallery', 'list', 'map'] as const;

export const load: PageServerLoad = async ({ locals: { ctx }, params, parent, url }) => {
	const { initiative } = await parent();
	const asked = url.searchParams;
	const show = Math.max(step, Number(asked.get('show')) || step);
	const [owner, tag] = [asked.get('owner') ?? '', asked.get('tag') ?? ''];
	const findsByTag = can(ctx.actor, 'excerpt.read', { initiativeId: initiative.id });
	return loaded(async () => ({
		...(await insights.latest(ctx, params.initiative, show, { ownerId: owner, tagId: tag })),
		view: views.find((view) => view === asked.get('view')) ?? views[0],
		next: show + step,
		unheard: await insights.unheard(ctx, params.initiative),
		influence: await influences.read(ctx, params.initiative),
		filter: { owner, tag },
		owners: await owners.named(ctx, params.initiative),
		tags: findsByTag ? await tags.all(ctx, params.initiative) : []
	}));
};
