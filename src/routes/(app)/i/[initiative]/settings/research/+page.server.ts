import { today } from '$lib/server/context';
import * as projects from '$lib/server/service/research-project';
import * as setups from '$lib/server/service/setup';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

/** For those who may change them; others read of projects where they need them. */
export const load: PageServerLoad = async ({ locals: { ctx }, params }) =>
	loaded(async () => {
		await setups.forChange(ctx, params.initiative);
		return { projects: await projects.list(ctx, params.initiative), today: today(ctx) };
	});

export const actions: Actions = {
	add: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { of: _, ...input } = values;
		const saved = await attempt(values, () => projects.create(ctx, params.initiative, input));
		return saved.ok ? { saved: saved.value.item.id } : saved.failure;
	},
	change: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const { of: _, id = '', ...input } = values;
		const saved = await attempt(values, () => projects.change(ctx, id, input));
		return saved.ok ? { saved: id } : saved.failure;
	}
};
