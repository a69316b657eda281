import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as walls from '$lib/server/service/wall';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	walls: await loaded(() => walls.list(ctx, params.initiative, { after: undefined, limit: 200 })),
	now: ctx.now()
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params: { initiative }, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => walls.create(ctx, initiative, values));
		if (!made.ok) {
			return made.failure;
		}
		const wall = made.value.item.id;
		redirect(303, resolve('/(app)/i/[initiative]/walls/[wall]', { initiative, wall }));
	}
};
