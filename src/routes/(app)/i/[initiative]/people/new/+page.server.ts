import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as storytellers from '$lib/server/service/storyteller';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	contacts: await loaded(() => storytellers.contacts(ctx, params.initiative)),
	ownId: ctx.actor.kind === 'user' ? ctx.actor.userId : ''
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => storytellers.create(ctx, params.initiative, values));
		if (!made.ok) {
			return made.failure;
		}
		const { id } = made.value.item;
		redirect(303, resolve('/(app)/i/[initiative]/people/[id]', { ...params, id }));
	}
};
