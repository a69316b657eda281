import { fieldsOf } from '$lib/domain/story/excerpt-filter';
import * as patterns from '$lib/server/service/pattern';
import { load as loaded } from '$routes/http/action';
import { facetSources } from '../excerpts/facet-sources';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params: { initiative }, url }) =>
	loaded(async () => {
		const asked = fieldsOf(url.searchParams);
		const audience = url.searchParams.get('audience') ?? 'team';
		const [found, sources] = await Promise.all([
			patterns.read(ctx, initiative, asked, audience),
			facetSources(ctx, initiative)
		]);
		return { found, byTag: {}, ...sources };
	});
