import { contributionStates } from '$lib/domain/kiosk/contribution';
import * as moderation from '$lib/server/service/moderation';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const asked = url.searchParams.get('state');
	const state = contributionStates.find((one) => one === asked) ?? 'waiting';
	return { state, notes: await loaded(() => moderation.list(ctx, params.initiative, state)) };
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, () => moderation.decide(ctx, values.id ?? '', values));
		return done.ok ? { decided: values.to } : done.failure;
	}
};
