import * as prepared from '$lib/server/service/opportunity-prepared';
import { load as loaded } from '$routes/http/action';
import { acting } from '../acting';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) =>
	loaded(async () => ({
		answers: await prepared.list(ctx, params.initiative),
		editing: url.searchParams.get('edit')
	}));

export const actions: Actions = {
	publish: acting('publish', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		const answers = chosenIn(values);
		return { published: await prepared.publish(ctx, params.initiative ?? '', { answers }) };
	}),
	change: acting('change', async ({ locals: { ctx } }: RequestEvent, values) => {
		await prepared.change(ctx, values.id ?? '', values, Number(values.version));
	}),
	takeOut: acting('takeOut', async ({ locals: { ctx } }: RequestEvent, values) => {
		await prepared.takeOut(ctx, values.id ?? '');
	}),
	putBack: acting('putBack', async ({ locals: { ctx } }: RequestEvent, values) => {
		await prepared.putBack(ctx, values.opportunityId ?? '', values);
	})
};

/** What was ticked: each answer with the version that stood there, joined by a dot. */
function chosenIn({ chosen = '' }: Record<string, string>) {
	return chosen
		.split(',')
		.filter(Boolean)
		.map((one) => {
			const [id, version] = one.split('.');
			return { id, version: Number(version) };
		});
}
