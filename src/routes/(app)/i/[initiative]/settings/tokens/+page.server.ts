import * as tokens from '$lib/server/service/token';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	tokens: await loaded(() => tokens.list(ctx, params.initiative))
});

export const actions: Actions = {
	create: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => tokens.create(ctx, params.initiative, values));
		return made.ok ? { token: made.value.token } : made.failure;
	},
	revoke: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const ended = await attempt(values, () => tokens.revoke(ctx, values.id ?? ''));
		return ended.ok ? undefined : ended.failure;
	}
};
