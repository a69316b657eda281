import { can } from '$lib/domain/access/policy';
import * as journeys from '$lib/server/service/journey';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url, parent }) =>
	loaded(async () => {
		const { initiative } = await parent();
		const chosen = url.searchParams.getAll('story');
		const mayCompare = can(ctx.actor, 'journey.compare', { initiativeId: initiative.id });
		return {
			rollUp: await journeys.rollUp(ctx, params.initiative),
			mayCompare,
			chosen,
			all: mayCompare ? await journeys.list(ctx, params.initiative) : [],
			laid: mayCompare ? await journeys.compare(ctx, params.initiative, chosen) : []
		};
	});
