import * as worries from '$lib/server/service/worry';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	set: await loaded(() => worries.safeguarding(ctx, params.initiative))
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const form = await request.formData();
		const values: Record<string, string> = valuesOf(form);
		const input = { phone: values.phone, leadIds: form.getAll('leadIds') };
		const saved = await attempt(values, () =>
			worries.setSafeguarding(ctx, params.initiative, input)
		);
		return saved.ok ? { saved: true } : saved.failure;
	}
};
