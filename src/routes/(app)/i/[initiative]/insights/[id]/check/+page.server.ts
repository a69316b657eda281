import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as insights from '$lib/server/service/insight';
import * as checks from '$lib/server/service/youth-check';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) =>
	loaded(async () => ({
		insight: await insights.read(ctx, params.id),
		people: await checks.askable(ctx, params.id),
		checks: await checks.list(ctx, params.id)
	}));

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const storytellerIds = (values.storytellerIds ?? '').split(',').filter(Boolean);
		const done = await attempt(values, () =>
			checks.ask(ctx, params.id, { ...values, storytellerIds })
		);
		if (!done.ok) {
			return done.failure;
		}
		redirect(303, `${resolve('/(app)/i/[initiative]/insights/[id]', params)}#check`);
	}
};
