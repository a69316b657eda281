import * as closings from '$lib/server/service/closing';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	ending: await loaded(() => closings.read(ctx, params.initiative))
});

export const actions: Actions = {
	close: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const closed = await attempt(values, () => closings.close(ctx, params.initiative, values));
		return closed.ok ? { closed: true } : closed.failure;
	},
	reopen: async ({ locals: { ctx }, params }) => {
		const opened = await attempt({}, () => closings.reopen(ctx, params.initiative));
		return opened.ok ? { reopened: true } : opened.failure;
	}
};
