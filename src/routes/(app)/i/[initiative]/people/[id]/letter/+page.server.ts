import * as letters from '$lib/server/service/closing-letter';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	letter: await loaded(() => letters.open(ctx, params.id))
});

export const actions: Actions = {
	save: async ({ locals: { ctx }, params, request }) => {
		const { version, ...values } = valuesOf(await request.formData());
		const saved = await attempt(values, () =>
			letters.save(ctx, params.id, values, Number(version))
		);
		return saved.ok ? { saved: true } : saved.failure;
	},
	deliver: async ({ locals: { ctx }, params, request }) => {
		const { version, ...values } = valuesOf(await request.formData());
		// What was typed is kept first: also where something is still missing.
		const saved = await attempt(values, () =>
			letters.save(ctx, params.id, values, Number(version))
		);
		if (!saved.ok) {
			return saved.failure;
		}
		const delivered = await attempt(values, () => letters.deliver(ctx, params.id, values));
		return delivered.ok ? { delivered: true } : delivered.failure;
	}
};
