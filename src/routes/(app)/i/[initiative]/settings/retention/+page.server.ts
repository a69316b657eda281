import * as accessChain from '$lib/server/service/access-chain';
import * as retention from '$lib/server/service/retention';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	retention: await loaded(() => retention.read(ctx, params.initiative)),
	chain: await loaded(() => accessChain.told(ctx, params.initiative))
});

export const actions: Actions = {
	prolong: async ({ locals: { ctx }, params, request }) => {
		const values: Record<string, string> = valuesOf(await request.formData());
		const put = await attempt(values, () => retention.prolong(ctx, params.initiative, values));
		return put.ok ? { until: put.value.dueOn } : put.failure;
	},
	erase: async ({ locals: { ctx }, params, request }) => {
		const values: Record<string, string> = valuesOf(await request.formData());
		const done = await attempt(values, () => retention.erase(ctx, params.initiative, values));
		return done.ok ? { erased: true } : done.failure;
	}
};
