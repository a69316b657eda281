import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as insights from '$lib/server/service/insight';
import * as opportunities from '$lib/server/service/opportunity';
import * as compose from '$lib/server/service/opportunity-compose';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { opportunityIn, rearranged } from '../../opportunity-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const all = await insights.gallery(ctx, params.initiative);
		const ids = all.map((insight) => insight.id);
		return {
			opportunity: await opportunities.read(ctx, params.id),
			insights: all,
			...(await compose.ingredients(ctx, params.initiative, ids))
		};
	});

export const actions: Actions = {
	arrange: ({ locals: { ctx }, params, request }) => rearranged(ctx, params.initiative, request),
	save: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, () =>
			opportunities.change(ctx, params.id, opportunityIn(values), Number(values.version))
		);
		if (!done.ok) {
			return done.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]/opportunities/[id]', params));
	}
};
