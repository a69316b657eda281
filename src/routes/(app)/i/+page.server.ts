import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as initiatives from '$lib/server/service/initiative';
import { attempt, valuesOf } from '$routes/http/action';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => initiatives.create(ctx, values));
		if (!made.ok) {
			return made.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]', { initiative: made.value.item.slug }));
	}
};
