import * as contacts from '$lib/server/service/contact-key';
import * as identities from '$lib/server/service/identity';
import * as storytellers from '$lib/server/service/storyteller';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => ({
		...(await identities.read(ctx, params.id)),
		contact: await contacts.read(ctx, params.id),
		person: await storytellers.read(ctx, params.id)
	}));

export const actions: Actions = {
	keep: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const kept = await attempt(values, () => identities.keep(ctx, params.id, values));
		return kept.ok ? { done: 'kept' as const } : kept.failure;
	},
	lookUp: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const found = await attempt(values, () => identities.lookUp(ctx, params.id, values));
		return found.ok ? { identity: found.value } : found.failure;
	},
	findAgain: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const found = await attempt(values, () => contacts.lookUp(ctx, params.id, values));
		return found.ok ? { reach: found.value } : found.failure;
	},
	forget: async ({ locals: { ctx }, params }) => {
		const forgotten = await attempt({ of: 'forget' }, () => identities.forget(ctx, params.id));
		return forgotten.ok ? { done: 'forgotten' as const } : forgotten.failure;
	},
	forgetContact: async ({ locals: { ctx }, params }) => {
		const gone = await attempt({ of: 'forgetContact' }, async () => {
			// The young person may delete it too, from the own place: this page is for those who may read of it.
			await contacts.read(ctx, params.id);
			await contacts.forget(ctx, params.id);
		});
		return gone.ok ? { done: 'contactGone' as const } : gone.failure;
	}
};
