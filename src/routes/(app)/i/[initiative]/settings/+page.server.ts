import * as initiatives from '$lib/server/service/initiative';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	facts: await loaded(() => initiatives.read(ctx, params.initiative))
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const { version, ...values } = valuesOf(await request.formData());
		const saved = await attempt(values, () =>
			initiatives.change(ctx, params.initiative, values, Number(version))
		);
		return saved.ok ? { saved: true } : saved.failure;
	}
};
