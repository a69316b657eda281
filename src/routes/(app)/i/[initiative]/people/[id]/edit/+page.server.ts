import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as storytellers from '$lib/server/service/storyteller';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => ({
		person: await storytellers.read(ctx, params.id),
		contacts: await storytellers.contacts(ctx, params.initiative)
	}));

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { version, ageBand, birthYear, ...rest } = values;
		const age = birthYear ? { birthYear } : { ageBand };
		const changed = await attempt(values, () =>
			storytellers.change(ctx, params.id, { ...rest, ...age }, Number(version) || undefined)
		);
		if (!changed.ok) {
			return changed.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]/people/[id]', params));
	}
};
