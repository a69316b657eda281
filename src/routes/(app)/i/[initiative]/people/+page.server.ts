import { headline, overview } from '$lib/domain/consent/overview';
import { today } from '$lib/server/context';
import * as consents from '$lib/server/service/consent';
import * as storytellers from '$lib/server/service/storyteller';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

const limit = 100;

export const load: PageServerLoad = ({ locals: { ctx }, params, url, parent }) =>
	loaded(async () => {
		const { initiative } = await parent();
		const after = url.searchParams.get('after') ?? undefined;
		const people = await storytellers.list(ctx, params.initiative, { after, limit });
		const ids = people.map((person) => person.id);
		const records = await consents.readAll(ctx, initiative.id, ids);
		const day = today(ctx);
		return {
			people: people.map((person) => ({
				...person,
				line: headline(overview(person, records.get(person.id) ?? [], day))
			})),
			next: people.length === limit ? (people.at(-1)?.id ?? null) : null
		};
	});
