import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as partners from '$lib/server/service/partner';
import * as merges from '$lib/server/service/partner-merge';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { partnerIn } from '../partner-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(() => merges.standing(ctx, params.id));

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, () =>
			partners.change(ctx, params.id, partnerIn(values), Number(values.version))
		);
		if (!done.ok) {
			return done.failure;
		}
		const { initiative } = params;
		redirect(303, resolve('/(app)/i/[initiative]/partners', { initiative }));
	}
};
