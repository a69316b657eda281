import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as partners from '$lib/server/service/partner';
import { attempt, valuesOf } from '$routes/http/action';
import { partnerIn } from '../partner-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx } }) => ({ id: ctx.newId() });

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () =>
			partners.create(ctx, params.initiative, partnerIn(values))
		);
		if (!made.ok) {
			return made.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]/partners', params));
	}
};
