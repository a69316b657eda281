import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as insights from '$lib/server/service/insight';
import * as opportunities from '$lib/server/service/opportunity';
import * as compose from '$lib/server/service/opportunity-compose';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { opportunityIn, rearranged } from '../opportunity-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const all = await insights.gallery(ctx, params.initiative);
		const ids = all.map((insight) => insight.id);
		return {
			id: ctx.newId(),
			insights: all,
			chosen: url.searchParams.getAll('insight'),
			...(await compose.ingredients(ctx, params.initiative, ids))
		};
	});

export const actions: Actions = {
	arrange: ({ locals: { ctx }, params, request }) => rearranged(ctx, params.initiative, request),
	save: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () =>
			opportunities.create(ctx, params.initiative, opportunityIn(values))
		);
		if (!made.ok) {
			return made.failure;
		}
		const { initiative } = params;
		const { id } = made.value.item;
		redirect(303, resolve('/(app)/i/[initiative]/opportunities/[id]', { initiative, id }));
	}
};
