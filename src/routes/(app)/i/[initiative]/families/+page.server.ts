import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { can } from '$lib/domain/access/policy';
import * as families from '$lib/server/service/family';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

const limit = 200;

export const load: PageServerLoad = ({ locals: { ctx }, params, parent }) =>
	loaded(async () => {
		const { initiative } = await parent();
		return {
			families: await families.list(ctx, params.initiative, { after: undefined, limit }),
			mayCreate: can(ctx.actor, 'family.create', { initiativeId: initiative.id })
		};
	});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => families.create(ctx, params.initiative, values));
		if (!made.ok) {
			return made.failure;
		}
		const { id } = made.value.item;
		redirect(303, resolve('/(app)/i/[initiative]/families/[id]', { ...params, id }));
	}
};
