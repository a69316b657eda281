import * as search from '$lib/server/service/search';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params, url }) => ({
	items: await search.stories(ctx, params.initiative, url.searchParams.get('q')),
	next: null
}));
