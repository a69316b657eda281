import { fieldsOf } from '$lib/domain/story/excerpt-filter';
import * as browsing from '$lib/server/service/excerpt-browse';
import * as patterns from '$lib/server/service/pattern';
import * as stories from '$lib/server/service/story';
import * as storytellers from '$lib/server/service/storyteller';
import * as tags from '$lib/server/service/tag';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

const all = { after: undefined, limit: 1000 };

export const load: PageServerLoad = ({ locals: { ctx }, params: { initiative }, url }) =>
	loaded(async () => {
		const asked = fieldsOf(url.searchParams);
		const audience = url.searchParams.get('audience') ?? 'team';
		const [found, codebook, told, people, coders] = await Promise.all([
			patterns.read(ctx, initiative, asked, audience),
			tags.codebook(ctx, initiative),
			stories.list(ctx, initiative, all),
			storytellers.list(ctx, initiative, all),
			browsing.coders(ctx, initiative)
		]);
		return {
			found,
			codebook,
			byTag: {},
			stories: told.map(({ id, title, secretName }) => ({ id, title, secretName })),
			people: people.map(({ id, secretName }) => ({ id, name: secretName })),
			areas: [...new Set(people.map(({ area }) => area).filter(Boolean))].toSorted(),
			coders
		};
	});
