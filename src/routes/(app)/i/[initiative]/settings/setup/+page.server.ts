import { keptClasses, purposes } from '$lib/domain/initiative/setup';
import * as setups from '$lib/server/service/setup';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	setup: await loaded(() => setups.forChange(ctx, params.initiative))
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const form = await request.formData();
		const values: Record<string, string> = valuesOf(form);
		const input = {
			...values,
			legalBasis: under('legalBasis', purposes, values),
			retention: under('retention', keptClasses, values),
			leadIds: form.getAll('leadIds'),
			aloneFrom15: form.getAll('aloneFrom15'),
			bothFor: form.getAll('bothFor')
		};
		const saved = await attempt(values, () => setups.change(ctx, params.initiative, input));
		return saved.ok ? { saved: true } : saved.failure;
	}
};

/** The fields `group.name` of a form as one object. */
function under(group: string, names: readonly string[], values: Record<string, string>) {
	return Object.fromEntries(names.map((name) => [name, values[`${group}.${name}`]]));
}
