import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as packages from '$lib/server/service/package';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	id: ctx.newId(),
	templates: await loaded(() => packages.templates(ctx, params.initiative))
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () =>
			packages.reuse(ctx, values.templateId ?? '', { id: values.id })
		);
		if (!made.ok) {
			return made.failure;
		}
		const { initiative } = params;
		const { id } = made.value.item;
		redirect(303, resolve('/(app)/i/[initiative]/opportunities/[id]', { initiative, id }));
	}
};
