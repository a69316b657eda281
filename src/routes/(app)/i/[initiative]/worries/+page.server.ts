import * as storytellers from '$lib/server/service/storyteller';
import * as worries from '$lib/server/service/worry';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

const everybody = { after: undefined, limit: 1000 };

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const people = await storytellers.list(ctx, params.initiative, everybody);
		return {
			...(await worries.list(ctx, params.initiative)),
			people: people.map(({ id, secretName }) => ({ id, secretName })),
			person: url.searchParams.get('person') ?? '',
			newId: ctx.newId()
		};
	});

export const actions: Actions = {
	raise: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { id, storytellerId, words } = values;
		const raised = await attempt(values, () =>
			worries.create(ctx, params.initiative, { id, storytellerId, words })
		);
		return raised.ok ? { isRaised: true } : raised.failure;
	},
	step: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const { id = '', ...step } = values;
		const done = await attempt(values, () => worries.step(ctx, id, step));
		return done.ok ? undefined : done.failure;
	}
};
