import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as insights from '$lib/server/service/insight';
import * as owners from '$lib/server/service/insight-owner';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	insight: await loaded(() => insights.read(ctx, params.id)),
	owners: await loaded(() => owners.choices(ctx, params.initiative))
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, () =>
			insights.change(ctx, params.id, values, Number(values.version))
		);
		if (!done.ok) {
			return done.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]/insights/[id]', params));
	}
};
