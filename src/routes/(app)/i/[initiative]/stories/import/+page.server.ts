import * as setups from '$lib/server/service/setup';
import * as storytellers from '$lib/server/service/storyteller';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const page = { after: undefined, limit: 1000 };
		const people = await storytellers.list(ctx, params.initiative, page);
		return {
			intake: await setups.intake(ctx, params.initiative),
			people: people
				.map(({ id, secretName }) => ({ id, secretName }))
				.toSorted((a, b) => a.secretName.localeCompare(b.secretName, 'da')),
			chosen: url.searchParams.get('storyteller') ?? ''
		};
	});
